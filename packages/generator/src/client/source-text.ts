// Pieces of source text that functions and methods of the client share.
import type { Contract } from "../contract.ts";

export function schemaNames({ schemas }: Contract): string[] {
  return [...schemas.keys()].sort();
}

/** Those of the names that the code uses as types; what stands in comments does not count. */
export function usedIn(code: string, names: readonly string[]): string[] {
  const words = new Set(code.replaceAll(/^ *(?:\/\*\*|\*).*$/gm, "").match(/[A-Za-z_$][\w$]*/g));
  return names.filter((name) => words.has(name));
}

/** `import type { … } from "./types.ts";` with a name a line, so that diffs show one name each. */
export function importOf(keyword: "import" | "import type" | "export type", names: readonly string[], from: string) {
  return `${keyword} {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}";`;
}

/** Parameters on one line if they are few and short, else one a line. */
export function parameterList(parameters: readonly string[], indent: string): string {
  const flat = parameters.join(", ");
  if (flat.length <= 60) return flat;
  return `\n${parameters.map((parameter) => `${indent}  ${parameter},\n`).join("")}${indent}`;
}
