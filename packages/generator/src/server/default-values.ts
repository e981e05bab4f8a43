// Defaults: each stands where it is filled in, and is valid against its own schema.
import { isNode, members, type Node } from "@contacts-api/openapi/node";
import { pointer, pointerBelow, referenceName } from "@contacts-api/openapi/pointer";
import { objectsIn } from "@contacts-api/openapi/walk";
import type { Contract } from "../contract.ts";
import { isEndless } from "./endless-defaults.ts";
import { withPlaces } from "./refused-schema.ts";
import { isValid } from "./validator-code.ts";

/** Ends the generation at the first default that is never filled in, or that its own schema refuses. */
export function checkDefaults({ spec, schemas, operations }: Contract): void {
  const known = new Set<string>();
  const filled = referredTo(spec.document);
  for (const [name, schema] of schemas) visit(pointer("components", "schemas", name), schema, filled.has(name));
  for (const { parameters } of operations) {
    for (const { schema, pointer } of parameters) visit(`${pointer}/schema`, schema, true);
  }

  function visit(place: string, schema: Node, isFilled: boolean): void {
    if (schema["default"] !== undefined) check(place, schema, isFilled);
    for (const [name, property] of members(schema["properties"])) {
      visit(pointerBelow(place, "properties", name), property, true);
    }
    for (const keyword of ["items", "additionalProperties", "not"]) {
      if (isNode(schema[keyword])) visit(`${place}/${keyword}`, schema[keyword], false);
    }
    for (const keyword of ["allOf", "anyOf", "oneOf", "prefixItems"]) {
      const list = Array.isArray(schema[keyword]) ? schema[keyword] : [];
      for (const [index, part] of list.entries()) if (isNode(part)) visit(`${place}/${keyword}/${index}`, part, false);
    }
  }

  function check(place: string, schema: Node, isFilled: boolean): void {
    const key = JSON.stringify(schema);
    if (isFilled && known.has(key)) return;
    known.add(key);
    if (!isFilled) {
      spec.fail(`${place}/default`, {
        what: "A default stands where nothing can be filled in.",
        expected: "a default at a property or a parameter",
        received: JSON.stringify(schema["default"]),
        remedy: "Move the default to a property, or remove it.",
      });
    }
    const isOwn = withPlaces(
      spec,
      schemas,
      (keys) => pointerBelow(place, ...keys),
      () => isValid(schema, schemas, schema["default"]),
    );
    if (isOwn && isEndless(schema, schemas)) {
      spec.fail(`${place}/default`, {
        what: "A default contains itself: what it leaves out is filled in with it again.",
        expected: "a default that states the property which leads back to it, or none",
        received: JSON.stringify(schema["default"]),
        remedy: "Write the default whole, or remove it.",
      });
    }
    if (isOwn) return;
    spec.fail(`${place}/default`, {
      what: "A default is not valid against its own schema.",
      expected: "a value that a caller could send",
      received: JSON.stringify(schema["default"]),
      remedy: "Correct the default, or the schema.",
    });
  }
}

/** Returns the schemas that a property or a parameter refers to: their defaults are filled in there. */
function referredTo(document: Node): Set<string> {
  const found = new Set<string>();
  for (const node of objectsIn(document)) {
    const parameter = typeof node["in"] === "string" && isNode(node["schema"]) ? [node["schema"]] : [];
    for (const { $ref: reference } of [...members(node["properties"]).map(([, property]) => property), ...parameter]) {
      if (typeof reference === "string") found.add(referenceName(reference));
    }
  }
  return found;
}
