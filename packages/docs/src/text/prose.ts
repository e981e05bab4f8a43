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
  /** Returns the address for a name in code, such as an operation; undefined for other code. */
  readonly linkOf?: (code: string) => string | undefined;
  /**
   * Returns the address for a relative link; undefined if it has none. Such a link becomes plain text, and so do all
   * without this function.
   */
  readonly pageOf?: (target: string) => string | undefined;
}

/**
 * Renders Markdown of the specification as HTML. Markup in it becomes text, pictures become their alternative text, and
 * unsafe links become plain text: the author of a specification is not trusted.
 */
export function renderProse(markdown: string, options: ProseOptions = {}): string {
  return parserWith(options).parse(htmlAsMarkdown(markdown), { async: false });
}

/** Renders Markdown within a line. */
export function renderInline(markdown: string, options: ProseOptions = {}): string {
  return parserWith(options).parseInline(htmlAsMarkdown(markdown), { async: false });
}

/** Returns the headings of the topmost level, for the navigation. */
export function headingsOf(markdown: string): Heading[] {
  const headings = everyHeadingOf(markdown);
  return headings.filter(({ depth }) => depth <= (headings[0]?.depth ?? 0));
}

/** Returns the headings of all levels. */
export function everyHeadingOf(markdown: string): (Heading & { readonly depth: number })[] {
  const headings = new Marked().lexer(markdown).filter((token) => token.type === "heading") as Tokens.Heading[];
  const idOf = headingIds();
  return headings.map(({ depth, text }) => ({ depth, id: idOf(text), title: plain(text) }));
}

/** Splits Markdown before its first heading. */
export function openingOf(markdown: string): [opening: string, rest: string] {
  const at = markdown.search(/^#+ /mu);
  return at < 0 ? [markdown, ""] : [markdown.slice(0, at), markdown.slice(at)];
}

/** Returns the sections below the topmost headings, without markup. */
export function sectionsOf(markdown: string): (Heading & { readonly text: string })[] {
  const parts = markdown.split(/^#+ .*$/mu).slice(1);
  const titles = [...markdown.matchAll(/^#+ (.*)$/gmu)].map(([, title = ""]) => title);
  return headingsOf(markdown).map((heading) => {
    const at = titles.findIndex((title) => plain(title) === heading.title);
    return { ...heading, text: plainText(parts[at] ?? "") };
  });
}

/** Returns the words of Markdown on one line. */
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
        // A heading that contains a link cannot be a link itself.
        const linked = words.includes("<a ")
          ? words
          : `<a class="anchor" href="#${encodeURIComponent(id)}">${words}</a>`;
        return `<h${to} id="${escapeHtml(id)}">${linked}</h${to}>\n`;
      },
      codespan({ text }) {
        const address = linkOf?.(text);
        // A short name does not wrap, not even at its dashes. A longer one may wrap.
        const code = `<code${text.length <= longestName ? ' class="name"' : ""}>${escapeHtml(text)}</code>`;
        return address === undefined ? code : `<a href="${escapeHtml(address)}">${code}</a>`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const to = /^(?:https?:\/\/|mailto:|#)/i.test(href) ? href : pageOf?.(href);
        return to === undefined ? words : `<a href="${escapeHtml(to)}">${words}</a>`;
      },
      tablecell({ tokens, header }) {
        // A column without a title has an empty cell instead of an empty heading.
        const tag = header && tokens.length > 0 ? "th" : "td";
        return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>\n`;
      },
      code: ({ text }) => `<pre class="code"><code>${escapeHtml(text)}</code></pre>\n`,
      checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
    },
  });
}

const longestName = 26;

/** Returns a function that gives the next heading of a page its id. An id that is taken gets a number. */
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
