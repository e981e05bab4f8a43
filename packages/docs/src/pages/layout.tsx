import { createHash } from "node:crypto";
import type { ComponentChildren } from "preact";
import { addresses, twinOf } from "../output/address.ts";
import { inline } from "../text/one-line.ts";
import type { Heading } from "../text/prose.ts";
import { imprintOf } from "../view/introduction.ts";
import { Navigation } from "./navigation.tsx";
import { usePage } from "./page.tsx";

/** Sets the chosen theme and language before the first paint; everything else a script does can wait. */
const choiceScript =
  'const d=document.documentElement.dataset;d.language="curl";' +
  'try{for(const c of["theme","language"]){const v=localStorage.getItem(c);if(v)d[c]=v}}catch{}';

/** Nothing but our own files, and the line above. `'self'` covers the folder too when opened from disk. */
function policyOf(connects: readonly string[]): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    `script-src 'self' 'sha256-${createHash("sha256").update(choiceScript).digest("base64")}'`,
    ...(connects.length > 0 ? [`connect-src ${connects.join(" ")}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

export interface LayoutProps {
  readonly title: string;
  readonly description: string;
  /** The sections of this page, for the navigation. */
  readonly sections: readonly Heading[];
  /** With a column for samples beside the text. */
  readonly wide?: boolean;
  /** Where its scripts may send requests to: those with samples to their own server, others nowhere. */
  readonly connects?: readonly string[] | undefined;
  readonly children: ComponentChildren;
}

export function Layout({ title, description, sections, wide = false, connects = [], children }: LayoutProps) {
  const { reference, content, link, address, origin } = usePage();
  const url = origin === undefined ? undefined : new URL(address, origin).href;
  const summary = inline(description);
  const fullTitle = title === reference.title ? title : `${title} · ${reference.title}`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={policyOf(connects)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <meta name="description" content={summary} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={reference.title} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={summary} />
        {url !== undefined && <meta property="og:url" content={url} />}
        {url !== undefined && <link rel="canonical" href={url} />}
        <link rel="alternate" type="text/markdown" href={link(twinOf(address))} />
        <link rel="alternate" type="application/yaml" title="OpenAPI" href={link(addresses.yaml)} />
        {content.releases && (
          <link rel="alternate" type="application/feed+json" title="Changes" href={link(addresses.feed)} />
        )}
        <meta name="color-scheme" content="light dark" />
        <script dangerouslySetInnerHTML={{ __html: choiceScript }} />
        <link rel="icon" href={link(addresses.icon)} type="image/svg+xml" />
        <link rel="stylesheet" href={link(addresses.stylesheet)} />
        <script src={link(addresses.script)} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <Top />
        <div class="frame">
          <Navigation sections={sections} />
          <main id="main" class={wide ? "wide" : undefined} tabindex={-1}>
            {children}
          </main>
        </div>
        <Foot />
      </body>
    </html>
  );
}

function Top() {
  const { reference, link } = usePage();
  return (
    <header class="top">
      <a class="brand" href={link(addresses.introduction)}>
        {reference.title}
      </a>
      <span class="version">{reference.version}</span>
      <Search />
      <button type="button" class="theme" hidden>
        Theme
      </button>
    </header>
  );
}

/** A combobox over the index, which is loaded when it is first used. Shown by the script that works it. */
function Search() {
  const { link } = usePage();
  return (
    <search class="search" hidden>
      <input
        type="text"
        id="search"
        placeholder="Search"
        aria-label="Search the reference"
        autocomplete="off"
        spellcheck={false}
        data-index={link(addresses.search)}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      <div id="found" role="listbox" aria-label="Found" hidden />
      <p class="search-status" role="status" />
    </search>
  );
}

function Foot() {
  const { reference, link, address, hasRedoc } = usePage();
  return (
    <footer class="foot">
      <p>
        {imprintOf(reference)}. Made from{" "}
        <a href={link(addresses.yaml)} download>
          openapi.yaml
        </a>{" "}
        (
        <a href={link(addresses.json)} download>
          as JSON
        </a>
        ).
        {hasRedoc && (
          <>
            {" "}
            The same <a href={link(addresses.redoc)}>in Redoc</a>, on one page.
          </>
        )}
      </p>
      <p>
        This page <a href={link(twinOf(address))}>as Markdown</a>. All pages in{" "}
        <a href={link(addresses.llms)}>llms.txt</a>, the API in one file in{" "}
        <a href={link(addresses.llmsFull)}>llms-full.txt</a>.
      </p>
    </footer>
  );
}
