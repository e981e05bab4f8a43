import type { JsonObject } from "@contacts-api/openapi/node";
import { describe, expect, test } from "vitest";
import { addresses } from "../src/output/address.ts";
import type { Site } from "../src/output/site.ts";
import { brokenLinks, idsOf, textOf } from "./support/html.ts";
import { siteOf, specWith } from "./support/spec.ts";

const others = {
  Cat: { type: "object", properties: { lives: { type: "integer", description: "How many are left." } } },
  Dog: { type: "object", properties: { tricks: { type: "array", items: { type: "string" } } } },
};

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

type Case = readonly [keyword: string, schema: JsonObject, words: readonly string[]];

/** Every case is a schema of one specification, named after the keyword. */
const cases: readonly Case[] = [
  [
    "all parts of allOf",
    { allOf: [{ description: "First part." }, { description: "Second part." }] },
    ["First part.", "Second part."],
  ],
  ["const", { const: "thing" }, ["Always", '"thing"']],
  [
    "patternProperties",
    { patternProperties: { "^x-": { type: "integer", maximum: 9 } } },
    ["any field like ^x-", "9 or less"],
  ],
  ["propertyNames", { propertyNames: { pattern: "^[a-z]+$" } }, ["the name of each field", "^[a-z]+$"]],
  [
    "prefixItems",
    { prefixItems: [{ type: "string", maxLength: 7 }, { type: "integer" }], items: false },
    ["entry 1", "at most 7 characters", "entry 2", "Further entries", "none"],
  ],
  [
    "items after prefixItems",
    { prefixItems: [{}], items: { type: "integer", minimum: 41 } },
    ["any further entry", "41 or more"],
  ],
  ["contains", { type: "array", contains: { const: 6 }, minContains: 2 }, ["at least one entry", "at least 2 entries"]],
  [
    "if",
    // biome-ignore lint/suspicious/noThenProperty: the name of the keyword.
    { if: { required: ["a"] }, then: { required: ["b"] }, else: { maxProperties: 3 } },
    ["if it matches", "Also required", "it must match", "otherwise it must match", "at most 3 fields"],
  ],
  ["not", { not: { type: "string", pattern: "^no" } }, ["it must not match", "^no"]],
  ["dependentRequired", { dependentRequired: { card: ["address"] } }, ["With card", "address"]],
  [
    "dependentSchemas",
    { dependentSchemas: { card: { minProperties: 8 } } },
    ["when card is there", "at least 8 fields"],
  ],
  ["unevaluatedProperties", { type: "object", unevaluatedProperties: false }, ["Other fields", "refused"]],
  ["additionalProperties without limits", { type: "object", additionalProperties: {} }, ["Other fields", "any"]],
  [
    "discriminator",
    {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
    },
    ["Told apart by", "kind (cat: Cat)", "How many are left.", "tricks"],
  ],
  [
    "oneOf beside anyOf",
    { oneOf: [{ minLength: 3 }, { maxLength: 5 }], anyOf: [{ pattern: "^a" }, { pattern: "z$" }] },
    ["Exactly one of", "at least 3 characters", "also", "Any of", "^a", "z$"],
  ],
  ["limits that allOf repeats", { allOf: [{ type: "string", pattern: "^a" }, { pattern: "z$" }] }, ["^a", "z$"]],
  [
    "a field that allOf describes twice",
    { allOf: [{ properties: { a: { minLength: 2 } } }, { properties: { a: { maxLength: 4 } } }] },
    ["2 to 4 characters"],
  ],
  [
    "alternatives in two parts of allOf",
    { allOf: [{ oneOf: [{ const: 101 }, { const: 102 }] }, { oneOf: [{ const: 103 }, { const: 104 }] }] },
    ["101", "102", "103", "104"],
  ],
  ["requirements for fields that are not described", { type: "object", required: ["a"] }, ["Also required", "a"]],
  [
    "lists of lists",
    { type: "array", items: { type: "array", minItems: 4, items: { type: "object", properties: { lat: {} } } } },
    ["each entry", "at least 4 entries", "lat"],
  ],
  ["the title", { title: "A thing of beauty" }, ["Title", "A thing of beauty"]],
  [
    "xml",
    { xml: { name: "thing", wrapped: true, namespace: "urn:things" } },
    ["In XML", "element thing, wrapped, namespace urn:things"],
  ],
  [
    "contentSchema",
    { type: "string", contentMediaType: "application/json", contentSchema: { minProperties: 2 } },
    ["its content", "at least 2 fields"],
  ],
  ["false", { properties: { gone: false as never } }, ["gone", "must be absent"]],
  [
    "externalDocs",
    { externalDocs: { url: "https://things.example/a", description: "All about things" } },
    ["All about things"],
  ],
  ["all examples", { type: "string", examples: ["one", "two"] }, ["one", "two"]],
  [
    "$defs",
    { $defs: { Part: { maxLength: 11 } }, properties: { part: { $ref: "#/components/schemas/$defs/$defs/Part" } } },
    ["at most 11 characters"],
  ],
];

const older: readonly Case[] = [
  ["nullable", { type: "string", nullable: true }, ["string or null"]],
  [
    "an enumeration that may grow",
    { anyOf: [{ type: "string", enum: ["tabby", "siamese"] }, { type: "string" }] },
    ["Such as", "tabby"],
  ],
  [
    "nullable references",
    { properties: { cat: { allOf: [ref("Cat")], nullable: true, description: "If any." } } },
    ["object or null", "If any.", "How many are left."],
  ],
  ["nullable alternatives", { oneOf: [ref("Cat"), ref("Dog")], nullable: true }, ["object or null", "Exactly one of"]],
  [
    "limits excluded by a boolean",
    { type: "number", minimum: 3, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false },
    ["5 or less, more than 3"],
  ],
];

const named = (list: readonly Case[]) => Object.fromEntries(list.map(([keyword, schema]) => [keyword, schema]));
const site = await siteOf(specWith({ schemas: { ...named(cases), ...others } }));
const olderSite = await siteOf({ ...specWith({ schemas: { ...named(older), ...others } }), openapi: "3.0.3" });

describe("the page of a schema shows", () => {
  test.each(cases)("%s", (keyword, _schema, words) => {
    const page = pageOf(site, keyword);
    for (const word of words) expect(page).toContain(word);
  });

  test.each(older)("%s as OpenAPI 3.0 says it", (keyword, _schema, words) => {
    const page = pageOf(olderSite, keyword);
    for (const word of words) expect(page).toContain(word);
  });

  test("all of it without a broken link or an anchor twice", () => {
    expect(brokenLinks(site)).toEqual([]);
    for (const [address, html] of site) {
      const ids = address.endsWith(".html") ? idsOf(html) : [];
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });
});

describe("a schema that contains itself", () => {
  test.each<[way: string, schema: JsonObject]>([
    ["in a field", { properties: { child: ref("Thing") } }],
    ["by way of allOf with more", { properties: { child: { allOf: [ref("Thing"), { properties: { more: {} } }] } } }],
    [
      "below a name that has no page",
      { properties: { child: { properties: { again: { $ref: "#/components/schemas/Thing/properties/child" } } } } },
    ],
    ["in its own alternatives", { oneOf: [{ type: "string" }, { type: "array", items: ref("Thing") }] }],
  ])("%s is cut", async (_way, schema) => {
    const own = await siteOf(specWith({ schemas: { Thing: schema } }));
    expect(pageOf(own, "Thing").length).toBeLessThan(5000);
  });

  test("and is large is only named where the page has no space for it", async () => {
    const fields = (of: (index: number) => JsonObject) =>
      Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`field${index}`, of(index)]));
    const small: JsonObject = { type: "object", properties: fields(() => ({ type: "string", description: "Deep." })) };
    const large: JsonObject = { type: "object", properties: fields(() => ref("Small")) };
    const site = await siteOf(specWith({ schemas: { Small: small, Large: large } }));
    const page = textOf(site.get("schemas/Large.html") ?? "");
    expect(page).toContain("Its fields stand on the page of Small.");
    expect(page).not.toContain("Deep.");
    expect(textOf(site.get("schemas/Small.html") ?? "")).toContain("Deep.");
  });
});

/** Returns the text of a page, with white space folded. */
function pageOf(from: Site, name: string): string {
  return textOf(from.get(addresses.schema(name)) ?? "");
}

test("the search finds no fields where there are more than a reader can wait for", async () => {
  const schemasWith = (count: number): JsonObject => {
    const names = Array.from({ length: 100 }, (_, index) => `field${index}`);
    const schema = { type: "object", properties: Object.fromEntries(names.map((name) => [name, {}])) };
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`Schema${index}`, schema]));
  };
  const indexOf = async (count: number) =>
    (await siteOf(specWith({ schemas: schemasWith(count) }))).get("assets/search.js") ?? "";
  expect(await indexOf(9)).toContain('"k":"field"');
  const large = await indexOf(101);
  expect(large).toContain('"t":"Schema100"');
  expect(large).not.toContain('"k":"field"');
});
