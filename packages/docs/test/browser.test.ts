import { dirname, join } from "node:path";
import type { JsonObject } from "@contacts-api/openapi/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../src/output/site.ts";
import { foreignSpec } from "./support/foreign.ts";
import { hostileSpec } from "./support/hostile.ts";
import { findingsOf, focused, openAll, openPages, type TestPages, widthOf } from "./support/pages.ts";
import { ownSite, siteOf } from "./support/spec.ts";

const site = await ownSite();
const hostileSite = await siteOf(hostileSpec as JsonObject);
const foreignSite = await siteOf(foreignSpec);
const pagesOf = (files: Site) => [...files.keys()].filter((address) => address.endsWith(".html"));

let pages: TestPages;

beforeAll(async () => {
  pages = await openPages({ ours: site, hostile: hostileSite, foreign: foreignSite });
});

afterAll(() => pages?.close());

/** Tells of a page if an earlier one of its kind is checked, with the parts that all pages share. */
const repeatsFrame = (addresses: string[]) => {
  const kindOf = (address: string) => (address.includes("/") ? dirname(address) : address);
  return (address: string) => addresses.find((other) => kindOf(other) === kindOf(address)) !== address;
};

describe.concurrent("in the browser", () => {
  const addresses = pagesOf(site);
  const isRepeated = repeatsFrame(addresses);
  test.each(addresses)("%s shows without complaint, fits, and has no accessibility finding", async (address) => {
    const page = await pages.open(join("ours", address), { width: 1920, scheme: "light" });
    const check = { onlyContent: isRepeated(address) };
    for (const width of [1920, 1280, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await openAll(page, false);
      expect(await widthOf(page), String(width)).toBeLessThanOrEqual(width);
      await openAll(page, true);
      expect(await widthOf(page), String(width)).toBeLessThanOrEqual(width);
      if (width === 1280) expect(await findingsOf(page, check), "1280").toEqual([]);
    }
    expect(await findingsOf(page, { ...check, rules: "all but colours" }), "390").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findingsOf(page, { ...check, rules: "colours" }), "dark").toEqual([]);
    expect(pages.complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe("a page", () => {
  test("has each of its faults found, named with the element that has it", async () => {
    const page = await pages.open("ours/index.html", { width: 1280, scheme: "light" });
    await page.evaluate(() => {
      const [image, text] = [document.createElement("img"), document.createElement("p")];
      Object.assign(text, { textContent: "Pale", style: "background: #fff; color: #eee" });
      document.querySelector("main")?.append(image, text);
    });
    const pale = expect.stringMatching(/^color-contrast \(serious\): <p style=".*">Pale<\/p>$/);
    expect(await findingsOf(page)).toEqual([pale, expect.stringMatching(/^image-alt \(critical\): <img>$/)]);
    expect(await findingsOf(page, { rules: "colours" })).toEqual([pale]);
    const image = expect.stringMatching(/^image-alt /);
    expect(await findingsOf(page, { onlyContent: true })).toEqual([pale, image]);
    expect(await findingsOf(page, { onlyContent: true, rules: "all but colours" })).toEqual([image]);
    await page.context().close();
  });

  test("is styled from a folder, under its strict policy", async () => {
    const page = await pages.open("ours/operations/updateContact.html", { width: 1280, scheme: "light" });
    expect(await page.evaluate(() => getComputedStyle(document.querySelector(".frame") as Element).display)).toBe(
      "grid",
    );
    await page.context().close();
  });

  test("shows all its text without scripts", async () => {
    const page = await pages.open("ours/operations/updateContact.html", {
      width: 1280,
      scheme: "light",
      scripts: false,
    });
    expect(await page.locator("h1").textContent()).toBe("Update a contact");
    expect(await page.locator("#response-409 summary").isVisible()).toBe(true);
    expect(await page.locator(".menu").getByText("Merge two contacts").isVisible()).toBe(true);
    expect(await page.locator(".theme").isVisible()).toBe(false);
    await page.context().close();
  });

  test("opens the refusal that a link leads to, with scripts and without", async () => {
    for (const scripts of [true, false]) {
      const page = await pages.open("ours/operations/updateContact.html#response-409", {
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

  test("has a menu that the keyboard can scroll in a low window, and that folds in a narrow one", async () => {
    for (const [width, isOpen] of [
      [1280, true],
      [390, false],
    ] as const) {
      const page = await pages.open("ours/operations/updateContact.html", { width, height: 600, scheme: "light" });
      expect(await page.locator(".menu > details").evaluate((details: HTMLDetailsElement) => details.open)).toBe(
        isOpen,
      );
      expect(await findingsOf(page), `${width}`).toEqual([]);
      await page.context().close();
    }
  });

  test("prints what is folded away", async () => {
    const page = await pages.open("ours/operations/updateContact.html", {
      width: 1280,
      scheme: "dark",
      scripts: false,
    });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#response-409 pre").first().isVisible()).toBe(true);
    expect(await page.locator(".menu").isVisible()).toBe(false);
    await page.context().close();
  });

  test("keeps the theme that was chosen", async () => {
    const page = await pages.open("ours/index.html", { width: 1280, scheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.locator(".theme").click();
    expect(await page.locator(".theme").textContent()).toBe("Theme: light");
    expect(await ground()).not.toBe(dark);
    await page.goto(pages.addressOf("ours/operations/updateContact.html"));
    expect(await page.locator(".theme").textContent()).toBe("Theme: light");
    expect(await ground()).toBe("rgb(255, 255, 255)");
    expect(pages.complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  test("is reached and folded out by keyboard alone", async () => {
    const page = await pages.open("ours/operations/updateContact.html", { width: 390, scheme: "light" });
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

describe.concurrent.each([
  ["hostile text", "hostile", pagesOf(hostileSite)],
  ["a foreign specification", "foreign", pagesOf(foreignSite)],
] as const)("%s", (_, folder, addresses) => {
  const isRepeated = repeatsFrame(addresses);
  test.each(addresses)("runs nothing, fits, and has no accessibility finding in %s", async (address) => {
    const page = await pages.open(join(folder, address), { width: 1280, scheme: "light" });
    const check = { onlyContent: isRepeated(address) };
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await openAll(page);
      expect(await widthOf(page), String(width)).toBeLessThanOrEqual(width);
      const rules = width === 1280 ? "all" : "all but colours";
      expect(await findingsOf(page, { ...check, rules }), String(width)).toEqual([]);
    }
    expect(pages.complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});
