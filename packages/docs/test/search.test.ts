import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { find } from "../src/browser/rank.ts";
import { snippetOf } from "../src/browser/snippet.ts";
import type { SearchEntry } from "../src/search/search-entry.ts";
import { idsOf } from "./support/html.ts";
import { findingsOf, openPages, type TestPages } from "./support/pages.ts";
import { ownSite } from "./support/spec.ts";

const site = await ownSite();
const index = site.get("assets/search.js") ?? "";
const entries = JSON.parse(index.replace("globalThis.searchEntries=", "")) as SearchEntry[];
const first = (query: string) => find(entries, query)[0];

describe("the search index", () => {
  test("leads to pages and anchors that exist, each place once per name", () => {
    for (const { a } of entries) {
      const [page = "", id] = a.split("#");
      expect(site.has(page), a).toBe(true);
      if (id !== undefined) expect(idsOf(site.get(page) ?? ""), a).toContain(id);
    }
    const places = entries.map(({ k, t, a }) => `${k} ${t} ${a}`);
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });

  test.each([
    ["update", "operation", "operations/updateContact.html"],
    ["updateContact", "operation", "operations/updateContact.html"],
    ["merge contacts", "operation", "operations/mergeContacts.html"],
    ["/v1/contacts/find", "operation", "operations/findContact.html"],
    ["external_id", "field", "operations/updateContact.html#body-external_id"],
    ["if-match", "parameter", "operations/getContact.html#header-If-Match"],
    ["CONFLICT", "problem", "problems/CONFLICT.html"],
    ["429", "problem", "problems/TOO_MANY_REQUESTS.html"],
    ["paging", "guide", "guides/paging.html"],
    ["ContactMemory", "schema", "schemas/ContactMemory.html"],
    ["is_primary", "field", "schemas/Identifier.html#field-is_primary"],
    ["lone surrogates", "section", "index.html#formats"],
  ])("finds %s", (query, kind, address) => {
    expect(first(query)).toMatchObject({ k: kind, a: address });
  });

  test("has every word of the query in each result, and nothing for nonsense", () => {
    expect(find(entries, "qwertz")).toEqual([]);
    expect(find(entries, "   ")).toEqual([]);
    expect(find(entries, "(.*")).toEqual([]);
    for (const { t, n, p, x } of find(entries, "metadata null")) {
      expect([t, n, p, x].join(" ").toLowerCase()).toMatch(/metadata.*null|null.*metadata/su);
    }
  });

  test("keeps equals in the order of the index", () => {
    const same = ["a", "b", "c"].map((a) => ({ k: "field", t: "name", a }));
    expect(find(same, "name").map(({ a }) => a)).toEqual(["a", "b", "c"]);
  });

  test("shows the part of a text in which the word stands", () => {
    const text = `${"before ".repeat(40)}needle${" after".repeat(40)}`;
    expect(snippetOf(text, ["needle"])).toMatch(/^… .*needle.* …$/u);
    expect(snippetOf(text, ["needle"]).length).toBeLessThan(130);
  });
});

describe("in the browser, from a folder", () => {
  let pages: TestPages;
  beforeAll(async () => {
    pages = await openPages({ ours: site });
  });
  afterAll(() => pages?.close());

  test("the keyboard alone finds a field and opens it; the index is loaded when it is first used", async () => {
    const page = await pages.open("ours/schemas/Contact.html", { width: 1280, scheme: "light" });
    expect(await page.evaluate(() => "searchEntries" in globalThis)).toBe(false);
    await page.keyboard.press("/");
    await page.keyboard.type("external");
    await page.locator("[role=option]").first().waitFor();
    expect(await page.locator("#search").getAttribute("aria-activedescendant")).toBe("found-0");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("#search").getAttribute("aria-activedescendant")).toBe("found-1");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator("[aria-selected=true]").textContent()).toContain("external_id");
    await page.keyboard.press("Enter");
    await page.waitForURL(/updateContact\.html#body-external_id$/u);
    expect(await page.locator("#body-external_id").isVisible()).toBe(true);
    expect(pages.complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  test("Escape closes the list, then leaves; nothing found is said", async () => {
    const page = await pages.open("ours/index.html", { width: 390, scheme: "light" });
    await page.locator("#search").fill("paging");
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("#found").isVisible()).toBe(false);
    await page.locator("#search").fill("<b>qwertz");
    await page.getByText("Nothing found for “<b>qwertz”.").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("the open list has no accessibility finding (%s)", async (scheme) => {
    for (const width of [390, 1280]) {
      const page = await pages.open("ours/operations/updateContact.html", { width, scheme });
      await page.locator("#search").fill("idempotency");
      await page.locator("[role=option]").first().waitFor();
      expect(await findingsOf(page), `${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });
});
