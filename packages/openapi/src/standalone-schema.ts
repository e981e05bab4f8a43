// A schema that contains all schemas it refers to, for readers that follow no reference out of it.
import { isNode, type Node } from "./node.ts";
import { referenceName } from "./pointer.ts";
import { mapParts } from "./walk.ts";

/** Returns the schema without references to others. Recursive schemas are in `$defs`. */
export function standaloneSchema(schema: Node, schemas: ReadonlyMap<string, Node>, name?: string): Node {
  const recursive = new Set<string>();
  const root = inline(schema, name === undefined ? [] : [name]) as Node;
  // The set grows during the loop.
  const defs = new Map<string, unknown>();
  for (const name of recursive) defs.set(name, inline(schemas.get(name), [name]));
  return { ...root, ...(defs.size > 0 && { $defs: Object.fromEntries(defs) }) };

  function inline(value: unknown, within: readonly string[]): unknown {
    if (!isNode(value)) return value;
    const { $ref: reference, ...beside } = value;
    const rest = mapParts(beside, (part) => inline(part, within));
    if (typeof reference !== "string") return rest;
    const name = referenceName(reference);
    if (within.includes(name)) {
      recursive.add(name);
      return { $ref: `#/$defs/${name}`, ...rest };
    }
    const target = inline(schemas.get(name), [...within, name]) as Node;
    // Keywords beside a reference apply as well as the target's own (JSON Schema 2020-12, section 8.2.3.1);
    // descriptions beside it prevail.
    const overlaps = Object.keys(rest).some((key) => key in target && !words.includes(key));
    return overlaps ? { allOf: [target], ...rest } : { ...target, ...rest };
  }
}

/** Keywords that decide nothing. */
const words = ["title", "description", "examples", "default", "deprecated", "x-expected"];
