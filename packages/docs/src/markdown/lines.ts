import type { Json } from "@contacts-api/openapi/node";
import { addresses, relative } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import type { Sample } from "../samples/sample.ts";

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

export function sampleBlocks({ description, requests, answers }: Sample): string[] {
  return [
    prose(description, 4),
    ...requests.map(({ label, language, code }) => `${label}:\n\n${fence(language, code)}`),
    ...answers.flatMap(({ status, example, verified }) => [
      `Answer ${status}: ${inline(example.summary ?? example.name)}${verified ? " (verified)" : ""}`,
      jsonFence(example.value),
    ]),
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
