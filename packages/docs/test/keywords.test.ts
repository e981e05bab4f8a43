import { describe, expect, test } from "vitest";
import { checkKeywords } from "../src/model/keywords.ts";
import { readReference } from "../src/model/reference.ts";
import { contacts, siteOf, specWith } from "./support/spec.ts";

describe("checkKeywords", () => {
  test("accepts our specification", () => {
    expect(() => checkKeywords(contacts)).not.toThrow();
  });

  test("names a schema keyword that is not known and where it stands", async () => {
    const spec = specWith({
      schemas: { Thing: { type: "object", properties: { "a/b": { if: {}, type: "string" } } } },
    });
    await expect(siteOf(spec)).rejects.toThrow("if (schema) at #/components/schemas/Thing/properties/a~1b/if");
  });

  test("names all of them at once, extensions too", () => {
    const operation = { callbacks: {} };
    expect(() => checkKeywords(specWith({ operation }))).toThrow(
      "callbacks (operation) at #/paths/~1things/get/callbacks",
    );
    expect(() => checkKeywords({ ...specWith(), "x-secret": true, webhooks: {} })).toThrow(
      /x-secret \(document\) at #\/x-secret\n {2}webhooks \(document\) at #\/webhooks/u,
    );
  });

  test("does not take data for keywords", () => {
    const spec = specWith({
      schemas: { Thing: { type: "object", examples: [{ patternProperties: 1 }], default: { not: 1 } } },
    });
    expect(() => checkKeywords(spec)).not.toThrow();
  });

  test("does not take a property that is named like one for a keyword", () => {
    const spec = specWith({
      schemas: { Thing: { type: "object", properties: { constructor: { type: "string" }, not: {} } } },
    });
    expect(() => checkKeywords(spec)).not.toThrow();
    expect(() => checkKeywords(specWith({ schemas: { Thing: { constructor: {} } } }))).toThrow("constructor (schema)");
  });
});

describe("readReference", () => {
  test("refuses another version of OpenAPI", () => {
    expect(() => readReference({ ...specWith(), openapi: "3.0.3" })).toThrow(
      '#/openapi: expected an OpenAPI 3.1 document, found "3.0.3".',
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

  test("refuses an operation without an id, and a problem code outside the catalogue", () => {
    expect(() => readReference({ ...specWith(), paths: { "/things": { get: { responses: {} } } } })).toThrow(
      "#/paths/~1things/get: the operation has no operationId",
    );
    const responses = { "400": { description: "No.", "x-problem-code": "NO" } };
    expect(() => readReference(specWith({ operation: { responses } }))).toThrow("NO stands in no enumeration");
  });
});
