import type { Json } from "@contacts-api/openapi/node";
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { oncePer } from "../model/once-per.ts";
import type { Operation } from "../model/operation.ts";
import type { Reference } from "../model/reference.ts";
import type { NamedExample } from "../model/response.ts";
import { addresses, relative } from "../output/address.ts";
import { type SiteContext, samplesWithin } from "../output/site-context.ts";
import type { Highlighter, Language } from "../text/highlight.ts";
import { type ProseOptions, renderInline, renderProse } from "../text/prose.ts";

/** What every part of a page may ask for. */
export interface PageContext extends SiteContext {
  /** The address of the page from the site's root. */
  readonly address: string;
  readonly highlighter: Highlighter;
}

const Context = createContext<PageContext | undefined>(undefined);

export const PageProvider = Context.Provider;

export function usePage() {
  const page = useContext(Context);
  if (!page) throw new Error("This part stands outside a page.");
  const operationSamples = (operation: Operation) => samplesWithin(page, operation);
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
  return { ...page, link, linkOf, pageOf, operationSamples };
}

/** The names that have a page: operations, schemas, problem codes. Of those that share one, the first of these counts. */
const addressesOfNames = oncePer(({ operations, schemas, problems }: Reference): ReadonlyMap<string, string> => {
  return new Map([
    ...problems.map(({ code }) => [code, addresses.problem(code)] as const),
    ...schemas.map(({ name }) => [name, addresses.schema(name)] as const),
    ...operations.map(({ id }) => [id, addresses.operation(id)] as const),
  ]);
});

type ProseProps = { readonly text: string | undefined } & Pick<ProseOptions, "level" | "top" | "idOf">;

export function Prose({ text, ...options }: ProseProps) {
  const { linkOf, pageOf } = usePage();
  if (text === undefined || text.trim() === "") return null;
  const html = renderProse(text, { linkOf, pageOf, ...options });
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

/** An example under its summary, and what else is to be said of it there. */
export function Example({ example, mark }: { example: NamedExample; mark?: ComponentChildren }) {
  return (
    <figure>
      <figcaption>
        <Inline text={example.summary ?? example.name} />
        {mark}
      </figcaption>
      <Prose text={example.description} />
      <ExampleValue example={example} />
    </figure>
  );
}

/** One that is too long for the document stands elsewhere. */
export function ExampleValue({ example: { value, external, isEmpty, isText } }: { example: NamedExample }) {
  if (isEmpty) return <p class="note">No body.</p>;
  if (external !== undefined) return <Prose text={`<${external}>`} />;
  return isText ? <Code code={String(value)} language="text" /> : <JsonCode value={value} />;
}

/** A heading whose words are a link to itself. */
export function Section(props: { id: string; title: ComponentChildren; children: ComponentChildren }) {
  return (
    <section id={props.id}>
      <h2>
        <a class="anchor" href={`#${encodeURIComponent(props.id)}`}>
          {props.title}
        </a>
      </h2>
      {props.children}
    </section>
  );
}

/** The column beside the text. Where it scrolls, the keyboard must reach it. */
export function SideColumn({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus, or the keyboard cannot scroll it.
    <section class="samples" id="samples" aria-labelledby="samples-title" tabIndex={0}>
      <h2 id="samples-title">{title}</h2>
      {children}
    </section>
  );
}

export function Method({ method }: { method: string }) {
  return <span class={`method ${method.toLowerCase()}`}>{method}</span>;
}
