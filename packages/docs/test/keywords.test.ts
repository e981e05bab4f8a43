import { rows } from "@contacts-api/openapi/constructs/table";
import { describe, expect, test } from "vitest";
import { type Kind, shapeOf } from "../src/model/keywords.ts";
import { prepareDocument } from "../src/model/prepare.ts";
import { readReference } from "../src/model/reference.ts";
import { contacts, siteOf, specWith } from "./support/spec.ts";

test("the pages know every construct that works", () => {
  // References are followed before anything is read.
  const works = rows().filter(({ state, construct }) => state === "works" && construct !== "schema.$ref");
  expect(works.length).toBeGreaterThan(100);
  const unknown = works.filter(({ construct }) => {
    const [kind = "", ...field] = construct.split(".");
    return shapeOf(kind as Kind, field.join(".")) === undefined;
  });
  expect(unknown.map(({ construct }) => construct)).toEqual([]);
});

describe("prepareDocument", () => {
  test("accepts our specification", () => {
    expect(() => prepareDocument(contacts)).not.toThrow();
  });

  test("names a schema keyword that is not known and where it stands", async () => {
    const spec = specWith({
      schemas: { Thing: { type: "object", properties: { "a/b": { $anchor: "a", type: "string" } } } },
    });
    await expect(siteOf(spec)).rejects.toThrow(
      "$anchor (schema) at #/components/schemas/Thing/properties/a~1b/$anchor",
    );
  });

  test("names each of them once, with its first place, extensions too", () => {
    const operation = { "x-secret": {} };
    expect(() => prepareDocument({ ...specWith({ operation }), "x-secret": true, self: {} })).toThrow(
      /x-secret \(operation\) at #\/paths\/~1things\/get\/x-secret\n {2}x-secret \(document\) at #\/x-secret\n {2}self \(document\)/u,
    );
    const schemas = { One: { $id: "a" }, Two: { $id: "b" }, Three: { $id: "c" } };
    expect(() => prepareDocument(specWith({ schemas }))).toThrow(
      "$id (schema) at #/components/schemas/One/$id and 2 more places",
    );
  });

  test("says of a keyword of Swagger 2.0 that it belongs within the schema", () => {
    const operation = { parameters: [{ name: "page", in: "query", type: "integer" }] };
    expect(() => prepareDocument(specWith({ operation }))).toThrow(
      "type (parameter) at #/paths/~1things/get/parameters/0/type, which OpenAPI 3 has within schema\n",
    );
    const parameter = { name: "page", in: "query", schema: {}, timeout: 5 };
    expect(() => prepareDocument(specWith({ operation: { parameters: [parameter] } }))).toThrow(
      "timeout (parameter) at #/paths/~1things/get/parameters/0/timeout\n",
    );
  });

  test("leaves out what is to be ignored, and nothing else", () => {
    const operation = { "x-secret": {}, "x-internal": 1, timeout: 5 };
    expect(() => prepareDocument(specWith({ operation }), { ignore: ["x-*"] })).toThrow(
      /this keyword:\n {2}timeout \(operation\)/u,
    );
    const prepared = prepareDocument(specWith({ operation }), { ignore: ["x-*", "timeout"] });
    expect(JSON.stringify(prepared)).not.toMatch(/x-|timeout/u);
  });

  test("warns of words in schemas that JSON Schema takes for annotations, and refuses keywords that change a schema", () => {
    const warnings: string[] = [];
    const warn = (words: string, pointer: string) => warnings.push(`${pointer}: ${words}`);
    prepareDocument(specWith({ schemas: { Thing: { regex: "a", $schema: "b" }, Other: { regex: "c" } } }), { warn });
    expect(warnings).toEqual([
      "/components/schemas/Thing/regex: no page shows regex, here and 1 more place.",
      "/components/schemas/Thing/$schema: no page shows $schema, here.",
    ]);
    expect(() => prepareDocument(specWith({ schemas: { Thing: { $dynamicRef: "#a" } } }), { warn })).toThrow(
      "Leave it out with --ignore $dynamicRef.",
    );
  });

  test("does not take data for keywords", () => {
    const spec = specWith({
      schemas: { Thing: { type: "object", examples: [{ patternProperties: 1 }], default: { not: 1 } } },
    });
    expect(() => prepareDocument(spec)).not.toThrow();
  });

  test("does not take a property that is named like one for a keyword", () => {
    const spec = specWith({
      schemas: { Thing: { type: "object", properties: { constructor: { type: "string" }, not: {} } } },
    });
    expect(() => prepareDocument(spec)).not.toThrow();
    expect(() => prepareDocument(specWith({ schemas: { Thing: { constructor: {} } } }))).toThrow(
      "constructor (schema)",
    );
  });
});

describe("readReference", () => {
  test("refuses another version of OpenAPI", () => {
    for (const other of [{ openapi: "3.2.0" }, { openapi: undefined as never, swagger: "3.2.0" }]) {
      expect(() => readReference({ ...specWith(), ...other })).toThrow(
        '#/openapi: expected an OpenAPI document of version 3.1 or 3.0, found "3.2.0".',
      );
    }
  });

  test("refuses another dialect of JSON Schema", () => {
    const dialect = (jsonSchemaDialect: string) => readReference({ ...specWith(), jsonSchemaDialect });
    expect(() => dialect("https://json-schema.org/draft/2020-12/schema")).not.toThrow();
    expect(() => dialect("http://json-schema.org/draft-07/schema#")).toThrow(
      /^#\/jsonSchemaDialect: expected https.*found "http/u,
    );
  });

  test("refuses a reference that leads nowhere, out of the document, or to itself", () => {
    const withRef = (reference: string) =>
      specWith({
        schemas: { Thing: { properties: { one: { $ref: reference } } }, Self: { $ref: "#/components/schemas/Self" } },
      });
    expect(() => readReference(withRef("#/components/schemas/None"))).toThrow(
      "nothing stands at #/components/schemas/None",
    );
    expect(() => readReference(withRef("other.yaml#/Thing"))).toThrow("leaves the document");
    expect(() => readReference(withRef("#/components/schemas/Self"))).toThrow("leads to itself");
  });

  test("names an operation without an id after its method and path", () => {
    const { operations } = readReference({ ...specWith(), paths: { "/things": { get: { responses: {} } } } });
    expect(operations.map(({ id }) => id)).toEqual(["get /things"]);
  });

  test("refuses a problem code outside the catalogue", () => {
    const responses = { "400": { description: "No.", "x-problem-code": "NO" } };
    expect(() => readReference(specWith({ operation: { responses } }))).toThrow("NO stands in no enumeration");
  });
});
