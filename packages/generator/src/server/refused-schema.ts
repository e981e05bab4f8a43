// Schemas that Ajv's strict mode refuses although it knows each keyword. Most often, a schema within `not`, or beside
// it, has another type.
import type { Spec } from "@contacts-api/openapi/load";
import type { Node } from "@contacts-api/openapi/node";
import { at, keysOf, pointer, pointerBelow } from "@contacts-api/openapi/pointer";

/** Returns a place of the document for the keys of a path below the root of a validator. */
export type PlaceOf = (keys: readonly string[]) => string;

/** Runs `make`, and ends the generation with the place of the schema that Ajv refuses. */
export function withPlaces<Made>(
  spec: Spec,
  schemas: ReadonlyMap<string, Node>,
  ofRoot: PlaceOf,
  make: () => Made,
): Made {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Error) || error.name === "SpecError") throw error;
    const [, reason = error.message, path = ""] =
      /^(?:strict mode: )?(.*) at "([^"]*)"(?: \(\w+\))?$/.exec(error.message) ?? [];
    const [name = ""] = path.split("/");
    const keys = keysOf(path);
    const place = schemas.has(name) ? pointerBelow(pointer("components", "schemas", name), ...keys) : ofRoot(keys);
    return spec.fail(known(spec.document, place), {
      what: "No validator can be made of a schema.",
      expected: "keywords and types that agree with each other, also within not, allOf, anyOf and oneOf",
      received: reason,
      remedy: "Correct the schema.",
    });
  }
}

/**
 * Returns the place, or the innermost one around it that the document has: the validator's schema has further levels.
 */
function known(document: Node, place: string): string {
  const keys = keysOf(place);
  while (keys.length > 0 && at(document, pointer(...keys)) === undefined) keys.pop();
  return pointer(...keys);
}
