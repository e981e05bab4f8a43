import type { JsonObject } from "@contacts-api/openapi/node";

/** Breaks shells, JavaScript and Markdown that are not careful. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is to arrive as it is.
export const nasty = 'it\'s "$HOME" `id` ${x} $(id) \\ </script> é';

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const envelope = (data: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  required: ["data", "errors", ...Object.keys(more)],
  properties: { data, errors: { type: "null" }, ...more },
});
/** A schema for each construct, by name. */
export const schemas: Readonly<Record<string, JsonObject>> = {
  Thing: {
    type: "object",
    required: ["id", "state"],
    properties: { id: { type: "string", format: "uuid" }, state: { type: "string", enum: ["on", "off"] } },
  },
  ThingEnvelope: envelope(ref("Thing")),
  Account: {
    type: "object",
    required: ["id", "name", "secret"],
    properties: {
      id: { type: "string", format: "uuid", readOnly: true },
      created: { type: "string", format: "date-time", readOnly: true },
      name: { type: "string", maxLength: 40, pattern: `^(?:${"[^\\u0000-\\u001f]?".repeat(40)})$` },
      secret: { type: "string", writeOnly: true, minLength: 12 },
      locale: { type: "string", default: "en" },
      inner: { type: "object", properties: { serial: { type: "integer", readOnly: true }, note: { type: "string" } } },
    },
    examples: [
      {
        id: "7d9f3c1e-8a4b-4f0e-9c2d-5b6a7e8f9012",
        created: "2026-01-31T09:30:00Z",
        name: "Ada",
        secret: "open sesame!",
        locale: "fr",
        inner: { serial: 7, note: "x" },
      },
    ],
  },
  AccountEnvelope: envelope(ref("Account")),
  Channel: {
    oneOf: [ref("MailChannel"), ref("PhoneChannel")],
    discriminator: { propertyName: "kind" },
  },
  MailChannel: {
    type: "object",
    additionalProperties: false,
    required: ["kind", "address"],
    properties: { kind: { const: "mail" }, address: { type: "string", format: "email" } },
  },
  PhoneChannel: {
    type: "object",
    additionalProperties: false,
    required: ["kind", "number"],
    properties: { kind: { const: "phone" }, number: { type: "string", pattern: "^\\+[0-9]+$", examples: ["+49301"] } },
  },
  Shape: {
    oneOf: [ref("Circle"), ref("Square")],
    discriminator: { propertyName: "form", mapping: { round: "#/components/schemas/Circle" } },
  },
  Circle: { type: "object", required: ["form"], properties: { form: { type: "string" }, radius: { type: "number" } } },
  Square: { type: "object", required: ["form"], properties: { form: { type: "string" }, width: { type: "number" } } },
  Open: { type: "object", required: ["a"], properties: { a: { type: "string" } } },
  Both: { allOf: [ref("Open"), { type: "object", required: ["b"], properties: { b: { type: "integer" } } }] },
  Tree: { type: "object", properties: { label: { type: "string" }, branches: { type: "array", items: ref("Tree") } } },
  Chicken: { type: "object", required: ["name"], properties: { name: { type: "string" }, lays: ref("Egg") } },
  Egg: { type: "object", properties: { hatches: ref("Chicken") } },
  Folder: { type: "object", properties: { folders: { type: "object", additionalProperties: ref("Folder") } } },
  Defined: {
    type: "object",
    properties: { size: { $ref: "#/components/schemas/Defined/$defs/Size" } },
    $defs: {
      Size: {
        type: "object",
        required: ["width"],
        properties: {
          width: { type: "integer", minimum: 3 },
          within: { $ref: "#/components/schemas/Defined/$defs/Size" },
        },
      },
    },
  },
  Find: {
    type: "object",
    additionalProperties: false,
    minProperties: 1,
    properties: { a: { type: "string" }, b: { type: "string" } },
  },
  Resolve: {
    type: "object",
    "x-expected": "an object with at least one of a, b",
    properties: { a: { type: "string" }, b: { type: "string" } },
    not: { properties: { a: false, b: false } },
  },
  ResolveWithoutWords: {
    type: "object",
    properties: { a: { type: "string" }, b: { type: "string" } },
    not: { properties: { a: false, b: false } },
  },
  Scalars: {
    type: "object",
    required: ["version", "level", "due", "small", "large"],
    properties: {
      version: { const: 2 },
      level: { type: "integer", enum: [10, 20] },
      mood: { type: ["string", "null"], enum: ["good", "bad", null] },
      due: { type: "string", format: "date" },
      small: { type: "integer", format: "int32" },
      large: { type: "integer", format: "int64" },
      share: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
      dozens: { type: "integer", multipleOf: 12, minimum: 20 },
      tags: { type: "array", items: { type: "string" }, uniqueItems: true, minItems: 2 },
      point: { type: "array", prefixItems: [{ type: "number" }, { type: "string" }], items: false, minItems: 2 },
      either: { type: ["string", "integer"] },
      contact: { anyOf: [{ type: "object", properties: { mail: { type: "string" } } }, { type: "string" }] },
      scores: { type: "object", additionalProperties: { type: "integer", minimum: 4 } },
      anything: true,
      never: false,
    },
  },
  Upload: {
    type: "object",
    required: ["title", "photo", "level"],
    properties: {
      title: { type: "string" },
      level: { type: "integer", minimum: 5 },
      mode: { type: "string", enum: ["fast", "slow"], default: "slow" },
      labels: { type: "array", items: { type: "string" }, examples: [["red", "blue; green"]] },
      details: { type: "object", properties: { note: { type: "string", examples: [nasty] } } },
      photo: { type: "string", format: "binary" },
      pages: { type: "array", items: { type: "string", format: "binary" } },
    },
  },
  CursorPage: envelope(
    { type: "array", items: ref("Thing") },
    { pagination: { type: "object", required: ["next"], properties: { next: { type: ["string", "null"] } } } },
  ),
  OffsetPage: envelope(
    {
      type: "array",
      items: {
        type: "object",
        required: ["inline"],
        properties: { inline: { type: "string", description: "In line." } },
      },
    },
    { pagination: { type: "object", required: ["total"], properties: { total: { type: "integer" } } } },
  ),
};
