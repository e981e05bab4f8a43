import type { Guide } from "../model/guide.ts";
import type { Operation } from "../model/operation.ts";
import { addresses } from "../output/address.ts";

/** A piece of a line: plain text, code, Markdown, a status, a mark that the text explains, or a link. */
export type Run =
  | string
  | { readonly code: string }
  | { readonly text: string }
  | { readonly status: string }
  | { readonly mark: string }
  | LinkView;

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

/** Leads to the explanation of the mark. */
export const verifiedLink: LinkView = { to: addresses.verified, words: "verified" };

export function operationLink({ id, title }: Operation): LinkView {
  return { to: addresses.operation(id), words: title };
}

export function schemaLink(name: string): LinkView {
  return { to: addresses.schema(name), words: name };
}

export function problemLink(code: string): LinkView {
  return { to: addresses.problem(code), words: code };
}

export function guideLink({ name, title }: Guide): LinkView {
  return { to: addresses.guide(name), words: title };
}
