const maxLineBytes = 75;

/** Folds a content line, so that no line has more than 75 bytes and no character is split (RFC 6350, section 3.2). */
export function fold(line: string, lineBreak = "\r\n"): string {
  if (Buffer.byteLength(line) <= maxLineBytes) return line + lineBreak;
  let folded = "";
  let length = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > maxLineBytes) {
      folded += `${lineBreak} `;
      length = 1;
    }
    folded += character;
    length += bytes;
  }
  return folded + lineBreak;
}
