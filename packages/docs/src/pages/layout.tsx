import { createHash } from "node:crypto";
import type { ComponentChildren } from "preact";
import { addresses } from "../address.ts";
import type { Heading } from "../prose.ts";
import { Navigation } from "./navigation.tsx";
import { usePage } from "./page.tsx";

/** Sets the chosen theme before the first paint; everything else a script does can wait. */
const themeScript = 'try{const t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch{}';

/** Nothing but our own files, and the one line above. `'self'` covers the folder too when opened from disk. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  `script-src 'self' 'sha256-${createHash("sha256").update(themeScript).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export interface LayoutProps {
  readonly title: string;
  readonly description: string;
  /** The sections of this page, for the navigation. */
  readonly sections: readonly Heading[];
  /** With a column for samples beside the text. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

export function Layout({ title, description, sections, wide = false, children }: LayoutProps) {
  const { reference, link } = usePage();
  const fullTitle = title === reference.title ? title : `${title} · ${reference.title}`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
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
      <button type="button" class="theme" hidden>
        Theme
      </button>
    </header>
  );
}

function Foot() {
  const { reference, link } = usePage();
  return (
    <footer class="foot">
      <p>
        {reference.title} {reference.version}
        {reference.license && `, ${reference.license.name} licence`}. Made from{" "}
        <a href={link(addresses.yaml)} download>
          openapi.yaml
        </a>{" "}
        (
        <a href={link(addresses.json)} download>
          as JSON
        </a>
        ).
      </p>
    </footer>
  );
}
