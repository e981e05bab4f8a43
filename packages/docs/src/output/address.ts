import { pageName } from "../model/page-name.ts";

/** The addresses of the pages. Never change one, because people link to them. */
export const addresses = {
  introduction: "index.html",
  problems: "problems.html",
  schemas: "schemas.html",
  group: (name: string) => `index.html#${anchor("operations", name)}`,
  changelog: "changelog.html",
  feed: "feed.json",
  operation: (id: string) => `operations/${pageName(id)}.html`,
  schema: (name: string) => `schemas/${pageName(name)}.html`,
  problem: (code: string) => `problems/${pageName(code)}.html`,
  guide: (name: string) => `guides/${pageName(name)}.html`,
  /** The explanation of the word "verified". */
  verified: "index.html#samples-verified",
  yaml: "openapi.yaml",
  json: "openapi.json",
  redoc: "reference.html",
  llms: "llms.txt",
  llmsFull: "llms-full.txt",
  catalog: ".well-known/api-catalog",
  sitemap: "sitemap.xml",
  stylesheet: "assets/docs.css",
  script: "assets/docs.js",
  search: "assets/search.js",
  console: "assets/console.js",
  sandbox: "assets/sandbox.js",
  icon: "assets/icon.svg",
} as const;

/** Returns the address of a page relative to another one, so that the site works from a folder and under any prefix. */
export function relative(from: string, to: string): string {
  const [path = "", fragment] = to.split("#");
  const hash = fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`;
  if (path === "" || path === from) return hash === "" ? fileOf(from) : hash;
  const [here, there] = [from.split("/").slice(0, -1), path.split("/")];
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return `${"../".repeat(here.length)}${there.map(encodeURIComponent).join("/")}${hash}`;
}

/** Returns the address of the Markdown twin of a page. */
export function twinOf(address: string): string {
  return address.replace(/\.html(?=#|$)/u, ".md");
}

/** Returns an id for an element: the names joined by dashes. An id may contain any character but white space. */
export function anchor(...names: readonly string[]): string {
  return names.map((name) => name.replace(/\s+/gu, "_")).join("-");
}

function fileOf(path: string): string {
  return encodeURIComponent(path.split("/").at(-1) ?? "");
}
