import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a page, in order. */
export function elementsOf(html: string): Element[] {
  return [...walk(parse(html))].filter((node): node is Element => "tagName" in node);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Returns the visible text of a page or an element, with white space folded. */
export function textOf(html: string | Element): string {
  const body = typeof html === "string" ? elementsOf(html).find(({ tagName }) => tagName === "body") : html;
  if (!body) return "";
  const texts = [...walk(body)].map((node) => (node.nodeName === "#text" ? (node as { value: string }).value : ""));
  return fold(texts.join(""));
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

export function idsOf(html: string): string[] {
  return elementsOf(html).flatMap((element) => attribute(element, "id") ?? []);
}

/** The addresses that a page names, with the element that does. */
export function addressesOf(html: string): { tagName: string; address: string }[] {
  return elementsOf(html).flatMap((element) =>
    ["href", "src", "srcset", "action", "data", "poster"].flatMap((name) => {
      const address = attribute(element, name);
      return address === undefined ? [] : [{ tagName: element.tagName, address }];
    }),
  );
}

/** Links of a site's pages that lead to no page or no anchor of it. Addresses elsewhere are not asked for. */
export function brokenLinks(site: ReadonlyMap<string, string>): string[] {
  const pages = [...site].filter(([address]) => address.endsWith(".html"));
  const ids = new Map(pages.map(([address, html]) => [address, new Set(idsOf(html))]));
  return pages.flatMap(([from, html]) =>
    addressesOf(html)
      .filter(({ address }) => !/^(?:https?|mailto):/u.test(address))
      .filter(({ address }) => {
        const url = new URL(address, `https://site.example/prefix/${from}`);
        const path = decodeURIComponent(url.pathname.replace("/prefix/", ""));
        return !site.has(path) || (url.hash !== "" && !ids.get(path)?.has(decodeURIComponent(url.hash.slice(1))));
      })
      .map(({ address }) => `${from} → ${address}`),
  );
}

function* walk(node: Node): Generator<Node> {
  yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child);
}
