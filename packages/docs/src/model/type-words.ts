import type { JsonObject } from "@contacts-api/openapi/node";
import { items } from "@contacts-api/openapi/place";
import { entryOf, type FlatSchema, flatten, typesOf } from "./flatten.ts";
import { isRequiredOnly } from "./limits.ts";

/** The type in words, such as `array of objects` or `string or null`. */
export function typeWords(document: JsonObject, schema: FlatSchema, depth = 0): string {
  const { types, nullable } = typesOf(schema);
  const own = types.map((type) => (type === "array" ? listWords(document, schema, depth) : type));
  const words = own.length > 0 ? own : choiceWords(document, schema, depth);
  if (words.length === 0) words.push("any value");
  return nullable ? `${words.join(" or ")} or null` : words.join(" or ");
}

const plurals: Readonly<Record<string, string>> = { "any value": "values", null: "nulls", boolean: "booleans" };

function listWords(document: JsonObject, schema: FlatSchema, depth: number): string {
  const entry = schema.value["prefixItems"] === undefined ? entryOf(schema) : undefined;
  if (!entry || depth > deepest) return "array";
  const type = typeWords(document, flatten(document, entry), depth + 1);
  return `array of ${plurals[type] ?? (/^[a-z]+$/.test(type) ? `${type}s` : `(${type})`)}`;
}

/** A schema that leaves its type to its alternatives. */
function choiceWords(document: JsonObject, schema: FlatSchema, depth: number): string[] {
  const places = [...items(schema, "oneOf"), ...items(schema, "anyOf")].filter(({ value }) => !isRequiredOnly(value));
  if (depth > deepest) return [];
  const words = new Set(places.map((place) => typeWords(document, flatten(document, place), depth + 1)));
  return words.has("any value") ? [] : [...words];
}

/** A schema may be made of itself by way of its entries. */
const deepest = 3;
