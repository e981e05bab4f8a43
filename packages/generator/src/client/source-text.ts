// Pieces of source text that functions and methods of the client share.
import type { Contract } from "../contract.ts";

export function schemaNames({ schemas }: Contract): string[] {
  return [...schemas.keys()].sort();
}

/** Returns the words of the code, without those in comments and strings. Made once, as many stages search them. */
export function wordsOf(code: string): ReadonlySet<string> {
  const plain = code.replaceAll(/^ *(?:\/\*\*|\*).*$/gm, "").replaceAll(/"(?:[^"\\\n]|\\.)*"/g, "");
  return new Set(plain.match(/[A-Za-z_$][\w$]*/g));
}

/** Writes `import type { … } from "./types.ts";` with a name a line, so that diffs show one name each. */
export function importOf(keyword: "import" | "import type" | "export type", names: readonly string[], from: string) {
  return `${keyword} {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}";`;
}

/** Writes parameters on one line if they are few and short, else one a line. */
export function parameterList(parameters: readonly string[], indent: string): string {
  const flat = parameters.join(", ");
  if (flat.length <= 60) return flat;
  return `\n${parameters.map((parameter) => `${indent}  ${parameter},\n`).join("")}${indent}`;
}
