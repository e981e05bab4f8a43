import type { Guide } from "../model/guide.ts";
import type { Reference } from "../model/reference.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { guideLink, type LinkView, operationLink, problemLink, schemaLink } from "./line.ts";

/** Pages of one kind in the list of all pages. */
export interface ContentsGroup {
  readonly kind: "start" | "guides" | "operations" | "problems" | "schemas" | "packages";
  readonly title?: string;
  /** A long group is folded away unless this is true. */
  readonly open?: boolean;
  readonly items: readonly { readonly page: LinkView; readonly method?: string }[];
}

/** Returns the list of all pages, as the page at `address` shows it; groups without pages are left out. */
export function contentsOf(context: SiteContext, address: string): ContentsGroup[] {
  const { guides, content } = context;
  const { introduction, changelog } = addresses;
  const starts = [
    { to: introduction, words: "Introduction" },
    ...(content.releases ? [{ to: changelog, words: "Changelog" }] : []),
  ];
  const packages = guides.filter(isOfPackage);
  const groups: ContentsGroup[] = [
    { kind: "start", items: itemsOf(starts) },
    { kind: "guides", title: "Guides", items: itemsOf(guides.filter((guide) => !isOfPackage(guide)).map(guideLink)) },
    ...operationGroups(context, address),
    { kind: "problems", title: "Problems", items: itemsOf(problemLinks(context, address)) },
    {
      kind: "schemas",
      title: "Schemas",
      open: address.startsWith("schemas"),
      items: itemsOf(schemaLinks(context, address)),
    },
    // The pages of client, server and tools are more than the operations, so they come last.
    {
      kind: "packages",
      title: "Packages",
      open: packages.some(({ name }) => addresses.guide(name) === address),
      items: itemsOf(packages.map(guideLink)),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function itemsOf(pages: readonly LinkView[]): ContentsGroup["items"] {
  return pages.map((page) => ({ page }));
}

/** Tells a file of a package from a guide to the API. */
export function isOfPackage({ npmName }: Guide): boolean {
  return npmName !== undefined;
}

/** Lists the operations of each group. A large reference lists groups by name, and operations on their own pages only. */
function operationGroups({ reference }: SiteContext, address: string): ContentsGroup[] {
  const groups = reference.groups.filter(({ operations }) => operations.length > 0);
  const isHere = ({ operations }: Reference["groups"][number]) =>
    operations.some(({ id }) => addresses.operation(id) === address);
  const names = groups.map(({ name }) => ({ to: addresses.group(name), words: name }));
  const open = address === addresses.introduction;
  return [
    ...(isLarge(reference) ? [{ kind: "operations", title: "Operations", open, items: itemsOf(names) } as const] : []),
    ...groups
      .filter((group) => !isLarge(reference) || isHere(group))
      .map(({ name, operations }) => {
        const items = operations.map((operation) => ({ page: operationLink(operation), method: operation.method }));
        return { kind: "operations", title: name, items } as const;
      }),
  ];
}

/** Lists the codes where a reader looks one up; elsewhere they would be a large part of the page. */
function problemLinks({ reference: { problems } }: SiteContext, address: string): LinkView[] {
  if (problems.length === 0) return [];
  const codes = address.startsWith("problems") ? problems : [];
  return [{ to: addresses.problems, words: "All problems" }, ...codes.map(({ code }) => problemLink(code))];
}

function schemaLinks({ reference }: SiteContext, address: string): LinkView[] {
  const links = reference.schemas.map(({ name }) => schemaLink(name));
  if (!isLarge(reference) || links.length === 0) return links;
  return [{ to: addresses.schemas, words: "All schemas" }, ...links.filter(({ to }) => to === address)];
}

/** Returns true for so large a reference that a list of all pages would be most of every page. */
export function isLarge({ operations, schemas }: Reference): boolean {
  return operations.length + schemas.length > 150;
}
