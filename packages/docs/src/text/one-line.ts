/** A text on one line; the lines of one that has several are trimmed. */
export function oneLine(text: string): string {
  const lines = text.split(/[\r\n]+/u);
  return lines.length === 1 ? text : lines.map((line) => line.trim()).join(" ");
}
