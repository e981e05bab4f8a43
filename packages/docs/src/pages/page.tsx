import type { Json } from "@contacts-api/openapi/node";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { oncePer } from "../model/once-per.ts";
import { optional } from "../model/optional.ts";
import type { Reference } from "../model/reference.ts";
import { addresses, relative } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import type { Highlighter, Language } from "../text/highlight.ts";
import { type ProseOptions, renderInline, renderProse } from "../text/prose.ts";

/** What every part of a page may ask for. */
export interface PageContext extends SiteContext {
  /** The address of the page from the site's root. */
  readonly address: string;
  readonly highlighter: Highlighter;
  /** Gives the headings of the page their ids, in their order. */
  readonly idOf: (heading: string) => string;
}

const Context = createContext<PageContext | undefined>(undefined);

export const PageProvider = Context.Provider;

export function usePage() {
  const page = useContext(Context);
  if (!page) throw new Error("This part stands outside a page.");
  const link = (to: string) => relative(page.address, to);
  const linkOf = (code: string) => {
    const to = addressesOfNames(page.reference).get(code);
    return to === undefined || to === page.address ? undefined : link(to);
  };
  // Guides name each other by the files beside them.
  const pageOf = (target: string) => {
    const [, name = "", hash = ""] = /^([\w-]+)\.md(#.+)?$/u.exec(target) ?? [];
    return page.guides.some((guide) => guide.name === name) ? link(addresses.guide(name) + hash) : undefined;
  };
  return { ...page, link, linkOf, pageOf };
}

/** The names that have a page: operations, schemas, problem codes. Of those that share one, the first of these counts. */
const addressesOfNames = oncePer(({ operations, schemas, problems }: Reference): ReadonlyMap<string, string> => {
  return new Map([
    ...problems.map(({ code }) => [code, addresses.problem(code)] as const),
    ...schemas.map(({ name }) => [name, addresses.schema(name)] as const),
    ...operations.map(({ id }) => [id, addresses.operation(id)] as const),
  ]);
});

type ProseProps = { readonly text: string | undefined } & Pick<ProseOptions, "level" | "top">;

export function Prose({ text, level, top }: ProseProps) {
  const { linkOf, pageOf, idOf } = usePage();
  if (text === undefined || text.trim() === "") return null;
  const html = renderProse(text, { linkOf, pageOf, idOf, ...optional({ level, top }) });
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Markdown within a line. `plain` leaves links out, for places that are links themselves. */
export function Inline({ text, plain = false }: { text: string; plain?: boolean }) {
  const { linkOf, pageOf } = usePage();
  const html = renderInline(text.trim(), plain ? {} : { linkOf, pageOf });
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}

export function Code({ code, language }: { code: string; language: Language }) {
  const html = usePage().highlighter.html(code, language);
  return (
    <pre class="code">
      <code dangerouslySetInnerHTML={{ __html: html }} />
    </pre>
  );
}

export function JsonCode({ value }: { value: Json }) {
  return <Code code={JSON.stringify(value, null, 2)} language="json" />;
}
