/** Returns a text on one line. Several lines are trimmed and joined. */
export function oneLine(text: string): string {
  const lines = text.split(/[\r\n]+/u);
  return lines.length === 1 ? text : lines.map((line) => line.trim()).join(" ");
}

/** Markdown on one line. */
export function inline(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).join(" ");
}

/** A name or a value as code within a line of Markdown, whatever it consists of. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest === 0 ? 1 : longest + 1);
  const space = longest === 0 ? "" : " ";
  return `${ticks}${space}${oneLine(text)}${space}${ticks}`;
}
