import type { JsonObject } from "@contacts-api/openapi/node";
import { DocumentError } from "@contacts-api/openapi/place";
import { type Content, noContent } from "../input/content.ts";
import { pageMarkdown } from "../markdown/page.ts";
import { readGuide } from "../model/guide.ts";
import type { UnknownKeywords } from "../model/prepare.ts";
import { readReference } from "../model/reference.ts";
import { pageHtml } from "../pages/view-page.tsx";
import { searchIndex } from "../search/search-index.ts";
import { createHighlighter } from "../text/highlight.ts";
import { pagesOf } from "../view/pages.ts";
import { addresses, twinOf } from "./address.ts";
import { bundleAssets } from "./assets.ts";
import { machineFiles } from "./machine-files.ts";
import { sandboxScript } from "./sandbox-script.ts";
import type { SiteContext } from "./site-context.ts";

export interface Specification extends UnknownKeywords {
  /** The bundled document. */
  readonly document: JsonObject;
  /** The text of the specification for download, unchanged. */
  readonly yaml: string;
  readonly json: string;
  readonly content?: Content;
  /** The same specification as one page of Redoc, if the site has that page. */
  readonly redoc?: string;
  /** The URL of the site, such as `https://docs.example/`, for the sitemap and canonical links. */
  readonly origin?: string;
}

/** The files of the site by address. The same specification and sources give the same bytes. */
export type Site = ReadonlyMap<string, string>;

export async function createSite(given: Specification): Promise<Site> {
  const { document, yaml, json, redoc, content = noContent } = given;
  const reference = readReference(document, given);
  const guides = content.guides.map((guide) => readGuide(guide, document, reference));
  const origin = given.origin?.replace(/\/?$/u, "/");
  const context: SiteContext = { reference, guides, content, origin, hasRedoc: redoc !== undefined };
  const highlighter = await createHighlighter();
  const files = new Map<string, string>();
  const twins = new Map<string, string>();
  const pages = pagesOf(context);
  for (const { address, view: make } of pages) {
    if (files.has(address)) throw new DocumentError(`Two pages would have the address ${address}.`);
    const view = make();
    files.set(address, pageHtml({ ...context, highlighter, address }, view));
    twins.set(twinOf(address), pageMarkdown(view));
  }
  for (const [address, text] of twins) files.set(address, text);
  for (const [address, text] of machineFiles(context, pages)) files.set(address, text);
  // The assets come after the pages, which decide the colours of the stylesheet.
  for (const [address, text] of await bundleAssets(highlighter.css())) files.set(address, text);
  if (content.sandbox) files.set(addresses.sandbox, await sandboxScript());
  files.set(addresses.search, searchIndex(context));
  if (redoc !== undefined) files.set(addresses.redoc, redoc);
  files.set(addresses.yaml, yaml);
  files.set(addresses.json, json);
  return files;
}
