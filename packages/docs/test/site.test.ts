import type { JsonObject } from "@contacts-api/openapi/node";
import { entries } from "@contacts-api/openapi/place";
import { describe, expect, test } from "vitest";
import { readOperations } from "../src/model/operation.ts";
import { createSite } from "../src/output/site.ts";
import { openingOf } from "../src/text/prose.ts";
import { addressesOf, brokenLinks, elementsOf, idsOf, textOf } from "./support/html.ts";
import { contacts, content, json, ownSite, siteOf, yaml } from "./support/spec.ts";
import { elsewhere, replaced, statementsBelow } from "./support/statements.ts";

const site = await ownSite();
const pages = [...site].filter(([address]) => address.endsWith(".html"));
const ids = new Map(pages.map(([address, html]) => [address, idsOf(html)]));
const operations = readOperations(contacts);
const pageOf = (address: string) => site.get(address) ?? "";

describe("the site", () => {
  test("has a page per operation and per schema, and the documents to download", () => {
    for (const { id } of operations) expect(site.has(`operations/${id}.html`), id).toBe(true);
    for (const [name] of schemas()) expect(site.has(`schemas/${name}.html`), name).toBe(true);
    expect(site.get("openapi.yaml")).toBe(yaml);
    expect(site.get("openapi.json")).toBe(json);
  });

  test("is the same to the byte when it is made again", async () => {
    const again = await createSite({ document: structuredClone(contacts), yaml, json, content });
    expect([...again]).toEqual([...site]);
  });

  test("keeps the first load of an operation page under 20 KB compressed", async () => {
    const { gzipSync } = await import("node:zlib");
    const size = (text: string) => gzipSync(text, { level: 9 }).length;
    const assets = size(pageOf("assets/docs.css")) + size(pageOf("assets/docs.js"));
    for (const { id } of operations) {
      expect(size(pageOf(`operations/${id}.html`)) + assets, id).toBeLessThan(20 * 1024);
    }
  });
});

describe("everything that the specification says", () => {
  test.each(operations.map((operation) => [operation.id, operation] as const))(
    "of %s stands on its page",
    (id, operation) => {
      const text = textOf(pageOf(`operations/${id}.html`));
      const item = (contacts["paths"] as JsonObject)[operation.path] as JsonObject;
      const place = item[operation.method.toLowerCase()] as JsonObject;
      const statements = statementsBelow(
        contacts,
        { ...place, tags: [], pathParameters: item["parameters"] ?? [] },
        "",
        elsewhere,
      );
      expect(statements.length).toBeGreaterThan(100);
      const missing = statements.filter((statement) => !replaced(statement) && !text.includes(statement.words));
      expect(missing.filter(({ pointer }) => !captured(id, pointer))).toEqual([]);
    },
  );

  test.each(schemas().map(([name, place]) => [name, place.value] as const))(
    "of schema %s stands on its page",
    (name, schema) => {
      const text = textOf(pageOf(`schemas/${name}.html`));
      const statements = statementsBelow(contacts, schema, "", () => false);
      expect(statements.filter((statement) => !replaced(statement) && !text.includes(statement.words))).toEqual([]);
    },
  );

  test("of problem codes stands on the pages of problems", () => {
    const text = [...site.keys()]
      .filter((address) => address.startsWith("problems"))
      .map((address) => textOf(pageOf(address)))
      .join(" ");
    const refusals = (contacts["components"] as JsonObject)["responses"] as JsonObject;
    const shown = statementsBelow(contacts, { responses: refusals }, "", () => false).filter(({ pointer }) =>
      /\/(?:x-problem-code|examples\/.*)$/u.test(pointer),
    );
    expect(shown.length).toBeGreaterThan(50);
    expect(shown.filter(({ words }) => !text.includes(words))).toEqual([]);
    const described = contacts["components"] as JsonObject;
    const codes = ((described["schemas"] as JsonObject)["ProblemCode"] as JsonObject)[
      "x-enumDescriptions"
    ] as JsonObject;
    for (const [code, words] of Object.entries(codes)) {
      expect(text).toContain(code);
      expect(text).toContain(String(words).replaceAll("`", ""));
    }
  });

  test("of the introduction stands on the first page, what a contact is before everything else", () => {
    const text = textOf(pageOf("index.html").replace(/^[\s\S]*<main/u, "<main"));
    const info = contacts["info"] as JsonObject;
    const [opening, description] = openingOf(String(info["description"]));
    const parts = {
      info: { ...info, description },
      opening: { description: opening },
      servers: contacts["servers"] ?? {},
    };
    const statements = statementsBelow(contacts, parts, "", () => false);
    expect(statements.filter(({ words }) => !text.includes(words))).toEqual([]);
    expect(text).toMatch(/^.{1,100}A contact is one person or company/u);
    expect(text.indexOf("A contact is")).toBeLessThan(text.indexOf("Operations"));
  });

  test("about a field, a parameter and a refusal has an anchor", () => {
    const anchors = ids.get("operations/updateContact.html");
    expect(anchors).toEqual(
      expect.arrayContaining(["body-metadata", "body-phone_number", "response-409", "response-405"]),
    );
    expect(anchors).toEqual(
      expect.arrayContaining(["header-If-Match", "path-contact_id", "response-header-ETag", "response-200-data-id"]),
    );
  });
});

describe("every page", () => {
  test.each(pages)("%s has one main heading, landmarks, a language and unique ids", (_address, html) => {
    const elements = elementsOf(html);
    for (const tagName of ["h1", "main", "nav", "header", "footer", "title"]) {
      expect(elements.filter((element) => element.tagName === tagName).length, tagName).toBe(1);
    }
    expect(html).toContain('<html lang="en">');
    const all = idsOf(html);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test("leads only to pages and anchors that exist", () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test.each(pages)("%s loads nothing from elsewhere and has no inline style", (_address, html) => {
    const loaded = addressesOf(html).filter(({ tagName }) => tagName !== "a");
    expect(loaded.filter(({ address }) => /^(?:[a-z]+:|\/)/iu.test(address))).toEqual([]);
    expect(html).not.toMatch(/<[^>]+\sstyle=/u);
    expect(html).toContain("default-src 'none'");
  });
});

test("a stylesheet names no address at all", async () => {
  const css = (await siteOf(contacts)).get("assets/docs.css");
  expect(css).not.toMatch(/url\(|@import/u);
});

function schemas() {
  return entries({ value: contacts["components"] as JsonObject, pointer: "/components" }, "schemas");
}

/** The value of an example that the page replaces with a captured response. */
function captured(id: string, pointer: string): boolean {
  const isOf = ({ status, example }: { status: string; example?: string }) =>
    pointer === `/responses/${status}/content/application/json/examples/${example}/value`;
  return content.captures.some((capture) => capture.operation === id && isOf(capture));
}
