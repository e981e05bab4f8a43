/**
 * Converts HTML in descriptions of other APIs to Markdown: paragraphs, breaks, lists, links, code and emphasis. It converts
 * only complete elements without attributes other than a link's address. Everything else stays text, as does code.
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
  return elements.reduce(
    (all, [from, to]) => (typeof to === "string" ? all.replace(from, to) : all.replace(from, to)),
    text,
  );
}

/** In Markdown, a parenthesis ends the address. */
function link(_: string, address: string, words: string): string {
  return `[${words}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** Inner elements come first. */
const elements: readonly (readonly [RegExp, string | typeof link])[] = [
  [/<code>([^<`]+)<\/code>/giu, "`$1`"],
  [/<(?:b|strong)>([^<*\n]+)<\/(?:b|strong)>/giu, "**$1**"],
  [/<(?:i|em)>([^<*\n]+)<\/(?:i|em)>/giu, "*$1*"],
  [/<a(?: (?:target|rel|class)="[^"<>]*")* href="([^"<>\s]+)"[^<>]*>([^<[\]]+)<\/a>/giu, link],
  [/<br ?\/?>/giu, "  \n"],
  [/<li>([^<]+)<\/li>/giu, "\n- $1\n"],
  [/<[ou]l>([^<]*)<\/[ou]l>/giu, "\n\n$1\n\n"],
  [/<p>([^<]*)<\/p>/giu, "\n\n$1\n\n"],
];
