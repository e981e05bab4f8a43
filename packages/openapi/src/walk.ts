// Every object of a document.
import { isNode, type Node } from "./node.ts";
import { pointerBelow } from "./pointer.ts";

/** An object and the JSON pointer of where it stands. */
export interface Found {
  readonly node: Node;
  readonly pointer: string;
}

/** Yields every object in a value, an outer one before what it holds. Members with a key that `skips` names are left out. */
export function* objectsIn(
  value: unknown,
  skips: (key: string) => boolean = () => false,
  pointer = "#",
): Generator<Found> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) yield { node: value, pointer };
  for (const [key, member] of Object.entries(value)) {
    if (Array.isArray(value) || !skips(key)) yield* objectsIn(member, skips, pointerBelow(pointer, key));
  }
}
