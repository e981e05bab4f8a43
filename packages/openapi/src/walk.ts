// Every object of a document.
import { isNode, type Node } from "./node.ts";

/** Returns every object in a value, outer ones first. */
export function objectsIn(value: unknown): Node[] {
  const found: Node[] = [];
  collect(value);
  return found;

  function collect(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (isNode(value)) found.push(value);
    for (const member of Object.values(value)) collect(member);
  }
}
