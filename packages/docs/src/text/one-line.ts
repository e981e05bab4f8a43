/** Returns a text on one line. Several lines are trimmed and joined. */
export function oneLine(text: string): string {
  const lines = text.split(/[\r\n]+/u);
  return lines.length === 1 ? text : lines.map((line) => line.trim()).join(" ");
}
