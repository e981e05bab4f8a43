import { relative, twinOf } from "../output/address.ts";
import { code, inline } from "../text/one-line.ts";
import type { LinkView, Run } from "../view/line.ts";

/** A file of Markdown. */
export interface Edition {
  /** Its address, which links lead from. */
  readonly address: string;
  /** The only language of its samples. */
  readonly language?: string;
}

/** Returns plain text, code and links as a line. */
export function lineOf(runs: readonly Run[], edition: Edition): string {
  const words = runs.map((run) => {
    if (typeof run === "string") return run;
    if ("code" in run) return code(run.code);
    if ("text" in run) return inline(run.text);
    if ("status" in run) return run.status;
    return "mark" in run ? run.mark : linkTo(run, edition);
  });
  return words.join("");
}

/** A link to another page's twin. Anchors are left out: Markdown has no agreed way to name them. */
export function linkTo({ to, words }: LinkView, { address }: Edition): string {
  const [path = ""] = to.split("#");
  return path === "" ? inline(words) : `[${inline(words)}](${relative(twinOf(address), twinOf(path))})`;
}

export function heading(level: number, ...words: readonly (string | undefined)[]): string {
  return `${"#".repeat(Math.min(6, level))} ${inline(words.filter((word) => word !== undefined).join(" "))}`;
}

export function fence(language: string, code: string): string {
  // A fence longer than any in the code keeps code with fences together.
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/gu)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${code}\n${ticks}`;
}

/** Moves the headings of a text to the given level and below. `top` is the depth in the text that gets this level. */
export function prose(text: string | undefined, level = 2, top?: number): string {
  const trimmed = text?.trim() ?? "";
  const highest = top ?? Math.min(...[...trimmed.matchAll(/^(#+) /gmu)].map(([, marks = ""]) => marks.length));
  if (!Number.isFinite(highest) || highest === level) return trimmed;
  const moved = (marks: string) => "#".repeat(Math.min(6, Math.max(1, marks.length - highest + level)));
  return trimmed.replace(/^(#+) /gmu, (_, marks: string) => `${moved(marks)} `);
}

/** Paragraphs and blocks, parted by blank lines; empty ones are left out. */
export function document(...blocks: readonly (string | undefined | false)[]): string {
  return `${blocks.filter((block) => block !== undefined && block !== false && block.trim() !== "").join("\n\n")}\n`;
}
