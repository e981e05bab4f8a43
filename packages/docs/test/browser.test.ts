import { join } from "node:path";
import type { JsonObject } from "@contacts-api/openapi/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSite, type Site } from "../src/output/site.ts";
import { foreignSpec } from "./support/foreign.ts";
import { hostileSpec } from "./support/hostile.ts";
import { findingsOf, focused, openAll, openPages, type TestPages, widthOf } from "./support/pages.ts";
import { contacts, content, json, siteOf, yaml } from "./support/spec.ts";

const site = await createSite({ document: contacts, yaml, json, content });
const hostileSite = await siteOf(hostileSpec as JsonObject);
const foreignSite = await siteOf(foreignSpec);
const pagesOf = (files: Site) => [...files.keys()].filter((address) => address.endsWith(".html"));

let pages: TestPages;

beforeAll(async () => {
  pages = await openPages({ ours: site, hostile: hostileSite, foreign: foreignSite });
});

afterAll(() => pages?.close());

describe.concurrent("in the browser", () => {
  test.each(pagesOf(site))("%s shows without complaint, fits, and has no accessibility finding", async (address) => {
    const page = await pages.open(join("ours", address), { width: 1280, scheme: "light" });
    for (const width of [390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await openAll(page, false);
      expect(await widthOf(page), String(width)).toBeLessThanOrEqual(width);
      await openAll(page, true);
      expect(await widthOf(page), String(width)).toBeLessThanOrEqual(width);
      if (width !== 390 && width !== 1280) continue;
      expect(await findingsOf(page), String(width)).toEqual([]);
      // The theme changes colours alone, and the width changes none.
      if (width === 390) continue;
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findingsOf(page, "dark"), `${width} dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
    }
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
    expect(await findingsOf(page, "dark")).toEqual([pale]);
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

  test("has a menu that the keyboard reaches where it is longer than the window, and a lid where it is not beside", async () => {
    for (const [width, isOpen] of [
      [1280, true],
      [390, false],
    ] as const) {
      const page = await pages.open("ours/operations/updateContact.html", { width, height: 600, scheme: "light" });
      expect(await page.locator(".menu > details").evaluate((lid: HTMLDetailsElement) => lid.open)).toBe(isOpen);
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

describe.concurrent.each([390, 1280])("hostile text at %i pixels", (width) => {
  test.each(pagesOf(hostileSite))("%s runs nothing, breaks nothing", async (address) => {
    const page = await pages.open(join("hostile", address), { width, scheme: "light" });
    await openAll(page);
    expect(await widthOf(page)).toBeLessThanOrEqual(width);
    expect(await findingsOf(page)).toEqual([]);
    expect(pages.complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe.concurrent.each([390, 1280])("a foreign specification at %i pixels", (width) => {
  test.each(pagesOf(foreignSite))(
    "%s shows without complaint, fits, and has no accessibility finding",
    async (address) => {
      const page = await pages.open(join("foreign", address), { width, scheme: "light" });
      await openAll(page);
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      expect(await findingsOf(page)).toEqual([]);
      expect(pages.complaintsOf(page)).toEqual([]);
      await page.context().close();
    },
  );
});
