// The spec is one file: every reference leads to a place in it.
import { isNode, type Node } from "./node.ts";
import { at, pointer } from "./pointer.ts";
import type { Fault } from "./spec-error.ts";
import { placedIn } from "./walk.ts";

/** Returns the JSON pointer and the fault of the first reference that leads nowhere, or out of the file. */
export function badReference(document: Node): { pointer: string; fault: Fault } | undefined {
  for (const { node, keys } of placedIn(document)) {
    const reference = node["$ref"];
    if (typeof reference === "string" && !leadsSomewhere(reference)) {
      return { pointer: pointer(...keys, "$ref"), fault: faultOf(reference) };
    }
  }
  return undefined;

  function leadsSomewhere(reference: string): boolean {
    return reference.startsWith("#/") && isNode(at(document, reference));
  }
}

function faultOf(reference: string): Fault {
  const isWithin = reference.startsWith("#");
  return {
    what: isWithin ? "A reference leads nowhere." : "A reference leads out of the spec.",
    expected: "a $ref to something in this file, such as #/components/schemas/Contact",
    received: JSON.stringify(reference),
    remedy: isWithin ? "Write what it refers to, or correct the $ref." : "Copy what it refers to into the spec.",
  };
}
