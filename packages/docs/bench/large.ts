import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { kilobytes, median, table } from "@contacts-api/scripts/markdown";
import type { Browser } from "playwright-core";
import { largeSpec } from "../test/support/large-spec.ts";
import { serveFiles } from "./file-server.ts";
import { loadPage, type PageLoad } from "./page-load.ts";

const run = promisify(execFile);
const command = fileURLToPath(new URL("../dist/build.js", import.meta.url));
const json = createRequire(import.meta.url).resolve("@contacts-api/spec/openapi.json");
const page = "operations/updateContact37.html";
const group = "Contacts 38";

/** Our specification 50 times over: how long it takes to make, and whether a reader still finds a way. */
export async function measureLarge(browser: Browser, folder: string, words: string, rounds: number): Promise<string> {
  const spec = join(folder, "large.json");
  await writeFile(spec, JSON.stringify(largeSpec(JSON.parse(await readFile(json, "utf8")), 50)));
  const builds: number[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const started = performance.now();
    await run(process.execPath, [command, "--spec", spec, "--output", join(folder, "large")]);
    builds.push((performance.now() - started) / 1000);
  }
  const server = await serveFiles(join(folder, "large"));
  try {
    const loads: PageLoad[] = [];
    const tours: Tour[] = [];
    for (let round = 0; round < rounds; round++) {
      loads.push(await loadPage(browser, `${server.url}${page}`, words));
      tours.push(await tour(browser, server.url));
    }
    const index = await readFile(join(folder, "large/assets/search.js"));
    const middle = (of: (tour: Tour) => number) => `${median(tours.map(of)).toFixed(0)} ms`;
    return table(
      ["300 operations", "figure"],
      [
        ["build, from the command to the last file", `${median(builds).toFixed(1)} s`],
        ["first load of an operation page", `${kilobytes(loads[0]!.bytes)} kB in ${loads[0]!.requests} requests`],
        [
          "until its description is visible",
          `${median(loads.map(({ visible }) => visible ?? Number.NaN)).toFixed(0)} ms`,
        ],
        ["search index, gzip, loaded with the first search", `${kilobytes(gzipSync(index, { level: 9 }).length)} kB`],
        ["first key of a search to its first result, with the index loaded on the way", middle(({ first }) => first)],
        ["next search, from its last key to its result", middle(({ next }) => next)],
        ["from an operation to one of another group by the menu, two pages", middle(({ menu }) => menu)],
      ],
      "left",
    );
  } finally {
    server.close();
  }
}

interface Tour {
  readonly first: number;
  readonly next: number;
  readonly menu: number;
}

/** Opens an operation by keyboard, and another one by the menu. */
async function tour(browser: Browser, url: string): Promise<Tour> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const opened = await context.newPage();
    await opened.goto(`${url}${page}`);
    const result = (name: string) => opened.locator("#found [role=option]").filter({ hasText: name }).first().waitFor();
    const first = await timed(async () => {
      await opened.keyboard.press("/");
      await opened.keyboard.type("mergeContacts12");
      await result("mergeContacts12");
    });
    await opened.locator("#search").fill("findContact4");
    const next = await timed(async () => {
      await opened.keyboard.type("1");
      await result("findContact41");
    });
    await opened.keyboard.press("Escape");
    const menu = await timed(async () => {
      await opened.locator(".menu summary", { hasText: "Operations" }).click();
      await opened.locator(".menu a", { hasText: new RegExp(`^${group}$`, "u") }).click();
      await opened.locator('a[href="operations/listContacts38.html"]').first().click();
      await opened.locator("main h1").waitFor();
    });
    return { first, next, menu };
  } finally {
    await context.close();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
