import type { Json, JsonObject } from "@contacts-api/openapi/node";
import { describe, expect, test } from "vitest";
import { siteOf, specWith } from "./support/spec.ts";

const id = { type: "string", readOnly: true, examples: ["ID"] };
const secret = { type: "string", writeOnly: true, examples: ["SECRET"] };
const properties = { id, secret, name: { type: "string" } };
const base = { $ref: "#/components/schemas/Base" };
const value = { id: "ID", secret: "SECRET", name: "Rex" };

const shapes: Readonly<Record<string, JsonObject>> = {
  "an object": base,
  "an object made of parts": { allOf: [base, { type: "object", properties: { more: { type: "string" } } }] },
  "an object or null": { oneOf: [base, { type: "null" }] },
  "a list": { type: "array", items: base },
  "a list of lists": { type: "array", items: { type: "array", items: base } },
  "a map": { type: "object", additionalProperties: base },
  "a tuple": { type: "array", prefixItems: [base] },
  alternatives: { oneOf: [base, { type: "string" }] },
  "an object in an object": { type: "object", properties: { inner: { type: "object", properties: { most: base } } } },
  "an example": { type: "object", properties, examples: [value] },
  "an example of an alternative": { oneOf: [base, { type: "string" }], examples: [value] },
  "an example in a list of lists": { type: "array", items: { type: "array", items: base }, examples: [[[value]]] },
  "an example of a tuple": { type: "array", prefixItems: [base], examples: [[value]] },
  "requirements of alternatives": {
    type: "object",
    properties,
    anyOf: [{ required: ["id"] }, { required: ["secret"] }, { required: ["name"] }],
  },
  "alternatives that require fields": {
    type: "object",
    properties,
    oneOf: [
      { title: "One", required: ["id", "secret", "name"], properties: { name: { const: "one" } } },
      { title: "Two", properties: { name: { const: "two" } } },
    ],
  },
  "dependent requirements": { type: "object", properties, dependentRequired: { name: ["id", "secret"] } },
  conditions: {
    type: "object",
    properties,
    if: { properties: { name: { const: "one" } } },
    // biome-ignore lint/suspicious/noThenProperty: the name of the keyword.
    then: { required: ["id", "secret"] },
  },
};

const bodyOf = (schema: JsonObject, example?: Json) => ({
  content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } },
});

/** The Markdown of an operation that takes and returns the same schema, in three parts. */
async function operationWith(schema: JsonObject, example?: Json) {
  const body = bodyOf(schema, example);
  const operation = { requestBody: body, responses: { "200": { description: "Done.", ...body } } };
  const schemas = { Base: { type: "object", required: ["id", "secret", "name"], properties } };
  const page = (await siteOf(specWith({ schemas, operation }))).get("operations/listThings.md") ?? "";
  const [request = "", responses = "", samples = ""] = page.split(/^## (?:Responses|Samples)$/mu);
  const [sent = "", received = ""] = samples.split("Response 200");
  return { request: request.split("## Request body")[1] ?? "", responses, sent, received };
}

describe.each(Object.entries(shapes))("of %s", (_shape, schema) => {
  test("what is read only is neither shown, sent nor required in a request", async () => {
    const { request, sent } = await operationWith(schema);
    expect(request).toContain("name");
    expect(request).not.toMatch(/\bid\b|ID/u);
    expect(sent).not.toMatch(/\bid\b|ID/u);
  });

  test("what is write only is neither shown nor required in a response", async () => {
    const { responses, received } = await operationWith(schema);
    expect(responses).toContain("name");
    expect(`${responses}${received}`).not.toMatch(/secret|SECRET/u);
  });
});

test("an example of the media type loses what its side does not have", async () => {
  const { sent, received } = await operationWith(base, value);
  expect(sent).toContain("SECRET");
  expect(sent).not.toContain("ID");
  expect(received).toContain("ID");
  expect(received).not.toContain("SECRET");
});
