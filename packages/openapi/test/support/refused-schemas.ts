// A change of the document that breaks each rule of schemas, by its construct.
import type { Loose } from "@contacts-api/test-support/small-document";

const schemas = (document: Loose) => document.components.schemas;
const note = (document: Loose) => schemas(document).Note;
const field = (schema: Loose) => (document: Loose) => {
  note(document).properties.field = schema;
};

export const brokenSchemas: Readonly<Record<string, (document: Loose) => void>> = {
  "schema: type: a name that JSON Schema does not have, or an empty list": field({ type: "text" }),
  "schema: $ref beside keywords that change what is admitted": field({
    $ref: "#/components/schemas/Circle",
    required: ["kind"],
  }),
  "schema: a keyword of another type, or without a type": field({ type: "integer", maxLength: 3 }),
  "schema: format at a type that it does not belong to": field({ type: "integer", format: "uuid" }),
  "schema: enum or const with a value of another type": field({ type: "string", enum: ["1", 2] }),
  "schema: enum beside const": field({ type: "string", enum: ["1"], const: "1" }),
  "schema: readOnly beside writeOnly": field({ type: "string", readOnly: true, writeOnly: true }),
  "schema: readOnly or writeOnly outside a property": (document) => {
    note(document).readOnly = true;
  },
  "schema: allOf of parts without a type in common": field({
    allOf: [{ type: "string" }, { anyOf: [{ type: "integer" }, { type: "null" }] }],
  }),
  "schema: a branch of a type that differs from the outer one": field({
    type: "object",
    oneOf: [{ $ref: "#/components/schemas/Circle" }, { type: "null" }],
  }),
  "schema: not with another type than its schema": field({ type: "string", not: { enum: [1] } }),
  "schema: a limit of integers that no number holds exactly": field({ type: "integer", maximum: 2 ** 60 }),
  "schema: minProperties over the properties that a request may have": field({
    type: "object",
    additionalProperties: false,
    minProperties: 2,
    properties: { id: { type: "string", readOnly: true }, name: { type: "string" } },
  }),
  "schema: readOnly or writeOnly in one part of an allOf that another one has too": field({
    allOf: [
      { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      { type: "object", properties: { id: { type: "string", readOnly: true } } },
    ],
  }),
  "schema: a required property with a default": (document) => {
    note(document).properties.text.default = "";
  },
  "schema: x-enumDescriptions that differ from enum": field({
    type: "string",
    enum: ["1"],
    "x-enumDescriptions": { "2": "Two." },
  }),
  "schema: a value of enum or const that no number holds exactly": field({ type: "integer", enum: [1, 2 ** 60] }),
  "schema: limits and a format that admit no number": field({ type: "integer", minimum: 3, maximum: 2 }),
  "schema: more required properties than maxProperties": (document) => {
    Object.assign(note(document), { required: ["text", "color"], maxProperties: 1 });
  },
  "schema: recursion that no value ends, through required properties and items": (document) => {
    schemas(document).Circle = {
      type: "object",
      required: ["c"],
      properties: { c: { $ref: "#/components/schemas/Circle" } },
    };
  },
  "schema: minLength over maxLength": field({ type: "string", minLength: 3, maxLength: 2 }),
  "schema: minItems over maxItems": field({ type: "array", items: { type: "null" }, minItems: 3, maxItems: 2 }),
  "schema: minProperties over maxProperties": field({ type: "object", minProperties: 3, maxProperties: 2 }),
  "schema: required properties that are not described": field({ type: "object", required: ["absent"] }),
  "schema: an array that does not say what its items are": field({ type: "array" }),
  "schema: prefixItems beside items with a schema": field({
    type: "array",
    prefixItems: [{ type: "string" }],
    items: { type: "string" },
  }),
  "schema: named properties beside additionalProperties with a schema": field({
    type: "object",
    properties: { one: { type: "string" } },
    additionalProperties: { type: "integer" },
  }),
  "schema: allOf without a part": field({ allOf: [] }),
  "schema: anyOf without a part": field({ anyOf: [] }),
  "schema: oneOf without a part": field({ oneOf: [] }),
  "schema: anyOf and oneOf beside properties or items": field({
    type: "object",
    properties: { one: { type: "string" } },
    anyOf: [{ type: "object", required: ["one"], properties: { one: { type: "string" } } }],
  }),
  "schema: anyOf beside oneOf": field({ anyOf: [{ type: "string" }], oneOf: [{ type: "string" }] }),
  "schema: a branch without a type": field({ anyOf: [{ description: "Anything." }] }),
  "schema: allOf of closed objects": (document) => {
    schemas(document).Both = {
      allOf: [{ $ref: "#/components/schemas/Note" }, { $ref: "#/components/schemas/Circle" }],
    };
  },
  "schema: allOf beside properties, items, enum or const": field({ allOf: [{ type: "string" }], enum: ["a"] }),
  "schema: recursion that never ends, through allOf, anyOf, oneOf, not and $ref alone": (document) => {
    schemas(document).Circle = { oneOf: [{ $ref: "#/components/schemas/Circle" }, { type: "null" }] };
  },
  "schema: discriminator without oneOf, or with branches that cannot be told apart": (document) => {
    schemas(document).Square.properties.kind.const = "circle";
  },
  "schema: default within anyOf, oneOf, not or prefixItems": field({ anyOf: [{ type: "string", default: "a" }] }),
};
