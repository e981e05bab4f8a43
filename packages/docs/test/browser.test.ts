import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../src/model/document.ts";
import { createSite, type Site } from "../src/site.ts";
import { startBrowser } from "./support/browser.ts";
import { hostileSpec } from "./support/hostile.ts";
import { contacts, json, siteOf, yaml } from "./support/spec.ts";

const site = await createSite({ document: contacts, yaml, json });
const hostileSite = await siteOf(hostileSpec as JsonObject);
const pagesOf = (files: Site) => [...files.keys()].filter((address) => address.endsWith(".html"));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let root: string;
/** What the browser complained about, by page: console messages, dialogs, failed requests, foreign requests. */
const complaintsOf = new WeakMap<Page, string[]>();

beforeAll(async () => {
  browser = await startBrowser();
  root = await mkdtemp(join(tmpdir(), "docs-"));
  await writeSite(join(root, "ours"), site);
  await writeSite(join(root, "hostile"), hostileSite);
});

afterAll(async () => {
  await browser?.close();
  if (root !== undefined) await rm(root, { recursive: true });
});

describe.concurrent("in the browser", () => {
  test.each(pagesOf(site))("%s shows without complaint, fits, and has no accessibility finding", async (address) => {
    const page = await open(join("ours", address), { width: 1280, scheme: "light" });
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const width of [390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await openAll(page, false);
        expect(await widthOf(page), `${width} ${scheme}`).toBeLessThanOrEqual(width);
        await openAll(page, true);
        expect(await widthOf(page), `${width} ${scheme}`).toBeLessThanOrEqual(width);
        if (width === 390 || width === 1280) expect(await findingsOf(page, scheme), `${width} ${scheme}`).toEqual([]);
      }
    }
    expect(complaintsOf.get(page)).toEqual([]);
    await page.context().close();
  });
});

describe("a page", () => {
  test("is styled from a folder, under its strict policy", async () => {
    const page = await open("ours/operations/updateContact.html", { width: 1280, scheme: "light" });
    expect(await page.evaluate(() => getComputedStyle(document.querySelector(".frame") as Element).display)).toBe(
      "grid",
    );
    await page.context().close();
  });

  test("shows all its text without scripts", async () => {
    const page = await open("ours/operations/updateContact.html", { width: 1280, scheme: "light", scripts: false });
    expect(await page.locator("h1").textContent()).toBe("Update a contact");
    expect(await page.locator("#response-409 summary").isVisible()).toBe(true);
    expect(await page.locator(".menu").getByText("Merge two contacts").isVisible()).toBe(true);
    expect(await page.locator(".theme").isVisible()).toBe(false);
    await page.context().close();
  });

  test("opens the refusal that a link leads to, with scripts and without", async () => {
    for (const scripts of [true, false]) {
      const page = await open("ours/operations/updateContact.html#response-409", {
        width: 1280,
        scheme: "light",
        scripts,
      });
      const example = page.locator("#response-409 pre").first();
      expect(await example.isVisible(), `scripts ${scripts}`).toBe(true);
      if (scripts) {
        await page.locator("#response-409 summary").click();
        expect(await example.isVisible()).toBe(false);
      }
      await page.context().close();
    }
  });

  test("prints what is folded away", async () => {
    const page = await open("ours/operations/updateContact.html", { width: 1280, scheme: "dark", scripts: false });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#response-409 pre").first().isVisible()).toBe(true);
    expect(await page.locator(".menu").isVisible()).toBe(false);
    await page.context().close();
  });

  test("keeps the theme that was chosen", async () => {
    const page = await open("ours/index.html", { width: 1280, scheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.locator(".theme").click();
    expect(await page.locator(".theme").textContent()).toBe("Theme: light");
    expect(await ground()).not.toBe(dark);
    await page.goto(addressOf("ours/operations/updateContact.html"));
    expect(await page.locator(".theme").textContent()).toBe("Theme: light");
    expect(await ground()).toBe("rgb(255, 255, 255)");
    expect(complaintsOf.get(page)).toEqual([]);
    await page.context().close();
  });

  test("is reached and folded out by keyboard alone", async () => {
    const page = await open("ours/operations/updateContact.html", { width: 390, scheme: "light" });
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => location.hash)).toBe("#main");
    await page.locator("#response-409 summary").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#response-409 pre").first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe.concurrent.each([390, 1280])("hostile text at %i pixels", (width) => {
  test.each(pagesOf(hostileSite))("%s runs nothing, breaks nothing", async (address) => {
    const page = await open(join("hostile", address), { width, scheme: "light" });
    await openAll(page);
    expect(await widthOf(page)).toBeLessThanOrEqual(width);
    expect(await findingsOf(page)).toEqual([]);
    expect(complaintsOf.get(page)).toEqual([]);
    await page.context().close();
  });
});

interface View {
  readonly width: number;
  readonly scheme: "light" | "dark";
  readonly scripts?: boolean;
}

async function open(path: string, { width, scheme, scripts = true }: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  const log: string[] = [];
  complaintsOf.set(page, log);
  page.on("console", (message) => log.push(`console ${message.type()}: ${message.text()}`));
  page.on("dialog", (dialog) => {
    log.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("pageerror", (error) => log.push(`error ${error.message}`));
  page.on("requestfailed", (request) => log.push(`failed ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) log.push(`foreign ${request.url()}`);
  });
  await page.goto(addressOf(path));
  return page;
}

function addressOf(path: string): string {
  const [file = "", fragment] = path.split("#");
  return `${pathToFileURL(join(root, file)).href}${fragment === undefined ? "" : `#${fragment}`}`;
}

async function openAll(page: Page, open = true): Promise<void> {
  await page.evaluate((wanted) => {
    for (const details of document.querySelectorAll("details")) details.open = wanted;
  }, open);
}

async function widthOf(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth);
}

/**
 * Findings of every rule and severity, each with the element it is about. The dark page differs from the light one in
 * colours only, so there the rules about colours are enough. Without `preload` axe does not fetch our stylesheet by
 * script, which the pages' policy would refuse.
 */
async function findingsOf(page: Page, scheme: "light" | "dark" = "light"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const options: RunOptions = {
    preload: false,
    ...(scheme === "dark" ? { runOnly: ["color-contrast", "link-in-text-block"] } : {}),
  };
  const { violations } = await page.evaluate(
    (run) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(run),
    options,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 200)}`),
  );
}

async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => (document.activeElement as HTMLElement).textContent.trim());
}

async function writeSite(directory: string, files: Site): Promise<void> {
  for (const [address, text] of files) {
    await mkdir(dirname(join(directory, address)), { recursive: true });
    await writeFile(join(directory, address), text);
  }
}
