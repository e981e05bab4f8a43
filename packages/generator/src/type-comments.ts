// The comments of types.ts: TSDoc instead of what openapi-typescript writes.
import { comment } from "@contacts-api/openapi/prose";

/** Rewrites the comments, makes four spaces two, and gives each value of a long enumeration a line. */
export function tidy(text: string): string {
  const comments = text.replaceAll(/^( *)\/\*\*([\s\S]*?)\*\/\n/gm, (_, indent: string, inner: string) => {
    // Lines of a description stand four spaces further in.
    const lines = inner.split("\n").map((line) =>
      line
        .replace(/^\s*\* ?|^ /, "")
        .replace(/^ {4}/, "")
        .trimEnd(),
    );
    const content = lines
      .filter((line) => !line.startsWith("@enum"))
      .join("\n")
      .trim()
      .replace(/^@deprecated\n@description/m, "@deprecated")
      .replace(/^@description /m, (_, offset: number) => (offset === 0 ? "" : "\n"));
    return comment(content.split("\n"), indent);
  });
  const unions = comments.replaceAll(
    /^export type (\w+) = ("[^"\n]*"(?: \| "[^"\n]*")+);$/gm,
    (whole, name, values: string) =>
      whole.length <= 120
        ? whole
        : `export type ${name} =${values
            .split(" | ")
            .map((value) => `\n    | ${value}`)
            .join("")};`,
  );
  return unions.replaceAll(/^(?: {4})+/gm, (spaces) => " ".repeat(spaces.length / 2));
}
