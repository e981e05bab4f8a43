const mostLetters = 110;

/** Returns the part of a text around the first of the words. */
export function snippetOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const found = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const at = Math.min(...found, text.length);
  if (text.length <= mostLetters) return text;
  const start = at === text.length || at < mostLetters - 30 ? 0 : text.lastIndexOf(" ", at - 30) + 1;
  const end = start + mostLetters >= text.length ? text.length : text.lastIndexOf(" ", start + mostLetters);
  const cut = text.slice(start, end > start ? end : start + mostLetters);
  return `${start > 0 ? "… " : ""}${cut}${start + cut.length < text.length ? " …" : ""}`;
}

/** Marks the words in a text. Returns nodes, so no part of the text is parsed as markup. */
export function markWords(text: string, words: readonly string[]): (Node | string)[] {
  if (words.length === 0) return [text];
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  // Linear: an alternation of escaped words has no repetition.
  return text.split(new RegExp(`(${escaped.join("|")})`, "iu")).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const mark = document.createElement("mark");
    mark.textContent = piece;
    return mark;
  });
}
