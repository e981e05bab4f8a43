// The spec is one file: every reference leads to a place in it.
import { isNode, type Node } from "./node.ts";
import { at, pointer } from "./pointer.ts";
import type { Fault } from "./spec-error.ts";

/** Keys whose values are data: a `$ref` in them is an ordinary member. */
const data = new Set(["example", "value", "default", "const", "enum"]);

/** Returns the JSON pointer and the fault of the first reference that leads nowhere, or out of the file. */
export function badReference(document: Node): { pointer: string; fault: Fault } | undefined {
  return within(document, []);

  function within(value: unknown, keys: readonly string[]): { pointer: string; fault: Fault } | undefined {
    if (typeof value !== "object" || value === null) return undefined;
    const reference = isNode(value) ? value["$ref"] : undefined;
    if (typeof reference === "string" && !leadsSomewhere(reference)) {
      return { pointer: pointer(...keys, "$ref"), fault: faultOf(reference) };
    }
    for (const [key, member] of Object.entries(value)) {
      const isData = data.has(key) || (key === "examples" && Array.isArray(member));
      const found = isData && keys.at(-1) !== "properties" ? undefined : within(member, [...keys, key]);
      if (found) return found;
    }
    return undefined;
  }

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
