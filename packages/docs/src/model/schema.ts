import { entries, isObject, items, type Json, type JsonObject, type Place, strings } from "./document.ts";
import { below, type FlatSchema, flatten, typesOf } from "./flatten.ts";
import { type Fact, factsOf, isRequiredOnly } from "./limits.ts";

interface EnumValue {
  readonly value: Json;
  readonly description?: string;
}

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaModel;
}

export interface SchemaModel {
  /** Its name among the components: it has a page of its own. */
  readonly name?: string;
  readonly title?: string;
  readonly description?: string;
  /** In words: `array of objects`, `string or null`. */
  readonly type: string;
  readonly deprecated: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly facts: readonly Fact[];
  readonly values: readonly EnumValue[];
  readonly fields: readonly Field[];
  /** Fields that are refused with a message of their own. */
  readonly refused: readonly { readonly name: string; readonly message: string }[];
  readonly items?: SchemaModel;
  /** The schema of fields that are not named. */
  readonly others?: SchemaModel;
  readonly choices?: { readonly rule: "one of" | "any of"; readonly schemas: readonly SchemaModel[] };
  /** The schemas whose fields it takes in. */
  readonly includes: readonly string[];
  readonly examples: readonly Json[];
  /** It stands inside itself: its fields are on its own page. */
  readonly cut: boolean;
}

/** Deeper than this, a named schema is shown on its own page only. */
const deepest = 6;

export function readSchema(document: JsonObject, place: Place, within: readonly string[] = []): SchemaModel {
  const flat = flatten(document, place);
  const { value, name } = flat;
  const cut = name !== undefined && (within.includes(name) || within.length >= deepest);
  const inside = name === undefined ? within : [...within, name];
  const parts = cut ? {} : readParts(document, flat, inside);
  return {
    ...optional({ name, title: wordOf(value["title"]), description: wordOf(value["description"]) }),
    type: typeOf(document, flat),
    deprecated: value["deprecated"] === true,
    readOnly: value["readOnly"] === true,
    writeOnly: value["writeOnly"] === true,
    facts: factsOf(value),
    values: valuesOf(value),
    fields: cut ? [] : fieldsOf(document, flat, inside),
    refused: refusedOf(value),
    ...parts,
    includes: flat.includes,
    examples: examplesOf(value),
    cut,
  };
}

function readParts(document: JsonObject, flat: FlatSchema, inside: readonly string[]) {
  const [entry, others] = [below(flat, "items"), below(flat, "additionalProperties")];
  return optional({
    items: entry && readSchema(document, entry, inside),
    others: others && readSchema(document, others, inside),
    choices: choicesOf(document, flat, inside),
  });
}

function fieldsOf(document: JsonObject, flat: FlatSchema, inside: readonly string[]): Field[] {
  const required = strings(flat.value["required"]);
  return entries(flat, "properties").map(([name, place]) => ({
    name,
    required: required.includes(name),
    schema: readSchema(document, place, inside),
  }));
}

function choicesOf(document: JsonObject, flat: FlatSchema, inside: readonly string[]): SchemaModel["choices"] {
  for (const [keyword, rule] of [["oneOf", "one of"] as const, ["anyOf", "any of"] as const]) {
    const places = items(flat, keyword);
    if (places.length === 0 || places.every((place) => isRequiredOnly(place.value))) continue;
    return { rule, schemas: places.map((place) => readSchema(document, place, inside)) };
  }
  return undefined;
}

function typeOf(document: JsonObject, flat: FlatSchema): string {
  const { types, nullable } = typesOf(flat);
  const words = types.map((type) => (type === "array" ? listOf(document, flat) : type));
  if (words.length === 0) words.push("any value");
  return nullable ? `${words.join(" or ")} or null` : words.join(" or ");
}

const plurals: Readonly<Record<string, string>> = { "any value": "values", null: "nulls", boolean: "booleans" };

function listOf(document: JsonObject, flat: FlatSchema): string {
  const entry = below(flat, "items");
  if (!entry) return "array";
  const type = typeOf(document, flatten(document, entry));
  return `array of ${plurals[type] ?? (/^[a-z]+$/.test(type) ? `${type}s` : `(${type})`)}`;
}

function valuesOf(value: JsonObject): EnumValue[] {
  const list = value["enum"];
  if (!Array.isArray(list)) return [];
  const words = isObject(value["x-enumDescriptions"]) ? value["x-enumDescriptions"] : {};
  return (list as readonly Json[]).map((one) => ({
    value: one,
    ...optional({ description: wordOf(words[String(one)]) }),
  }));
}

function refusedOf(value: JsonObject): SchemaModel["refused"] {
  const refused = value["x-refused-properties"];
  if (!isObject(refused)) return [];
  return Object.entries(refused).map(([name, message]) => ({ name, message: String(message) }));
}

function examplesOf(value: JsonObject): readonly Json[] {
  if (Array.isArray(value["examples"])) return value["examples"];
  return value["example"] === undefined ? [] : [value["example"]];
}

function wordOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The given entries without those that are undefined. */
export function optional<T extends object>(entry: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, one]) => one !== undefined)) as never;
}
