import { type BrokenContract, find, findOf } from "./parts.ts";

/** One small fault each, which rule reports it, and where. */
export const schemas: BrokenContract[] = [
  [
    "described",
    "a schema without a description",
    "/components/schemas/ContactUpdate",
    (c) => {
      delete c.components.schemas.ContactUpdate.description;
    },
  ],
  [
    "described",
    "a property without a description",
    "/components/schemas/Contact/properties/created_at",
    (c) => {
      delete c.components.schemas.Contact.properties.created_at.description;
    },
  ],
  [
    "described",
    "a property without an example",
    "/components/schemas/Contact/properties/created_at",
    (c) => {
      delete c.components.schemas.Contact.properties.created_at.examples;
    },
  ],
  [
    "described",
    "a list of scalars without an example",
    "/components/schemas/Problem/properties/contact_ids",
    (c) => {
      delete c.components.schemas.Problem.properties.contact_ids.examples;
      c.components.schemas.Problem.properties.contact_ids.items = { type: "string" };
    },
  ],
  [
    "described",
    "an object of any shape without an example",
    "/components/schemas/MemoryEntity/properties/facts",
    (c) => {
      delete c.components.schemas.MemoryEntity.properties.facts.examples;
    },
  ],
  [
    "described",
    "a code without a meaning",
    "/components/schemas/ProblemCode/x-enumDescriptions",
    (c) => {
      delete c.components.schemas.ProblemCode["x-enumDescriptions"].CONFLICT;
    },
  ],
  [
    "described",
    "a parameter without a description",
    "/components/parameters/Limit",
    (c) => {
      delete c.components.parameters.Limit.description;
    },
  ],
  [
    "described",
    "an idempotency key with an example, which tools send again and again",
    "/components/parameters/IdempotencyKey",
    (c) => {
      c.components.parameters.IdempotencyKey.example = "key-1";
    },
  ],
  [
    "described",
    "a header without an example",
    "/components/headers/ETag",
    (c) => {
      delete c.components.headers.ETag.example;
    },
  ],
  [
    "described",
    "a request body without a description",
    `${find}/requestBody`,
    (c) => {
      delete findOf(c).requestBody.description;
    },
  ],
  [
    "request-limits",
    "a string without maxLength",
    "/components/schemas/ExternalId",
    (c) => {
      delete c.components.schemas.ExternalId.maxLength;
    },
  ],
  [
    "request-limits",
    "a parameter without maximum",
    "/components/parameters/Offset/schema",
    (c) => {
      delete c.components.parameters.Offset.schema.maximum;
    },
  ],
  [
    "request-limits",
    "a parameter without minimum",
    "/components/parameters/Offset/schema",
    (c) => {
      delete c.components.parameters.Offset.schema.minimum;
    },
  ],
  [
    "request-limits",
    "a pattern without x-expected",
    "/components/schemas/PhoneNumber",
    (c) => {
      delete c.components.schemas.PhoneNumber["x-expected"];
    },
  ],
  [
    "request-limits",
    "an object that does not say additionalProperties",
    "/components/schemas/ContactFind",
    (c) => {
      delete c.components.schemas.ContactFind.additionalProperties;
    },
  ],
  [
    "request-limits",
    "a list without maxItems",
    "/components/schemas/ContactFind/properties/tags",
    (c) => {
      const tags = {
        type: "array",
        description: "Tags.",
        items: { type: "string", maxLength: 9 },
        examples: [["vip"]],
      };
      c.components.schemas.ContactFind.properties.tags = tags;
    },
  ],
  [
    "request-limits",
    "a limit that is missing in a list",
    "/components/schemas/ContactFind/properties/tags/items",
    (c) => {
      const tags = { type: "array", maxItems: 9, description: "Tags.", items: { type: "string" }, examples: [["vip"]] };
      c.components.schemas.ContactFind.properties.tags = tags;
    },
  ],
];
