// The properties of an object, whether one schema or several parts describe it.
import { follow } from "./follow.ts";
import { members, type Node, nodes } from "./node.ts";

/** Returns the properties of an object by name, those of the parts of its `allOf` included. */
export function propertiesOf(document: object, schema: Node): Map<string, Node> {
  const target = follow(document, schema);
  return new Map([
    ...nodes(target["allOf"]).flatMap((part) => [...propertiesOf(document, part)]),
    ...members(target["properties"]),
  ]);
}
