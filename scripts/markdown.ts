import { readFileSync, writeFileSync } from "node:fs";

/** Writes a table, padded as the formatter does. The first column is text, the others are numbers by default. */
export function table(head: readonly string[], rows: readonly string[][], align: "left" | "right" = "right"): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((cells) => cells[column]!.length)));
  const isText = (column: number) => column === 0 || align === "left";
  const pad = (cell: string, column: number) =>
    isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  const line = (cells: readonly string[]) => `| ${cells.map(pad).join(" | ")} |`;
  const rule = widths.map((width, column) => (isText(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [head, rule, ...rows].map(line).join("\n");
}

/** Names the rows with less than our row in a column, so that the table's losses are easy to see. */
export function ahead(own: string, column: number, rows: readonly string[][]): string {
  const ours = Number(rows.find(([name]) => name === own)![column]);
  const less = rows.filter((row) => Number(row[column]) < ours).map(([name]) => name);
  return less.length === 0 ? `No other row is below ${own}.` : `Below ${own}: ${less.join("; ")}.`;
}

export const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** Replaces the text between `<!-- name -->` and `<!-- /name -->`. */
export function publish(file: URL, parts: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, "utf8");
  for (const [name, part] of Object.entries(parts)) {
    const [before, rest] = text.split(`<!-- ${name} -->`);
    const after = rest?.split(`<!-- /${name} -->`)[1];
    if (after === undefined) throw new Error(`${file.pathname} has no place for ${name}.`);
    text = `${before}<!-- ${name} -->\n\n${part}\n\n<!-- /${name} -->${after}`;
  }
  writeFileSync(file, text);
}
