import { Marked, type Tokens } from "marked";
import { anchor } from "../output/address.ts";
import { escapeHtml } from "./escape.ts";
import { htmlAsMarkdown } from "./html-as-markdown.ts";

export interface Heading {
  readonly id: string;
  readonly title: string;
}

export interface ProseOptions {
  /** The level of the topmost heading. On level 2 headings are sections of the page and have ids. */
  readonly level?: number;
  /** The depth in the Markdown that gets this level. @default that of the first heading */
  readonly top?: number;
  /** Gives headings their ids, where a page has several pieces of prose. */
  readonly idOf?: (heading: string) => string;
  /** Where a name in code leads, such as an operation: the address, or nothing. */
  readonly linkOf?: (code: string) => string | undefined;
  /** Where a relative link leads: the address, or nothing. Without it such a link is its words. */
  readonly pageOf?: (target: string) => string | undefined;
}

/**
 * Markdown of the specification as HTML. Markup in it is text, pictures are their words, and links lead only where a
 * link may lead: the specification's author is not the author of our pages.
 */
export function renderProse(markdown: string, options: ProseOptions = {}): string {
  return parserWith(options).parse(htmlAsMarkdown(markdown), { async: false });
}

/** The same within a line. */
export function renderInline(markdown: string, options: ProseOptions = {}): string {
  return parserWith(options).parseInline(htmlAsMarkdown(markdown), { async: false });
}

/** The headings of the topmost level, for the navigation. */
export function headingsOf(markdown: string): Heading[] {
  const headings = everyHeadingOf(markdown);
  return headings.filter(({ depth }) => depth <= (headings[0]?.depth ?? 0));
}

/** The headings of all levels. */
export function everyHeadingOf(markdown: string): (Heading & { readonly depth: number })[] {
  const headings = new Marked().lexer(markdown).filter((token) => token.type === "heading") as Tokens.Heading[];
  const idOf = headingIds();
  return headings.map(({ depth, text }) => ({ depth, id: idOf(text), title: plain(text) }));
}

/** Parts what stands before the first heading from the rest. */
export function openingOf(markdown: string): [opening: string, rest: string] {
  const at = markdown.search(/^#+ /mu);
  return at < 0 ? [markdown, ""] : [markdown.slice(0, at), markdown.slice(at)];
}

/** The sections below the topmost headings, without markup. */
export function sectionsOf(markdown: string): (Heading & { readonly text: string })[] {
  const parts = markdown.split(/^#+ .*$/mu).slice(1);
  const titles = [...markdown.matchAll(/^#+ (.*)$/gmu)].map(([, title = ""]) => title);
  return headingsOf(markdown).map((heading) => {
    const at = titles.findIndex((title) => plain(title) === heading.title);
    return { ...heading, text: plainText(parts[at] ?? "") };
  });
}

/** The words of Markdown on one line. */
export function plainText(markdown: string): string {
  const marks = /^[ \t]*(?:[-*+]|\d+\.|#+|>)\s+|[*`]|\[(?=[^[\]]*\]\()|\]\([^()]*\)/gmu;
  return htmlAsMarkdown(markdown).replace(marks, "").replace(/\s+/gu, " ").trim();
}

function parserWith({ level = 3, top: given, idOf = headingIds(), linkOf, pageOf }: ProseOptions): Marked {
  let top = given;
  return new Marked({
    renderer: {
      html: ({ text }) => escapeHtml(text),
      image: ({ text }) => escapeHtml(text),
      heading({ tokens, depth, text }) {
        top ??= depth;
        const to = Math.min(6, level + Math.max(0, depth - top));
        const words = this.parser.parseInline(tokens);
        if (level > 2) return `<h${to}>${words}</h${to}>\n`;
        const id = idOf(text);
        // A heading with a link in it cannot be one.
        const linked = words.includes("<a ")
          ? words
          : `<a class="anchor" href="#${encodeURIComponent(id)}">${words}</a>`;
        return `<h${to} id="${escapeHtml(id)}">${linked}</h${to}>\n`;
      },
      codespan({ text }) {
        const address = linkOf?.(text);
        // A name breaks nowhere, not at its dashes either; something longer has to.
        const code = `<code${text.length <= longestName ? ' class="name"' : ""}>${escapeHtml(text)}</code>`;
        return address === undefined ? code : `<a href="${escapeHtml(address)}">${code}</a>`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const to = /^(?:https?:\/\/|mailto:|#)/i.test(href) ? href : pageOf?.(href);
        return to === undefined ? words : `<a href="${escapeHtml(to)}">${words}</a>`;
      },
      tablecell({ tokens, header }) {
        // A column without a title has an empty cell there, and not an empty heading.
        const tag = header && tokens.length > 0 ? "th" : "td";
        return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>\n`;
      },
      code: ({ text }) => `<pre class="code"><code>${escapeHtml(text)}</code></pre>\n`,
      checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
    },
  });
}

const longestName = 26;

/** The id of each next heading of a page; one that is taken already, or by the page itself, gets a number. */
export function headingIds(): (text: string) => string {
  const taken = new Set(reserved);
  return (text) => {
    const wanted = anchor(plain(text).toLowerCase()) || "section";
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  };
}

const reserved = [
  "main",
  "search",
  "found",
  "operations",
  "guides",
  "packages",
  "servers",
  "downloads",
  "samples",
  "samples-title",
  "samples-verified",
  "authorization",
  "body",
  "responses",
  "refusals",
  "fields",
  "used",
];

function plain(markdown: string): string {
  return markdown.replace(/[*_`]/gu, "").trim();
}
