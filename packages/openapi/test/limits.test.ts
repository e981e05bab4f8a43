import { smallDocument } from "@contacts-api/test-support/small-document";
import { describe, expect, test } from "vitest";
import { findRefused } from "../src/constructs/check.ts";

describe("the table of constructs", () => {
  const integer = { type: "integer" };
  const number = { type: "number" };

  test.each([
    { ...number, exclusiveMinimum: 5, exclusiveMaximum: 2 },
    { ...number, minimum: 2, exclusiveMaximum: 2 },
    { ...number, exclusiveMinimum: 5, maximum: 5 },
    { ...integer, exclusiveMinimum: 5, exclusiveMaximum: 6 },
    { ...integer, minimum: 0.5, maximum: 0.7 },
    { ...integer, format: "int32", minimum: 3_000_000_000 },
    { ...integer, format: "int32", exclusiveMaximum: -2_147_483_648 },
    { ...number, format: "float", minimum: 1e39 },
    { type: ["integer", "null"], minimum: 3, maximum: 2 },
  ])("refuses limits that admit no number: %j", (schema) => {
    const document = smallDocument();
    document.components.schemas.Note.properties.field = schema;
    expect(findRefused(document)?.fault.what).toBe("The limits of a number admit nothing.");
  });

  test.each([
    { ...number, minimum: 2, maximum: 2 },
    { ...number, exclusiveMinimum: 5, exclusiveMaximum: 6 },
    { ...integer, exclusiveMinimum: 4, exclusiveMaximum: 6 },
    { ...integer, exclusiveMinimum: 4.5, maximum: 5 },
    { ...integer, format: "int32", minimum: 2_147_483_647 },
    { ...integer, minimum: Number.MAX_SAFE_INTEGER },
    { ...number, enum: [1e300] },
  ])("admits limits with one number or more: %j", (schema) => {
    const document = smallDocument();
    document.components.schemas.Note.properties.field = schema;
    expect(findRefused(document)).toBeUndefined();
  });

  test.each([{ const: 2 ** 53 }, { enum: [-(2 ** 60)] }, { type: ["integer", "null"], enum: [2 ** 60, null] }])(
    "refuses a listed integer that was rounded: %j",
    (schema) => {
      const document = smallDocument();
      document.components.schemas.Note.properties.field = schema;
      expect(findRefused(document)?.fault.what).toContain("does not hold exactly");
    },
  );

  test.each([
    ["an optional property", { type: "object", properties: { c: { $ref: "#/components/schemas/Circle" } } }, true],
    [
      "a choice with null",
      {
        type: "object",
        required: ["c"],
        properties: { c: { anyOf: [{ $ref: "#/components/schemas/Circle" }, { type: "null" }] } },
      },
      true,
    ],
    ["an array", { type: "array", items: { $ref: "#/components/schemas/Circle" } }, true],
    [
      "an array that is not empty",
      { type: "array", minItems: 1, items: { $ref: "#/components/schemas/Circle" } },
      false,
    ],
  ])("tells recursion that ends from one that does not: %s", (_, circle, ends) => {
    const document = smallDocument();
    document.components.schemas.Circle = circle;
    delete document.components.schemas.Shape;
    delete document.components.schemas.Note.properties.shape;
    expect(findRefused(document) === undefined).toBe(ends);
  });
});
