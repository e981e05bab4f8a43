import type { Json } from "@contacts-api/openapi/node";
import type { NamedExample } from "../model/response.ts";
import { addresses, relative } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import type { Sample } from "../samples/sample.ts";
import { oneLine } from "../text/one-line.ts";

/** The page of plain Markdown beside a page. */
export function twinOf(address: string): string {
  return address.replace(/\.html(?=#|$)/u, ".md");
}

/** A link to another page's twin. Anchors are left out: Markdown has no agreed way to name them. */
export function linkTo(from: string, to: string, words: string): string {
  const [path = ""] = to.split("#");
  return `[${words}](${relative(twinOf(from), twinOf(path))})`;
}

export function fence(language: string, code: string): string {
  // A fence longer than any within keeps code that has fences of its own together.
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/gu)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${code}\n${ticks}`;
}

export function jsonFence(value: Json): string {
  return fence("json", JSON.stringify(value, null, 2));
}

/** An example, what is said about it, and a line above. */
export function exampleBlocks(line: string, { description, value, isEmpty, isText }: NamedExample): string[] {
  const content = isEmpty ? "No body." : isText ? fence("text", String(value)) : jsonFence(value);
  return [line, prose(description, 4), content];
}

export function captionOf({ name, summary }: NamedExample): string {
  return inline(summary ?? name);
}

/** A name or a value as code within a line, whatever it consists of. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest === 0 ? 1 : longest + 1);
  const space = longest === 0 ? "" : " ";
  return `${ticks}${space}${oneLine(text)}${space}${ticks}`;
}

/** Text within a line. */
export function inline(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).join(" ");
}

/** Headings of prose are moved below the given level. */
export function prose(text: string | undefined, level = 2): string {
  const trimmed = text?.trim() ?? "";
  const top = Math.min(...[...trimmed.matchAll(/^(#+) /gmu)].map(([, marks = ""]) => marks.length));
  if (!Number.isFinite(top)) return trimmed;
  return trimmed.replace(/^(#+) /gmu, (_, marks: string) => `${"#".repeat(Math.min(6, marks.length - top + level))} `);
}

/** Paragraphs and blocks, parted by blank lines; empty ones are left out. */
export function document(...blocks: readonly (string | undefined | false)[]): string {
  return `${blocks.filter((block) => block !== undefined && block !== false && block.trim() !== "").join("\n\n")}\n`;
}

export function sampleBlocks({ description, requests, responses }: Sample): string[] {
  return [
    prose(description, 4),
    ...requests.map(({ label, language, code }) => `${label}:\n\n${fence(language, code)}`),
    ...responses.flatMap(({ status, example, verified }) =>
      exampleBlocks(`Response ${status}: ${captionOf(example)}${verified ? " (verified)" : ""}`, example),
    ),
  ];
}

export function problemLines({ reference }: SiteContext, address: string, codes: readonly string[]): string {
  return reference.problems
    .filter(({ code }) => codes.includes(code))
    .map(
      ({ code, statuses, description }) =>
        `- ${statuses.join(", ")} ${linkTo(address, addresses.problem(code), code)}: ${inline(description ?? "")}`,
    )
    .join("\n");
}
