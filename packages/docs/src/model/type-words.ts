import { isNode, type JsonObject } from "@contacts-api/openapi/node";
import { child, items, type Place } from "@contacts-api/openapi/place";
import { entryOf, type FlatSchema, flatten, typesOf } from "./flatten.ts";
import { isNothing, isRequiredOnly } from "./limits.ts";

/** The type in words, such as `array of objects` or `string or null`. */
export function typeWords(document: JsonObject, schema: FlatSchema, depth = 0): string {
  const { types, nullable } = typesOf(schema);
  if (isNothing(schema.value)) return "nothing";
  const own = types.map((type) => {
    if (type === "array") return listWords(document, schema, depth);
    if (type === "string" && schema.value["format"] === "binary") return "file";
    return type === "object" ? objectWords(document, schema, depth) : type;
  });
  const words = own.length > 0 ? own : choiceWords(document, schema, depth);
  if (words.length === 0) words.push("any value");
  return nullable ? `${words.join(" or ")} or null` : words.join(" or ");
}

const plurals: Readonly<Record<string, string>> = { "any value": "values", null: "nulls", boolean: "booleans" };

function listWords(document: JsonObject, schema: FlatSchema, depth: number): string {
  const tuple = items(schema, "prefixItems");
  const entry = tuple.length === 0 ? entryOf(schema) : undefined;
  if (depth > deepest) return "array";
  const wordsOf = (place: Place) => typeWords(document, flatten(document, place), depth + 1);
  if (tuple.length > 0) return `array of (${tuple.map(wordsOf).join(", ")})`;
  return entry ? `array of ${plural(wordsOf(entry))}` : "array";
}

/** An object whose fields have no names here, and all the same schema. */
function objectWords(document: JsonObject, schema: FlatSchema, depth: number): string {
  const { properties, patternProperties, additionalProperties: rest } = schema.value;
  const isMap = properties === undefined && patternProperties === undefined && isNode(rest);
  const place =
    isMap && Object.keys(rest).length > 0 && depth <= deepest ? child(schema, "additionalProperties") : undefined;
  if (!place || isNothing(place.value)) return "object";
  return `map of ${plural(typeWords(document, flatten(document, place), depth + 1))}`;
}

function plural(type: string): string {
  return plurals[type] ?? (/^[a-z]+$/.test(type) ? `${type}s` : `(${type})`);
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
