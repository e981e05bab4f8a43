import { code } from "../text/one-line.ts";
import type { Block, RefusalView } from "../view/view.ts";
import { exampleLines, exchangeLines } from "./examples.ts";
import { factLines, groupLines, typeWords } from "./fields.ts";
import { type Edition, fence, heading, lineOf, prose } from "./lines.ts";
import { listLines } from "./lists.ts";

/** Returns the blocks in Markdown, to be parted by blank lines. `level` is that of the next heading. */
export function blockLines(blocks: readonly Block[], edition: Edition, level: number): string[] {
  return blocks.flatMap((block) => linesOf(block, edition, level));
}

function linesOf(block: Block, edition: Edition, level: number): string[] {
  const below = (blocks: readonly Block[]) => blockLines(blocks, edition, level + 1);
  switch (block.kind) {
    case "prose":
      return [prose(block.text, block.level ?? level, block.top)];
    case "line":
      return [lineOf(block.runs, edition)];
    case "section":
      return [heading(level, block.title), ...below(block.blocks)];
    case "group":
      return [...(block.title === undefined ? [] : [heading(level, block.title)]), ...below(block.blocks)];
    case "route":
      return [routeLine(block)];
    case "statuses":
      return [`Status ${block.statuses.join(", ")}`];
    case "type":
      return [typeWords(block, edition)];
    case "facts":
      return [factLines(block.facts).join("\n")];
    case "fields":
    case "entries":
      return groupLines(block, edition);
    case "body":
      return [lineOf(block.line.runs, edition), ...blockLines(block.blocks, edition, level)];
    case "part":
      return [heading(level, block.status, block.title), ...below(block.blocks)];
    case "refusals":
      return [
        heading(level, block.title),
        ...block.refusals.flatMap((refusal) => [
          refusalHeading(level + 1, refusal),
          ...blockLines(refusal.blocks, edition, level + 2),
        ]),
      ];
    case "example":
      return exampleLines(block.example, level);
    case "sample":
      return [
        heading(level, block.title),
        prose(block.description, level + 1),
        ...exchangeLines(block.exchange, edition, level),
      ];
    case "exchange":
      return exchangeLines(block.exchange, edition, level);
    case "quote":
      return [lineOf([block.operation], edition), ...exchangeLines(block.exchange, edition, level)];
    case "code":
      return [fence([block.language, block.label].filter(Boolean).join(" "), block.code.trimEnd())];
    default:
      return [listLines(block, edition).join("\n")];
  }
}

function routeLine({ method, path, name, marks }: Extract<Block, { kind: "route" }>): string {
  const words = [...(name ? [`${name.label} ${code(name.text)}`] : []), ...marks];
  return `${code(`${method} ${path}`)}${words.length > 0 ? ` (${words.join(", ")})` : ""}`;
}

function refusalHeading(level: number, { status, code, mark, title }: RefusalView): string {
  const words = mark === undefined ? code : `${code ?? ""} (${mark})`.trim();
  return heading(level, status, words === undefined ? undefined : `${words}:`, title);
}
