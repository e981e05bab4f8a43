// The parameters of an operation, before anything is known of them.
import { follow } from "../follow.ts";
import { isNode, type Node, nodes } from "../node.ts";
import type { Position } from "./construct.ts";

/** Those that a path or an operation lists itself. */
export function listed(owner: unknown, { document }: Position): Node[] {
  return nodes(isNode(owner) ? owner["parameters"] : undefined).map((parameter) => follow(document, parameter));
}

/** Those of the path and of the operation. */
export function parametersOf(operation: Node, position: Position): Node[] {
  const { document, keys } = position;
  const item = isNode(document["paths"]) ? document["paths"][String(keys[1])] : undefined;
  const all = [...listed(item, position), ...listed(operation, position)];
  return [...new Map(all.map((parameter) => [keyOf(parameter), parameter])).values()];
}

/** Equal for parameters that replace each other. */
export function keyOf({ in: place, name }: Node): string {
  // HTTP does not tell cases of header names apart.
  return `${String(place)} ${place === "header" ? String(name).toLowerCase() : String(name)}`;
}
