// rules.ts of the server: the rules that schemas name, so that the compiler misses one that nobody wrote.

import { isNode } from "@contacts-api/openapi/node";
import type { Contract } from "../contract.ts";

export function rules({ spec }: Contract): string {
  const names = [...new Set(namesIn(spec.document))].sort();
  return `import type { RuleName } from "../rules/index.ts";

/** What the spec names with x-rule. Each has its function in rules/. */
export const ruleNames = ${JSON.stringify(names)} as const satisfies readonly RuleName[];
`;
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "x-rule" && typeof member === "string" ? [member] : namesIn(member),
  );
}
