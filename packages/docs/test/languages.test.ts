import { afterAll, beforeAll, expect, test } from "vitest";
import { openPages, type TestPages } from "./support/pages.ts";
import { ownSite } from "./support/spec.ts";

let pages: TestPages;
beforeAll(async () => {
  pages = await openPages({ ours: await ownSite() });
});
afterAll(() => pages?.close());

test("the language of the samples is chosen once, for all pages", async () => {
  const page = await pages.open("ours/operations/updateContact.html", { width: 1280, scheme: "light" });
  const shown = () => page.locator(".samples details[open] .requests figure:visible").count();
  const typescript = page.locator("details[open] figure[data-language=TypeScript]").first();
  expect(await shown()).toBe(1);
  expect(await typescript.isVisible()).toBe(false);
  await page.getByRole("button", { name: "TypeScript", exact: true }).click();
  expect(await typescript.isVisible()).toBe(true);
  expect(await page.locator("[data-choice=TypeScript]").first().getAttribute("aria-pressed")).toBe("true");
  // A busy Chromium may load a page before it has stored what the page before it wrote.
  const isRemembered = async () => {
    await page.goto(pages.addressOf("ours/guides/paging.html"));
    return page.locator("figure[data-language=TypeScript]").first().isVisible();
  };
  await expect.poll(isRemembered, { timeout: 10_000 }).toBe(true);
  expect(await page.locator("figure[data-language=curl]").first().isVisible()).toBe(false);
  expect(pages.complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test("without scripts every language is there, and no button that would do nothing", async () => {
  const page = await pages.open("ours/operations/updateContact.html", { width: 390, scheme: "light", scripts: false });
  expect(await page.locator(".samples details[open] .requests figure:visible").count()).toBe(3);
  expect(await page.locator("button:visible, #search:visible").count()).toBe(0);
  await page.context().close();
});

test("a sample is copied to the letter", async () => {
  const page = await pages.open("ours/operations/updateContact.html", { width: 1280, scheme: "dark" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const figure = page.locator("figure[data-language=curl]").first();
  await figure.getByRole("button", { name: "Copy: curl" }).click();
  await figure.getByText("Copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await figure.locator("pre").textContent());
  await page.context().close();
});
