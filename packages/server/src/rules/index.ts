// The rules that the spec names with x-rule. An unknown name does not compile: see generated/rules.ts.
import { phoneNumber } from "./phone-number.ts";
import type { Rule } from "./rule.ts";

export const rules = {
  "phone-number": phoneNumber,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;

/** Returns true if the text satisfies the rule. */
export function keepsRule(value: string, name: RuleName): boolean {
  return rules[name].holds(value);
}
