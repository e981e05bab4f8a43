/** A piece of a line: plain text, code, Markdown, a mark that the text explains, or a link. */
export type Run = string | { readonly code: string } | { readonly text: string } | { readonly mark: string } | LinkView;

export interface LinkView {
  /** An address from the root of the site, or `#` and an anchor of the same page. */
  readonly to: string;
  readonly words: string;
  /** It leads to a file to download. */
  readonly isFile?: true;
}

/** Returns the items with a comma between them. */
export function withCommas(items: readonly Run[]): Run[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [", ", item]));
}
