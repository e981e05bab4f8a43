// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import type { RuleName } from "../rules/index.ts";

/** The rules that the spec names with x-rule. Each has its function in rules/. */
export const ruleNames = ["phone-number"] as const satisfies readonly RuleName[];
