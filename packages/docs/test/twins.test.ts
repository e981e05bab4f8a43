// A page and its Markdown twin say the same in the same order: sections, responses, fields, facts and notes.
import { Marked } from "marked";
import { describe, expect, test } from "vitest";
import { noContent } from "../src/input/content.ts";
import { createSite, type Site } from "../src/output/site.ts";
import { escapeHtml } from "../src/text/escape.ts";
import { constructsSpec } from "./support/constructs.ts";
import { foreignSpec } from "./support/foreign.ts";
import { attribute, elementsOf, textOf } from "./support/html.ts";
import { markedDocument } from "./support/marked-document.ts";
import { contacts, content, json, siteOf, yaml } from "./support/spec.ts";

const constructs = constructsSpec("http://127.0.0.1:8080");
const ofClient = { yaml: "", content: { ...noContent, client: true } };

const sites: Readonly<Record<string, Site>> = {
  "our own": await createSite({ document: contacts, yaml, json, content: { ...content, sandbox: false } }),
  "the constructs": await createSite({ document: constructs, json: JSON.stringify(constructs), ...ofClient }),
  "a foreign": await siteOf(foreignSpec),
  "the marked": await createSite({ document: markedDocument, json: JSON.stringify(markedDocument), ...ofClient }),
};

const marked = new Marked({ renderer: { html: ({ text }) => escapeHtml(text) } });

type Element = ReturnType<typeof elementsOf>[number];

describe.each(Object.entries(sites))("in the reference of %s document", (_name, site) => {
  const pages = [...site.keys()].filter((address) => /^(?:index|operations|schemas|problems).*html$/u.test(address));
  const read = (address: string) => {
    const main = elementsOf(site.get(address) ?? "").find(({ tagName }) => tagName === "main");
    const twin = marked.parse(site.get(address.replace(/html$/u, "md")) ?? "", { async: false });
    return { page: within(main!), twin: elementsOf(`<body>${twin}</body>`) };
  };

  test.each(pages)("%s has the sections, responses and samples of its twin", (address) => {
    const { page, twin } = read(address);
    const titles = twin.filter(({ tagName }) => /^h[2-6]$/u.test(tagName)).map(wordsOf);
    expect(titles).toEqual([...headingsOf(page), ...(address === "index.html" ? listsOf(site) : [])]);
  });

  test.each(pages)("%s has the fields and facts of its twin", (address) => {
    const { page, twin } = read(address);
    const said = page.flatMap(claimOf);
    expect(claimsOf(twin, said)).toEqual(said);
  });

  test.each(pages)("%s has the notes of its twin", (address) => {
    const { page, twin } = read(address);
    const lines = twin.filter(({ tagName }) => tagName === "p" || tagName === "li").map(textOf);
    const notes = page.filter((element) => hasClass(element, "note")).map(textOf);
    expect(notes.filter((note) => !lines.some((line) => line.startsWith(note)))).toEqual([]);
  });
});

/** The headings of a page; those of the samples beside it come last, and the title of a console is not shown. */
function headingsOf(page: readonly Element[]): string[] {
  const beside = new Set(page.filter((element) => hasClass(element, "samples")).flatMap(within));
  const isHeading = (element: Element) =>
    /^h[2-6]$/u.test(element.tagName) || (element.tagName === "summary" && !isFolded(element));
  const headings = page.filter(isHeading);
  return [
    ...headings.filter((heading) => !beside.has(heading)),
    ...headings.filter((heading) => beside.has(heading)),
  ].map(wordsOf);
}

/** The pages that only the menu of the introduction names. Its twin has no menu, and lists them at its end. */
function listsOf(site: Site): string[] {
  const titles = elementsOf(site.get("index.html") ?? "").filter((element) => hasClass(element, "menu-title"));
  return titles.map(textOf).filter((title) => title === "Problems" || title === "Schemas");
}

/** The contents of a field, a long value or a console: they are folded in the page only. */
function isFolded({ parentNode }: Element): boolean {
  const details = parentNode as Element;
  const around = details.parentNode as Element;
  return hasClass(details, "console") || hasClass(around, "field") || around.tagName === "dd";
}

/** A field with its type and marks, or the label of a fact. */
function claimOf(element: Element): string[] {
  if (element.tagName === "dt" && !hasClass(listOf(element), "uses")) return [`${textOf(element)}:`];
  if (!hasClass(element, "field-head") || (element.parentNode as Element).tagName !== "li") return [];
  const parts = within(element).filter(({ tagName }) => tagName === "span");
  const [name = ""] = within(element)
    .filter(({ tagName }) => tagName === "code")
    .map(textOf);
  const words = parts.flatMap((part) => textOf(part).split(" · "));
  return [words.length === 0 ? name : `${name} (${words.join(", ")})`];
}

function listOf(label: Element): Element {
  return (label.parentNode as Element).parentNode as Element;
}

/** What a twin says in the entries of its lists, as far as it is a field or what the page says at this place. */
function claimsOf(twin: readonly Element[], said: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of twin.filter(({ tagName }) => tagName === "li")) {
    const words = ownWords(entry);
    const next = said[found.length];
    if (next !== undefined && (words === next || words.startsWith(`${next.replace(/:$/u, "")}:`))) found.push(next);
    else if (words.startsWith(`${codeOf(entry)} (`)) found.push(words);
  }
  return found;
}

function codeOf({ childNodes: [first] }: Element): string | undefined {
  return first?.nodeName === "code" ? textOf(first as Element) : undefined;
}

/** The words of an entry without those of the lists within it. */
function ownWords(entry: Element): string {
  const nodes = entry.childNodes.filter(({ nodeName }) => nodeName !== "ul");
  return textOf({ ...entry, childNodes: nodes });
}

/** The words of a heading, whatever stands between the status and the title. */
function wordsOf(heading: Element): string {
  return textOf(heading).replace(/[:()\s]/gu, "");
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, "class")?.split(" ").includes(name) ?? false;
}

/** The elements within an element, in order. */
function within(element: Element): Element[] {
  return element.childNodes.flatMap((node) => ("tagName" in node ? [node, ...within(node)] : []));
}
