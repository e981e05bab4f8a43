import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import {
  child,
  DocumentError,
  followPlace,
  items,
  type Place,
  schemaNameOf,
  strings,
  textAt,
} from "@contacts-api/openapi/place";
import { optional } from "./optional.ts";

/** A schema with its references followed and its parts united, as a reader sees it. */
export interface FlatSchema {
  readonly value: JsonObject;
  readonly pointer: string;
  /** The name under which it stands among the components, if it is one of them. */
  readonly name?: string;
  /** Where it is written, if it is referred to. */
  readonly target?: string;
  /** The named schemas that `allOf` takes in. */
  readonly includes: readonly string[];
  readonly nullable: boolean;
}

/** What was flattened before: a large document refers to the same schemas again and again. */
const known = new WeakMap<JsonObject, FlatSchema>();

/** Follows `$ref` (what stands beside it prevails), unites `allOf`, and takes "or null" out of `oneOf` and `anyOf`. */
export function flatten(document: JsonObject, place: Place, seen: readonly string[] = []): FlatSchema {
  const before = known.get(place.value);
  if (before?.pointer === place.pointer) return before;
  const flat = flattened(document, place, seen);
  known.set(place.value, flat);
  return flat;
}

function flattened(document: JsonObject, place: Place, seen: readonly string[]): FlatSchema {
  if (seen.includes(place.pointer)) {
    throw new DocumentError(`#${place.pointer}: the schema is made of itself.`, place.pointer);
  }
  const path = [...seen, place.pointer];
  const { $ref, allOf, ...own } = place.value;
  let name: string | undefined;
  let base: JsonObject = {};
  let includes: string[] = [];
  let nullable = false;
  const words = [own["description"]];
  const wordsOfNamed: (Json | undefined)[] = [];
  if ($ref !== undefined) {
    const target = flatten(document, followPlace(document, place), path);
    name = schemaNameOf(place);
    base = target.value;
    nullable = target.nullable;
    includes = [...target.includes];
  }
  for (const part of items(place, "allOf")) {
    const flat = flatten(document, part, path);
    base = unite(base, flat.value);
    includes.push(...(flat.name === undefined ? flat.includes : [flat.name]));
    // What a named part says about itself stands on its own page; everything else stands only here.
    const isOwn = flat.name === undefined || part.value["description"] !== undefined;
    (isOwn ? words : wordsOfNamed).push(flat.value["description"]);
  }
  const said = words.some((one) => one !== undefined) ? words : wordsOfNamed;
  const value = { ...unite(base, own as JsonObject), ...joined(said) };
  const united = { value, pointer: place.pointer, includes, nullable };
  const target = textAt(place, "$ref")?.slice(1);
  return withoutNull(document, { ...united, ...optional({ name, target }) }, path);
}

function joined(descriptions: readonly (Json | undefined)[]): JsonObject {
  const words = new Set(descriptions.filter((one) => typeof one === "string"));
  return words.size > 0 ? { description: [...words].join("\n\n") } : {};
}

/** `oneOf: [X, null]` is X, nullable; `oneOf: [X, Y, null]` is `oneOf: [X, Y]`, nullable. */
function withoutNull(document: JsonObject, schema: FlatSchema, path: readonly string[]): FlatSchema {
  for (const keyword of ["oneOf", "anyOf"]) {
    const choices = items(schema, keyword);
    const rest = choices.filter((choice) => choice.value["type"] !== "null");
    const [only] = rest;
    if (rest.length === choices.length || only === undefined) continue;
    const { [keyword]: _choices, ...own } = schema.value;
    if (rest.length > 1) {
      return { ...schema, value: { ...own, [keyword]: rest.map(({ value }) => value) }, nullable: true };
    }
    const flat = flatten(document, only, path);
    const value = unite(flat.value, own as JsonObject);
    const names = optional({ name: schema.name ?? flat.name, target: schema.target ?? flat.target });
    return { ...schema, value, includes: [...schema.includes, ...flat.includes], nullable: true, ...names };
  }
  return schema;
}

/**
 * Fields and requirements add up. Descriptions of `over` replace those of the base. A limit that both have is kept in `allOf`,
 * because both apply.
 */
function unite(base: JsonObject, over: JsonObject): JsonObject {
  const [left, right] = [base["properties"], over["properties"]];
  const required = [...new Set([...strings(base["required"]), ...strings(over["required"])])];
  const both = Object.entries(base).filter(([keyword, value]) => {
    return over[keyword] !== undefined && !saidAnew.has(keyword) && !isSame(value, over[keyword]);
  });
  const kept = [
    ...listOf(base["allOf"]),
    ...listOf(over["allOf"]),
    ...(both.length > 0 ? [Object.fromEntries(both)] : []),
  ];
  return {
    ...base,
    ...over,
    ...(isNode(left) && isNode(right) ? { properties: uniteFields(left, right) } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(kept.length > 0 ? { allOf: kept } : {}),
  };
}

/** Keywords that describe, and those that add up or are narrowed. */
const saidAnew = new Set(
  (
    "title description default example examples deprecated readOnly writeOnly type format required properties allOf xml " +
    "discriminator x-expected x-enumDescriptions x-refused-properties"
  ).split(" "),
);

function isSame(one: Json, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A field that both describe obeys both. */
function uniteFields(left: JsonObject, right: JsonObject): JsonObject {
  const both = Object.entries(right).map(([name, field]): [string, Json] => {
    const before = Object.hasOwn(left, name) ? left[name] : undefined;
    return [name, before === undefined || isSame(before, field) ? field : { allOf: [before, field] }];
  });
  return Object.fromEntries([...Object.entries(left), ...both]);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The types of a schema, without "null"; taken from its other keywords when it names none. */
export function typesOf({ value, nullable }: FlatSchema): { types: string[]; nullable: boolean } {
  const named = typeof value["type"] === "string" ? [value["type"]] : strings(value["type"]);
  const types = named.length > 0 ? named : impliedTypes(value);
  if (types.length === 1) return { types, nullable };
  return { types: types.filter((type) => type !== "null"), nullable: nullable || types.includes("null") };
}

function impliedTypes(value: JsonObject): string[] {
  const has = (...keywords: readonly string[]) => keywords.some((keyword) => value[keyword] !== undefined);
  if (has("properties", "additionalProperties", "patternProperties", "propertyNames")) return ["object"];
  if (has("items", "prefixItems", "contains")) return ["array"];
  const samples: readonly Json[] = Array.isArray(value["enum"]) ? value["enum"] : [];
  const all = value["const"] === undefined ? samples : [value["const"], ...samples];
  return [...new Set(all.map(typeOf))];
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The schema of a list's entries. */
export function entryOf(schema: FlatSchema): Place | undefined {
  const found = child(schema, "items");
  return found && Object.keys(found.value).length > 0 ? found : undefined;
}
