import { type Loose, smallDocument } from "@contacts-api/test-support/small-document";
import { describe, expect, test } from "vitest";
import { findRefused } from "../src/constructs/check.ts";
import { kinds, rows, rules } from "../src/constructs/table.ts";
import { brokenBy } from "./support/refused-constructs.ts";

/** An object of each kind in the small document: the keys that lead to it. */
const places: Readonly<Record<string, readonly string[]>> = {
  document: [],
  info: ["info"],
  contact: ["info", "contact"],
  license: ["info", "license"],
  externalDocs: ["externalDocs"],
  server: ["servers", "0"],
  tag: ["tags", "0"],
  pathItem: ["paths", "/v1/notes/{note_id}"],
  operation: ["paths", "/v1/notes/{note_id}", "put"],
  parameter: ["components", "parameters", "NoteId"],
  requestBody: ["paths", "/v1/notes/{note_id}", "put", "requestBody"],
  mediaType: ["paths", "/v1/notes/{note_id}", "put", "requestBody", "content", "application/json"],
  response: ["components", "responses", "BadRequest"],
  header: ["components", "headers", "ETag"],
  example: ["components", "responses", "BadRequest", "content", "application/json", "examples", "bad"],
  components: ["components"],
  securityScheme: ["components", "securitySchemes", "bearerKey"],
  schema: ["components", "schemas", "Note"],
  discriminator: ["components", "schemas", "Shape", "discriminator"],
};

function at(document: Loose, keys: readonly string[]): Loose {
  return keys.reduce((value, key) => value[key], document);
}

const fields = Object.entries(kinds).flatMap(([kind, { fields }]) =>
  Object.entries(fields).map(([name, field]) => ({ kind, name, field })),
);

const formed = fields.filter(
  ({ name, field }) => "shape" in field && !JSON.stringify(field.shape).includes("any value") && name !== "$ref",
);

describe("the table of constructs", () => {
  test("finds nothing to refuse in a document that uses what works", () => {
    expect(findRefused(smallDocument())).toBeUndefined();
  });

  test("knows two states, and explains each row", () => {
    for (const { construct, state, note } of rows()) {
      expect(["works", "refused"], construct).toContain(state);
      expect(note, construct).toMatch(/\S/);
    }
    const names = rows().map(({ construct }) => construct);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(Object.keys(places))("refuses an unknown field at: %s", (kind) => {
    const document = smallDocument();
    at(document, places[kind]!)["unknown"] = 1;
    at(document, places[kind]!)["x-unknown"] = 1;
    expect(findRefused(document)).toMatchObject({ keys: [...places[kind]!, "unknown"] });
  });

  test.each(fields.filter(({ field }) => "refused" in field))("refuses $kind, $name", ({ kind, name }) => {
    const document = smallDocument();
    const object = at(document, places[kind]!);
    // First, so that it is found before anything else.
    const own = { ...object };
    for (const key of Object.keys(object)) delete object[key];
    Object.assign(object, { [name]: {} }, own);
    const found = findRefused(document);
    expect(found).toMatchObject({ keys: [...places[kind]!, name], fault: { received: name } });
    expect(found?.fault.what).toContain(`${name} is not supported`);
    expect(found?.fault.remedy).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
  });

  test.each(fields.filter(({ field }) => "required" in field && field.required))("misses $kind, $name", (row) => {
    const document = smallDocument();
    delete at(document, places[row.kind]!)[row.name];
    expect(findRefused(document)?.fault.what).toMatch(new RegExp(`^${row.name} is missing|describe|lead|tag`));
  });

  test.each(formed)("refuses a value of another form: $kind, $name", ({ kind, name }) => {
    const document = smallDocument();
    const object = at(document, places[kind]!);
    const own = { ...object };
    for (const key of Object.keys(object)) delete object[key];
    Object.assign(object, { [name]: [[]] }, own, { [name]: [[]] });
    const found = findRefused(document);
    expect(found?.keys.slice(0, places[kind]!.length + 1)).toEqual([...places[kind]!, name]);
  });

  test.each(rules.map(({ kind, construct }) => `${kind}: ${construct}`))("refuses %s", (construct) => {
    const document = smallDocument();
    expect(brokenBy, "test/support/refused-constructs.ts has an example").toHaveProperty([construct]);
    brokenBy[construct]!(document);
    const found = findRefused(document);
    const rule = rules.find((one) => `${one.kind}: ${one.construct}` === construct)!;
    expect(found).toBeDefined();
    const own = found?.keys ?? [];
    expect(at(document, own.slice(0, -1)), `${own.join("/")} is in the document`).toBeDefined();
    expect(found?.fault).toMatchObject({
      what: expect.stringMatching(/^\S.*\.$/),
      expected: expect.stringMatching(/\S/),
      received: expect.stringMatching(/\S/),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
    expect(rule.find).toBeTypeOf("function");
    // The rule itself found it, not the form of a field.
    expect(found?.fault.what).not.toMatch(/is not supported|is not known|another form|is missing/);
  });

  test.each(Object.keys(brokenBy))("has a rule for the example %s", (construct) => {
    expect(rules.map((rule) => `${rule.kind}: ${rule.construct}`)).toContain(construct);
  });

  test.each([
    ["to a file", "./notes.yaml"],
    ["to another host", "https://notes.example/openapi.json"],
    ["to another kind", "#/components/responses/BadRequest"],
    ["into a schema", "#/components/schemas/Note/properties/text"],
    ["to nothing", "#/components/schemas/Nothing"],
    ["that is no text", 7],
  ])("refuses a $ref %s", (_, reference) => {
    const document = smallDocument();
    document.components.schemas.Note.properties.field = { $ref: reference };
    const keys = ["components", "schemas", "Note", "properties", "field", "$ref"];
    expect(findRefused(document)).toMatchObject({ keys, fault: { received: JSON.stringify(reference) } });
  });

  const tag = { name: "tag", in: "query", description: "A tag.", schema: { type: "string" } };
  const word = { ...tag, name: "word", "x-instead-of": "tag" };

  test("admits a parameter in place of another one, and to demand one of the two", () => {
    const document = smallDocument();
    at(document, places["operation"]!)["parameters"] = [tag, word];
    expect(findRefused(document)).toBeUndefined();
    at(document, places["operation"]!)["parameters"] = [tag, { ...word, "x-one-required": true }];
    expect(findRefused(document)).toBeUndefined();
  });

  test.each([
    ["itself", [tag, { ...word, "x-instead-of": "word" }], "x-instead-of: word"],
    ["one that is required", [{ ...tag, required: true }, word], "x-instead-of: tag"],
    ["another one and is required", [tag, { ...word, required: true }], "x-instead-of: tag, required: true"],
    ["one of a header", [{ ...tag, in: "header" }, word], "x-instead-of: tag"],
    ["another one of a header", [tag, { ...word, in: "header" }], "x-instead-of, in: header"],
  ])("refuses a parameter that stands in place of %s", (_, parameters, received) => {
    const document = smallDocument();
    at(document, places["operation"]!)["parameters"] = parameters;
    expect(findRefused(document)?.fault).toMatchObject({ received });
  });

  test.each([
    "X: y\n",
    "",
    "é",
    "Connection",
    "keep-alive",
    "Proxy-Connection",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
  ])("refuses a header of a response with the name %j", (name) => {
    const document = smallDocument();
    document.components.responses.BadRequest.headers = { "X-A": { schema: { type: "string" } } };
    expect(findRefused(document)).toBeUndefined();
    document.components.responses.BadRequest.headers[name] = { schema: { type: "string" } };
    const keys = ["components", "responses", "BadRequest", "headers", name];
    expect(findRefused(document)).toMatchObject({ keys, fault: { received: JSON.stringify(name) } });
  });

  test.each(["anyOf", "oneOf", "not", "prefixItems", "default", "properties"])(
    "admits a property called %s",
    (name) => {
      const document = smallDocument();
      const property = { type: "string", default: "a", readOnly: true };
      document.components.schemas.Note.properties[name] = { type: "object", properties: { inner: property } };
      expect(findRefused(document)).toBeUndefined();
    },
  );

  test.each(["items", "additionalProperties", "not"])("checks a property called %s as any other", (name) => {
    const document = smallDocument();
    document.components.schemas.Note.properties[name] = true;
    expect(findRefused(document)?.keys.at(-1)).toBe(name);
    document.components.schemas.Note.properties[name] = { maxLength: 3 };
    expect(findRefused(document)?.keys.at(-2)).toBe(name);
    const { properties } = document.components.schemas.Note;
    document.components.schemas.Note.properties = { ...properties, [name]: { type: "string" } };
    document.components.schemas.Note.properties.properties = { readOnly: true, type: "string", [name]: false };
    expect(findRefused(document)?.keys.at(-1)).toBe(name);
  });

  test.each([true, false])("refuses %s in place of a schema, but where it has a meaning", (flag) => {
    const document = smallDocument();
    document.components.schemas.Note.properties.field = flag;
    expect(findRefused(document)?.keys.at(-1)).toBe("field");
    document.components.schemas.Note.properties.field = { not: { properties: { one: false } }, type: "object" };
    expect(findRefused(document)).toBeUndefined();
  });
});
