import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import type { Site } from "../../src/output/site.ts";
import { patience, startBrowser } from "./browser.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface View {
  readonly width: number;
  /** @default 900 */
  readonly height?: number;
  readonly scheme: "light" | "dark";
  readonly scripts?: boolean;
}

export interface TestPages {
  /** Opens a page of a site in a new context, by `<site>/<address>` or by an `http:` URL. */
  open(path: string, view: View): Promise<Page>;
  addressOf(path: string): string;
  /** Returns the directory of a site's files. */
  directoryOf(name: string): string;
  /** Returns the complaints of the browser: console messages, dialogs, failed requests, requests to other hosts. */
  complaintsOf(page: Page): string[] | undefined;
  close(): Promise<void>;
}

/** A browser, and the sites in a folder, from where it opens them. */
export async function openPages(sites: Readonly<Record<string, Site>>): Promise<TestPages> {
  const browser = await startBrowser();
  const root = await mkdtemp(join(tmpdir(), "docs-"));
  for (const [name, files] of Object.entries(sites)) await writeSite(join(root, name), files);
  const complaints = new WeakMap<Page, string[]>();
  const addressOf = (path: string) => {
    if (path.startsWith("http:")) return path;
    const [file = "", fragment] = path.split("#");
    return `${pathToFileURL(join(root, file)).href}${fragment === undefined ? "" : `#${fragment}`}`;
  };
  return {
    async open(path, { width, height = 900, scheme, scripts = true }) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        javaScriptEnabled: scripts,
      });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      complaints.set(page, complaintsAbout(page, new URL(addressOf(path)).origin));
      await page.goto(addressOf(path));
      return page;
    },
    addressOf,
    directoryOf: (name) => join(root, name),
    complaintsOf: (page) => complaints.get(page),
    async close() {
      await browser.close();
      await rm(root, { recursive: true });
    },
  };
}

function complaintsAbout(page: Page, origin: string): string[] {
  const log: string[] = [];
  page.on("console", (message) => log.push(`console ${message.type()}: ${message.text()}`));
  page.on("dialog", (dialog) => {
    log.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("pageerror", (error) => log.push(`error ${error.message}`));
  page.on("requestfailed", (request) => log.push(`failed ${request.url()}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "file:" && asked !== origin) log.push(`foreign ${request.url()}`);
  });
  return log;
}

export async function openAll(page: Page, open = true): Promise<void> {
  await page.evaluate((wanted) => {
    for (const details of document.querySelectorAll("details")) details.open = wanted;
  }, open);
}

export async function widthOf(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth);
}

const ofColours = ["color-contrast", "link-in-text-block"];

/** The parts that all pages of a site share. */
const frame = [".top", ".menu", ".foot"];

export interface Check {
  /**
   * Themes change only colours, and widths change none. The rules about colours take most of the time.
   * @default "all"
   */
  readonly rules?: "all" | "colours" | "all but colours";
  /** Leaves out the parts that all pages share. @default false */
  readonly onlyContent?: boolean;
}

/**
 * Returns the findings of axe, of every severity, each with its element. Without `preload` axe does not fetch our
 * stylesheet by script, which the pages' policy would refuse.
 */
export async function findingsOf(page: Page, { rules = "all", onlyContent = false }: Check = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const options: RunOptions = {
    preload: false,
    // Most of a page's thousands of elements pass. Their paths and their HTML are not needed outside the browser.
    resultTypes: ["violations"],
    selectors: false,
    ...(rules === "colours" ? { runOnly: ofColours } : {}),
    ...(rules === "all but colours"
      ? { rules: Object.fromEntries(ofColours.map((id) => [id, { enabled: false }])) }
      : {}),
  };
  const context: Parts = { include: [["html"]], exclude: onlyContent ? frame.map((part) => [part]) : [] };
  return await page.evaluate(
    async ([parts, run]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(parts, run);
      return violations.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 200)}`),
      );
    },
    [context, options] as const,
  );
}

/** Selectors, each within a list of frames. */
interface Parts {
  readonly include: string[][];
  readonly exclude: string[][];
}

interface Axe {
  run(parts: Parts, options: RunOptions): Promise<AxeResults>;
}

export async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => (document.activeElement as HTMLElement).textContent.trim());
}

async function writeSite(directory: string, files: Site): Promise<void> {
  for (const [address, text] of files) {
    await mkdir(dirname(join(directory, address)), { recursive: true });
    await writeFile(join(directory, address), text);
  }
}
