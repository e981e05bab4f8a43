// The parameters of an operation, before they are checked.
import { follow } from "../follow.ts";
import { isNode, type Node, nodes } from "../node.ts";
import type { Position } from "./construct.ts";

/** Returns the parameters that a path or an operation lists itself. */
export function listed(owner: unknown, { document }: Position): Node[] {
  return nodes(isNode(owner) ? owner["parameters"] : undefined).map((parameter) => follow(document, parameter));
}

/** Returns the parameters of the path and of the operation. */
export function parametersOf(operation: Node, position: Position): Node[] {
  const { document, keys } = position;
  const item = isNode(document["paths"]) ? document["paths"][String(keys[1])] : undefined;
  const all = [...listed(item, position), ...listed(operation, position)];
  return [...new Map(all.map((parameter) => [keyOf(parameter), parameter])).values()];
}

/** Returns a key that is equal for parameters that replace each other. */
export function keyOf({ in: place, name }: Node): string {
  // HTTP ignores the case of header names.
  return `${String(place)} ${place === "header" ? String(name).toLowerCase() : String(name)}`;
}
