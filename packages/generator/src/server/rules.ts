// rules.ts of the server: the rules that schemas name, so that the compiler reports a missing one.

import { objectsIn } from "@contacts-api/openapi/walk";
import type { Contract } from "../contract.ts";

export function rules({ spec }: Contract): string {
  const names = [...new Set(namesIn(spec.document))].sort();
  return `import type { RuleName } from "../rules/index.ts";

/** The rules that the spec names with x-rule. Each has its function in rules/. */
export const ruleNames = ${JSON.stringify(names)} as const satisfies readonly RuleName[];
`;
}

function namesIn(document: unknown): string[] {
  const names = objectsIn(document).map((node) => node["x-rule"]);
  return names.filter((name) => typeof name === "string");
}
