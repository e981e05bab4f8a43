/**
 * Markdown in place of the HTML that descriptions of other APIs are often written with: paragraphs, breaks, lists, links, code
 * and emphasis. Only whole elements count, without attributes but for the address of a link; all else stays text, and so
 * does what stands in code.
 */
export function htmlAsMarkdown(text: string): string {
  if (!/<[a-z]/iu.test(text)) return text;
  let fence: string | undefined;
  const pieces = text.split(/(`+)/u).map((piece, index) => {
    if (index % 2 === 0) return fence === undefined ? converted(piece) : piece;
    if (fence === undefined) fence = piece;
    else if (fence === piece) fence = undefined;
    return piece;
  });
  return pieces.join("");
}

function converted(text: string): string {
  return elements.reduce((all, [from, to]) => all.replace(from, to), text);
}

/** Those within others first. */
const elements: readonly (readonly [RegExp, string])[] = [
  [/<code>([^<`]+)<\/code>/giu, "`$1`"],
  [/<(?:b|strong)>([^<*\n]+)<\/(?:b|strong)>/giu, "**$1**"],
  [/<(?:i|em)>([^<*\n]+)<\/(?:i|em)>/giu, "*$1*"],
  [/<a(?: (?:target|rel|class)="[^"<>]*")* href="(https?:\/\/[^"<>\s]+)"[^<>]*>([^<[\]]+)<\/a>/giu, "[$2]($1)"],
  [/<br ?\/?>/giu, "  \n"],
  [/<li>([^<]+)<\/li>/giu, "\n- $1\n"],
  [/<[ou]l>([^<]*)<\/[ou]l>/giu, "\n\n$1\n\n"],
  [/<p>([^<]*)<\/p>/giu, "\n\n$1\n\n"],
];
