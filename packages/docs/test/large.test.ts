import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readReference } from "../src/model/reference.ts";
import { brokenLinks, elementsOf } from "./support/html.ts";
import { largeSpec } from "./support/large-spec.ts";
import { contacts, siteOf } from "./support/spec.ts";

// `bench` measures the time.
const copies = 50;
const site = await siteOf(largeSpec(contacts, copies));
const page = site.get("operations/updateContact37.html") ?? "";

describe("a specification of some hundred operations", () => {
  test("has a page for each, and a twin", () => {
    const pages = [...site.keys()].filter((address) => address.startsWith("operations/"));
    expect(pages).toHaveLength(2 * copies * readReference(contacts).operations.length);
  });

  test("has operation pages that are no heavier for it", () => {
    const size = (text: string) => gzipSync(text, { level: 9 }).length;
    const assets = size(site.get("assets/docs.css") ?? "") + size(site.get("assets/docs.js") ?? "");
    expect(size(page) + assets).toBeLessThan(20 * 1024);
  });

  test("names the operations of a page's group beside it, the other groups, and all on the first page", () => {
    const links = (html: string) =>
      elementsOf(html).flatMap(({ attrs }) => attrs.find(({ name }) => name === "href")?.value ?? []);
    expect(links(page)).toContain("listContacts37.html");
    expect(links(page)).not.toContain("listContacts38.html");
    expect(links(page)).toContain("../index.html#operations-Contacts_38");
    expect(links(site.get("index.html") ?? "")).toContain("operations/listContacts38.html");
  });

  test("leads only to pages and anchors that exist", () => {
    expect(brokenLinks(site)).toEqual([]);
  });
});
