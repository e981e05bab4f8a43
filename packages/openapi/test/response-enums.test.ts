import { type Loose, smallDocument } from "@contacts-api/test-support/small-document";
import { expect, test } from "vitest";
import { responseEnums } from "../src/response-enums.ts";

/** The small document with a schema that only its response has. */
function withResponse(schema: Loose): Loose {
  const document = smallDocument();
  document.components.schemas.Receipt = { type: "object", properties: { state: schema } };
  document.components.schemas.NoteEnvelope.properties.data = { $ref: "#/components/schemas/Receipt" };
  return document;
}

test.each([
  { what: "strings", schema: { type: "string", enum: ["a", "b"] } },
  { what: "strings and null", schema: { type: ["string", "null"], enum: ["a", null] } },
  { what: "strings without a type", schema: { enum: ["a", "b"] } },
])("an enumeration of $what in a response may grow", ({ schema }) => {
  expect(responseEnums(withResponse(schema))).toEqual([schema]);
  expect(responseEnums(withResponse({ type: "array", items: schema }))).toEqual([schema]);
});

test.each([
  { what: "numbers", schema: { type: "integer", enum: [1, 2] } },
  { what: "null alone", schema: { type: "null", enum: [null] } },
  { what: "strings and numbers", schema: { type: ["string", "integer"], enum: ["a", 1] } },
])("an enumeration of $what is closed", ({ schema }) => {
  expect(responseEnums(withResponse(schema))).toEqual([]);
});

test("an enumeration of requests is closed, also under a property called responses", () => {
  const document = withResponse({ type: "string" });
  document.components.schemas.Note.properties.responses = {
    type: "object",
    properties: { state: { type: "string", enum: ["a", "b"] } },
  };
  expect(responseEnums(document)).toEqual([]);
});
