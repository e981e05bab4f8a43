import type { JsonObject } from "@contacts-api/openapi/node";
import { describe, expect, test } from "vitest";
import { hostile, hostileSpec } from "./support/hostile.ts";
import { addressesOf, attribute, brokenLinks, elementsOf, textOf } from "./support/html.ts";
import { siteOf } from "./support/spec.ts";

const site = await siteOf(hostileSpec as JsonObject);
const pages = [...site].filter(([address]) => address.endsWith(".html"));

describe("text that is out to break the pages", () => {
  test.each(pages)("stays text on %s", (_address, html) => {
    const elements = elementsOf(html);
    const scripts = elements.filter(({ tagName }) => tagName === "script");
    expect(scripts).toHaveLength(2);
    expect(
      elements.filter(({ tagName }) => ["img", "iframe", "object", "form", "base", "svg"].includes(tagName)),
    ).toEqual([]);
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith("on"))).toEqual([]);
    for (const { address } of addressesOf(html)) expect(address).not.toMatch(/^\s*(?:javascript|data|vbscript):/iu);
  });

  test.each(Object.entries(hostile))("is shown as it is: %s", (_name, words) => {
    const text = textOf(site.get("operations/readThing.html") ?? "");
    // In prose and in examples, each in its own way.
    expect(text).toContain(words.replaceAll(/\s+/gu, " ").trim());
  });

  test("cannot leave the folder of the site by a name", () => {
    for (const address of site.keys()) expect(address).toMatch(/^[\w.-]+(?:\/[\w.-]+)?$/u);
    expect([...site.keys()].some((address) => address.split("/").includes(".."))).toBe(false);
  });

  test("leads nowhere but to pages and anchors that exist", () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test("keeps its ids and anchors", () => {
    const html = site.get("operations/readThing.html") ?? "";
    const ids = elementsOf(html).flatMap((element) => attribute(element, "id") ?? []);
    for (const id of ids) expect(id).not.toMatch(/\s/u);
    expect(ids).toContain(`response-200-${hostile.script.replaceAll(/\s+/gu, "_")}`);
  });
});
