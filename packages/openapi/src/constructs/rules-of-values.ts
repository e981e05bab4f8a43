// Rules for keywords that mean nothing, or that client, server and reference cannot all support.

import { follow } from "../follow.ts";
import { formats } from "../formats.ts";
import { isNode, members, type Node } from "../node.ts";
import { keywordsOf } from "../walk.ts";
import type { Rule } from "./construct.ts";
import { annotations, typesOfKeyword } from "./schema-kind.ts";
import { schemaRule as rule, together, typesOf } from "./schema-rule.ts";

const types = ["string", "number", "integer", "boolean", "object", "array", "null"];

export const valueRules: readonly Rule[] = [
  rule("type: a name that JSON Schema does not have, or an empty list", "Correct the type.", ({ type }) => {
    const all = Array.isArray(type) ? type : [type];
    const isSound = all.length > 0 && new Set(all).size === all.length && all.every((name) => types.includes(name));
    if (type === undefined || isSound) return undefined;
    return {
      keys: ["type"],
      what: "The type of a schema is not one of JSON Schema.",
      expected: `one of ${types.join(", ")}, or a list of them`,
      received: JSON.stringify(type),
    };
  }),
  rule(
    "$ref beside keywords that change what is admitted",
    "Write allOf with the $ref as its first part.",
    (schema) => {
      const other = Object.keys(schema).find((name) => name !== "$ref" && !annotations.includes(name));
      if (typeof schema["$ref"] !== "string" || other === undefined) return undefined;
      return {
        keys: [other],
        what: `A $ref stands beside ${other}.`,
        expected: `nothing beside a $ref but ${annotations.join(", ")}`,
        received: other,
      };
    },
  ),
  rule(
    "a keyword of another type, or without a type",
    "Give the schema the type, or remove the keyword.",
    (schema, { keys }) => {
      // The type of the surrounding schema applies within `not`.
      if (keywordsOf(keys).at(-1) === "not") return undefined;
      for (const [name, expected] of Object.entries(typesOfKeyword)) {
        if (schema[name] === undefined || typesOf(schema).some((type) => expected.includes(type))) continue;
        return {
          keys: [name],
          what: `${name} does not apply to this type.`,
          expected: `type: ${expected.join(" or ")}`,
          received: `type: ${JSON.stringify(schema["type"]) ?? "none"}`,
        };
      }
      return undefined;
    },
  ),
  rule("format at a type that it does not belong to", "Correct the type, or remove the format.", (schema) => {
    const { type } = formats[String(schema["format"])] ?? {};
    if (schema["format"] === undefined || type === undefined || typesOf(schema).includes(type)) return undefined;
    return {
      keys: ["format"],
      what: `The format ${schema["format"]} does not apply to this type.`,
      expected: `type: ${type}`,
      received: `type: ${JSON.stringify(schema["type"]) ?? "none"}`,
    };
  }),
  rule("enum or const with a value of another type", "Correct the value or the type.", (schema) => {
    const values = Array.isArray(schema["enum"]) ? schema["enum"] : "const" in schema ? [schema["const"]] : [];
    const wrong = values.find(
      (value) => schema["type"] !== undefined && !typesOf(schema).some((type) => is(type, value)),
    );
    if (wrong === undefined) return undefined;
    return {
      keys: [Array.isArray(schema["enum"]) ? "enum" : "const"],
      what: "A listed value is not of the schema's type.",
      expected: `values of type ${typesOf(schema).join(" or ")}`,
      received: JSON.stringify(wrong),
    };
  }),
  rule("enum beside const", "Write one of them.", (schema) => together(schema, "enum", "const")),
  rule("readOnly beside writeOnly", "A property is in requests, in responses or in both. Remove one.", (schema) =>
    schema["readOnly"] === true && schema["writeOnly"] === true ? together(schema, "readOnly", "writeOnly") : undefined,
  ),
  rule("readOnly or writeOnly outside a property", "Move it to the property.", (schema, { keys }) => {
    const name = ["readOnly", "writeOnly"].find((keyword) => schema[keyword] === true);
    if (name === undefined || keywordsOf(keys).at(-1) === "properties") return undefined;
    return {
      keys: [name],
      what: `${name} stands outside a property.`,
      expected: `${name} at a property of an object`,
      received: `${name} at ${keys.at(-1)}`,
    };
  }),
  rule("minProperties over the properties that a request may have", "Lower it.", (schema) => {
    const properties = members(schema["properties"]);
    const sent = properties.filter(([, { readOnly }]) => readOnly !== true);
    if (schema["additionalProperties"] !== false || !(Number(schema["minProperties"]) > sent.length)) return undefined;
    return {
      keys: ["minProperties"],
      what: "No request has as many properties as minProperties demands.",
      expected: `at most ${sent.length}`,
      received: String(schema["minProperties"]),
    };
  }),
  rule("a required property with a default", "Remove one of them.", (schema, { document }) => {
    const names = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
    const properties = isNode(schema["properties"]) ? schema["properties"] : {};
    const filled = names.find((name) => {
      const property = properties[name];
      return isNode(property) && { ...follow(document, property), ...property }["default"] !== undefined;
    });
    if (filled === undefined) return undefined;
    return {
      keys: ["required"],
      what: `The required property ${filled} has a default, which never applies.`,
      expected: "required, or a default",
      received: "both",
    };
  }),
  rule("x-enumDescriptions that differ from enum", "Add or remove the value.", (schema) => {
    const described = schema["x-enumDescriptions"];
    if (!isNode(described)) return undefined;
    const values = Array.isArray(schema["enum"]) ? schema["enum"].map(String) : [];
    const differing = [
      ...values.filter((value) => !Object.hasOwn(described, value)),
      ...Object.keys(described).filter((name) => !values.includes(name)),
    ];
    if (differing.length === 0) return undefined;
    return {
      keys: ["x-enumDescriptions"],
      what: "x-enumDescriptions and enum differ.",
      expected: "a text for each value of enum, and no other",
      received: `${differing.join(", ")} in one of them only`,
    };
  }),
  ...(
    [
      ["minLength", "maxLength"],
      ["minItems", "maxItems"],
      ["minProperties", "maxProperties"],
    ] as const
  ).map(([low, high]) =>
    rule(`${low} over ${high}`, "Correct one of them.", (schema) => {
      if (!(Number(schema[low]) > Number(schema[high]))) return undefined;
      return {
        keys: [low],
        what: `${low} is over ${high}: nothing is admitted.`,
        expected: `${low} of at most ${schema[high]}`,
        received: String(schema[low]),
      };
    }),
  ),
  rule(
    "required properties that are not described",
    "Describe it beside, under properties. For at least one of several, write minProperties.",
    (schema) => {
      if (!Array.isArray(schema["required"])) return undefined;
      const known = isNode(schema["properties"]) ? schema["properties"] : {};
      const missing = schema["required"].find((name) => !Object.hasOwn(known, String(name)));
      if (missing === undefined) return undefined;
      return {
        keys: ["required"],
        what: `The required property ${missing} is not described.`,
        expected: `one of ${Object.keys(known).join(", ") || "no properties"}`,
        received: String(missing),
      };
    },
  ),
  rule(
    "an array that does not say what its items are",
    "Add items; for a tuple, items: false and minItems.",
    (schema) => {
      if (!typesOf(schema).includes("array") || isNode(schema["items"]) || isTuple(schema)) return undefined;
      return {
        what: "An array does not say what its items are.",
        expected: "items with a schema; or prefixItems with items: false and minItems equal to their number",
        received: schema["prefixItems"] === undefined ? "neither" : "prefixItems that leave the length open",
      };
    },
  ),
  rule("prefixItems beside items with a schema", "A tuple ends: write items: false.", (schema) =>
    isNode(schema["items"]) ? together(schema, "prefixItems", "items") : undefined,
  ),
  rule(
    "named properties beside additionalProperties with a schema",
    "Move the others to a property that is a map.",
    (schema) => {
      if (!isNode(schema["properties"]) || !isNode(schema["additionalProperties"])) return undefined;
      if (Object.keys(schema["properties"]).length === 0) return undefined;
      return {
        keys: ["additionalProperties"],
        what: "An object has named properties, and others of one schema.",
        expected: "either properties, or additionalProperties with a schema: TypeScript has no type for both",
        received: "both",
      };
    },
  ),
];

function is(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isNode(value) : typeof value === type;
}

/** Tells if the array has a fixed length. */
function isTuple({ prefixItems, items, minItems, maxItems }: Node): boolean {
  if (!Array.isArray(prefixItems) || minItems !== prefixItems.length) return false;
  return items === false || maxItems === prefixItems.length;
}
