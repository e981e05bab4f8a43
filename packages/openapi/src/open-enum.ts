// An enumeration that may grow: `anyOf` of its known values and any string.
import { isNode, type Node, nodes } from "./node.ts";

/** Returns the branch with the known values of an enumeration that may grow; undefined for any other schema. */
export function knownValues({ anyOf }: Node): Node | undefined {
  const branches = nodes(anyOf);
  const known = branches.find((branch) => branch["type"] === "string" && Array.isArray(branch["enum"]));
  const isOpen = branches.some((branch) => branch["type"] === "string" && Object.keys(branch).length === 1);
  return isOpen && branches.length === 2 ? known : undefined;
}

/** Returns an enumeration that may grow as one that has its known values only; any other schema as it is. */
export function closedEnum<Schema extends Node>(schema: Schema): Schema {
  const known = knownValues(schema);
  if (!isNode(known)) return schema;
  const { anyOf: _, ...others } = schema;
  return { ...known, ...others } as unknown as Schema;
}
