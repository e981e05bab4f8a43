// The comments of types.ts: TSDoc instead of openapi-typescript's own.
import { comment } from "@contacts-api/openapi/prose";

/** Rewrites the comments, makes four spaces two, and puts each value of a long enumeration on a line. */
export function tidy(text: string): string {
  const comments = withComments(text, (indent, inner) => {
    // Lines of a description are indented by four more spaces.
    const lines = inner.split("\n").map((line) =>
      line
        .replace(/^\s*\* ?|^ /, "")
        .replace(/^ {4}/, "")
        .trimEnd(),
    );
    const content = lines
      .filter((line) => !/^@(?:constant|enum)\b/.test(line))
      .join("\n")
      .trim()
      .replace(/^@deprecated\n@description/m, "@deprecated")
      .replace(/^@description /m, (_, offset: number) => (offset === 0 ? "" : "\n"));
    return content === "" ? "" : comment(content.split("\n"), indent);
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

/** Replaces each comment that begins a line and ends one. */
function withComments(text: string, replacement: (indent: string, inner: string) => string): string {
  let result = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("/**", at);
    const end = start < 0 ? -1 : text.indexOf("*/\n", start + 3);
    if (end < 0) return result + text.slice(at);
    const line = text.lastIndexOf("\n", start) + 1;
    const indent = text.slice(line, start);
    const isOfLine = indent.trim() === "";
    const next = isOfLine ? end + 3 : start + 3;
    result += isOfLine ? text.slice(at, line) + replacement(indent, text.slice(start + 3, end)) : text.slice(at, next);
    at = next;
  }
}
