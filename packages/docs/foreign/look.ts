import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { findingsOf, openAll, widthOf } from "../test/support/pages.ts";

const widths = [390, 1280];

/** Opens a page of a site at each width, takes a screenshot of its beginning, and returns its faults. */
export async function look(browser: Browser, site: string, address: string, screenshots: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(`error: ${message}`));
    page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
    await page.goto(pathToFileURL(join(site, address)).href);
    const document = await readFile(join(site, "openapi.json"), "utf8");
    for (const width of widths) {
      await page.setViewportSize({ width, height: 1600 });
      await page.reload();
      await page.screenshot({ path: join(screenshots, `${address.replaceAll("/", "-")}-${width}.png`) });
      faults.push(...(await faultsAt(page, width)));
    }
    faults.push(...wordsOutOfPlace((await page.textContent("main")) ?? "", document));
    return faults.map((fault) => `${address}: ${fault}`);
  } finally {
    await context.close();
  }
}

async function faultsAt(page: Page, width: number): Promise<string[]> {
  const faults: string[] = [];
  for (const open of [false, true]) {
    await openAll(page, open);
    const actual = await widthOf(page);
    if (actual > width) faults.push(`${actual} wide at ${width}${open ? ", opened" : ""}`);
  }
  const findings = await findingsOf(page);
  const serious = findings.filter((finding) => /\((?:serious|critical)\)/u.test(finding));
  return [...faults, ...serious.map((finding) => `${finding} at ${width}`)];
}

/** Texts that a program writes in place of a missing value. */
const valueless = /\bundefined\b|\[object Object\]|\bNaN\b/gu;

/** Such words, if the document does not have them itself. */
function wordsOutOfPlace(shown: string, document: string): string[] {
  const words = new Set(shown.match(valueless));
  return [...words].filter((word) => !document.includes(word)).map((word) => `shows ${word}`);
}
