// The rules that the spec names with x-rule. A name that is not here does not compile: see generated/rules.ts.
import { phoneNumber } from "./phone-number.ts";
import type { Rule } from "./rule.ts";

export const rules = {
  "phone-number": phoneNumber,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;

/** Whether the text keeps the rule. */
export function keepsRule(value: string, name: RuleName): boolean {
  return rules[name].holds(value);
}
