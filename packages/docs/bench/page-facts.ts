import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { JsonObject } from "@contacts-api/openapi/node";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { findingsOf, widthOf } from "../test/support/pages.ts";
import { statementsBelow } from "../test/support/statements.ts";

/** The facts about a page besides its speed. */
export interface PageFacts {
  /** Nodes with findings of axe, by severity, with every rule on. */
  readonly findings: Readonly<Record<"critical" | "serious" | "moderate" | "minor", number>>;
  /** The share of the specification's statements about the operation that the page's text has without JavaScript. */
  readonly readable: number;
  readonly statements: number;
  /** True if the background is different in dark mode. */
  readonly dark: boolean;
  /** The pixels by which it is wider than a screen of 390 pixels. */
  readonly overflow: number;
  /** The words are there when it is opened from a folder. */
  readonly fromFolder: boolean;
  /** Has a control that is named after sending a request, or after searching. */
  readonly console: boolean;
  readonly search: boolean;
}

const wait = 4000;

export async function seePage(
  browser: Browser,
  folder: string,
  page: string,
  url: string,
  words: string,
): Promise<PageFacts> {
  const visit = async <Result>(
    options: BrowserContextOptions,
    address: string,
    look: (page: Page) => Promise<Result>,
  ) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    try {
      const opened = await context.newPage();
      await opened.goto(address).catch(() => undefined);
      await opened.waitForTimeout(wait);
      return await look(opened);
    } finally {
      await context.close();
    }
  };
  const address = `${url}${page}`;
  const ground = (page: Page) => page.evaluate(groundOf);
  const statements = await statementsOf();
  const text = await visit({ javaScriptEnabled: false }, address, (opened) => opened.evaluate(textOf));
  const folded = fold(text);
  return {
    ...(await visit({}, address, async (opened) => ({
      findings: severities(await findingsOf(opened)),
      console: await hasControl(opened, /^(?:try|test request|send|execute|run)\b/iu),
      // Redoc's is no control but words that can be clicked.
      search:
        (await hasControl(opened, /^(?:search|filter)\b/iu)) || (await opened.getByText(/^search\b/iu).count()) > 0,
    }))),
    readable: statements.filter((statement) => folded.includes(statement)).length,
    statements: statements.length,
    dark:
      (await visit({ colorScheme: "light" }, address, ground)) !==
      (await visit({ colorScheme: "dark" }, address, ground)),
    overflow: await visit(
      { viewport: { width: 390, height: 844 } },
      address,
      async (opened) => (await widthOf(opened)) - 390,
    ),
    fromFolder: await visit({}, fileAddress(folder, page), async (opened) =>
      fold(await opened.evaluate(textOf)).includes(words),
    ),
  };
}

/** The description, every parameter, field, limit, response and refusal of `updateContact`, as our own tests list them. */
async function statementsOf(): Promise<string[]> {
  const file = createRequire(import.meta.url).resolve("@contacts-api/spec/openapi.json");
  const document = JSON.parse(await readFile(file, "utf8")) as JsonObject;
  const item = (document["paths"] as JsonObject)["/v1/contacts/{contact_id}"] as JsonObject;
  const operation = { ...(item["patch"] as JsonObject), pathParameters: item["parameters"] ?? [] };
  const found = statementsBelow(document, operation, "", (pointer) => /^\/responses\/[45]\d\d\/content/u.test(pointer));
  return [...new Set(found.map(({ words }) => fold(words)))];
}

/** Runs in the page. Returns its text, shown or folded, without scripts and styles. */
function textOf(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll("script, style, template, noscript")) element.remove();
  return copy.textContent;
}

function groundOf(): string {
  const grounds = [
    document.documentElement,
    document.body,
    ...document.body.querySelectorAll("main, #app, #ui, div"),
  ].map((element) => getComputedStyle(element).backgroundColor);
  return grounds.find((colour) => colour !== "rgba(0, 0, 0, 0)") ?? "none";
}

async function hasControl(page: Page, name: RegExp): Promise<boolean> {
  for (const role of ["button", "textbox", "searchbox", "combobox"] as const) {
    if ((await page.getByRole(role, { name }).count()) > 0) return true;
  }
  return (await page.locator("summary").filter({ hasText: name }).count()) > 0;
}

function severities(findings: readonly string[]): PageFacts["findings"] {
  const count = (impact: string) => findings.filter((finding) => finding.includes(`(${impact})`)).length;
  return { critical: count("critical"), serious: count("serious"), moderate: count("moderate"), minor: count("minor") };
}

function fileAddress(folder: string, page: string): string {
  const [path = "", fragment] = page.split("#");
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return `${pathToFileURL(file).href}${fragment === undefined ? "" : `#${fragment}`}`;
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
