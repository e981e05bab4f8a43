import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { addresses } from "./address.ts";
import { bundleAssets } from "./assets.ts";
import { createHighlighter } from "./highlight.ts";
import { type JsonObject, SpecError } from "./model/document.ts";
import { readReference } from "./model/reference.ts";
import { type PageContext, PageProvider } from "./pages/page.tsx";
import { pagesOf } from "./pages/pages.tsx";

export interface Specification {
  /** The bundled document. */
  readonly document: JsonObject;
  /** What is offered for download, to the letter. */
  readonly yaml: string;
  readonly json: string;
}

/** The files of the site by address. The same specification and sources make the same bytes. */
export type Site = ReadonlyMap<string, string>;

export async function createSite({ document, yaml, json }: Specification): Promise<Site> {
  const reference = readReference(document);
  const highlighter = await createHighlighter();
  const files = new Map<string, string>();
  for (const [address, page] of pagesOf(reference)) {
    if (files.has(address)) throw new SpecError(`Two pages would have the address ${address}.`);
    files.set(address, renderPage({ address, reference, highlighter }, page));
  }
  // After the pages: only now is it known which colours they need.
  for (const [address, text] of await bundleAssets(highlighter.css())) files.set(address, text);
  files.set(addresses.yaml, yaml);
  files.set(addresses.json, json);
  return files;
}

function renderPage(context: PageContext, page: VNode): string {
  return `<!doctype html>\n${renderToString(h(PageProvider, { value: context }, page))}\n`;
}
