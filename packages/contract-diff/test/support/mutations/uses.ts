// The schemas that callers send and those that they receive.
import { at, type Direction, type Json, type Keys, parsed, written } from "./mutation.ts";

const methods = ["get", "post", "put", "patch", "delete"];

export interface Use {
  readonly keys: Keys;
  readonly directions: ReadonlySet<Direction>;
}

export function operations(document: Json): Keys[] {
  return Object.keys(document.paths).flatMap((path) =>
    methods.filter((method) => document.paths[path][method]).map((method) => ["paths", path, method]),
  );
}

/** Returns the places behind the references of a list or an object. */
export function targets(document: Json, keys: Keys): Keys[] {
  return Object.keys(at(document, keys) ?? {}).map((key) => target(document, [...keys, key]));
}

export function target(document: Json, keys: Keys): Keys {
  const { $ref } = at(document, keys) ?? {};
  return $ref === undefined ? keys : parsed($ref);
}

/** Returns every schema that an operation leads to, once, with its directions. */
export function schemaUses(document: Json): Use[] {
  const found = new Map<string, { keys: Keys; directions: Set<Direction> }>();
  for (const keys of operations(document)) {
    const parameters = [
      ...targets(document, [...keys.slice(0, 2), "parameters"]),
      ...targets(document, [...keys, "parameters"]),
    ];
    for (const parameter of parameters) visit([...parameter, "schema"], "request");
    if (at(document, keys).requestBody) visitContent([...keys, "requestBody"], "request");
    for (const response of targets(document, [...keys, "responses"])) {
      visitContent(response, "response");
      for (const header of targets(document, [...response, "headers"])) visit([...header, "schema"], "response");
    }
  }
  return [...found.values()];

  function visitContent(keys: Keys, direction: Direction): void {
    for (const type of Object.keys(at(document, keys).content ?? {}))
      visit([...keys, "content", type, "schema"], direction);
  }

  function visit(place: Keys, direction: Direction): void {
    const keys = target(document, place);
    const known = found.get(written(keys)) ?? { keys, directions: new Set<Direction>() };
    if (known.directions.has(direction)) return;
    known.directions.add(direction);
    found.set(written(keys), known);
    const schema = at(document, keys);
    for (const name of Object.keys(schema.properties ?? {})) visit([...keys, "properties", name], direction);
    if (schema.items) visit([...keys, "items"], direction);
    for (const kind of ["allOf", "anyOf", "oneOf"]) {
      for (const index of (schema[kind] ?? []).keys()) visit([...keys, kind, index], direction);
    }
  }
}
