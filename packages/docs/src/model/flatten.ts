import {
  child,
  follow,
  isObject,
  items,
  type Json,
  type JsonObject,
  type Place,
  referenceName,
  SpecError,
  strings,
} from "./document.ts";

/** A schema with its references followed and its parts united, as a reader sees it. */
export interface FlatSchema {
  readonly value: JsonObject;
  readonly pointer: string;
  /** The name under which it stands among the components, if it is one of them. */
  readonly name?: string;
  /** The named schemas that `allOf` takes in. */
  readonly includes: readonly string[];
  readonly nullable: boolean;
}

/** Follows `$ref` (what stands beside it prevails), unites `allOf`, and takes "or null" out of `oneOf` and `anyOf`. */
export function flatten(document: JsonObject, place: Place, seen: readonly string[] = []): FlatSchema {
  if (seen.includes(place.pointer)) throw new SpecError(`${place.pointer}: the schema is made of itself.`);
  const path = [...seen, place.pointer];
  const { $ref, allOf, ...own } = place.value;
  let name: string | undefined;
  let base: JsonObject = {};
  let includes: string[] = [];
  let nullable = false;
  if ($ref !== undefined) {
    const target = flatten(document, follow(document, place), path);
    name = referenceName(place);
    base = target.value;
    nullable = target.nullable;
    includes = [...target.includes];
  }
  if (allOf !== undefined) {
    for (const part of items(place, "allOf")) {
      const flat = flatten(document, part, path);
      base = unite(base, flat.value);
      includes.push(...(flat.name === undefined ? flat.includes : [flat.name]));
    }
  }
  const united = { value: unite(base, own as JsonObject), pointer: place.pointer, includes, nullable };
  return withoutNull(document, name === undefined ? united : { ...united, name }, path);
}

/** `oneOf: [X, null]` is X, nullable. */
function withoutNull(document: JsonObject, schema: FlatSchema, path: readonly string[]): FlatSchema {
  for (const keyword of ["oneOf", "anyOf"]) {
    const choices = items(schema, keyword);
    const rest = choices.filter((choice) => choice.value["type"] !== "null");
    const [only] = rest;
    if (rest.length === choices.length || rest.length !== 1 || only === undefined) continue;
    const flat = flatten(document, only, path);
    const { [keyword]: _choices, ...own } = schema.value;
    const value = unite(flat.value, own as JsonObject);
    const name = schema.name ?? flat.name;
    const found = { ...schema, value, includes: [...schema.includes, ...flat.includes], nullable: true };
    return name === undefined ? found : { ...found, name };
  }
  return schema;
}

/** Fields and requirements add up, everything else is said anew. */
function unite(base: JsonObject, over: JsonObject): JsonObject {
  const [left, right] = [base["properties"], over["properties"]];
  const required = [...new Set([...strings(base["required"]), ...strings(over["required"])])];
  return {
    ...base,
    ...over,
    ...(isObject(left) && isObject(right) ? { properties: { ...left, ...right } } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}

/** The types of a schema, without "null"; taken from its other keywords when it names none. */
export function typesOf({ value, nullable }: FlatSchema): { types: string[]; nullable: boolean } {
  const named = typeof value["type"] === "string" ? [value["type"]] : strings(value["type"]);
  const types = named.length > 0 ? named : impliedTypes(value);
  if (types.length === 1) return { types, nullable };
  return { types: types.filter((type) => type !== "null"), nullable: nullable || types.includes("null") };
}

function impliedTypes(value: JsonObject): string[] {
  if (value["properties"] !== undefined || value["additionalProperties"] !== undefined) return ["object"];
  if (value["items"] !== undefined) return ["array"];
  const samples: readonly Json[] = Array.isArray(value["enum"]) ? value["enum"] : [];
  const all = value["const"] === undefined ? samples : [value["const"], ...samples];
  return [...new Set(all.map(typeOf))];
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The schema of a list's entries, or of the fields that have no name of their own. */
export function below(schema: FlatSchema, keyword: "items" | "additionalProperties"): Place | undefined {
  const found = child(schema, keyword);
  return found && Object.keys(found.value).length > 0 ? found : undefined;
}
