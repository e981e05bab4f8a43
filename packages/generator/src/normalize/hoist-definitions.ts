// Moves `$defs` of a component to components: Shape and its $defs/corner become Shape and ShapeCorner.
import { isNode, type Node } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";
import { pascalCase } from "@contacts-api/openapi/words";
import type { NamedSchemas } from "./named-schemas.ts";

/** Returns the new reference of each definition by its old one. */
export function hoistDefinitions(schemas: NamedSchemas): Map<string, string> {
  const moved = new Map<string, string>();
  const open: [name: string, keys: readonly string[]][] = schemas
    .entries()
    .map(([name]) => [name, ["components", "schemas", name]]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [name, keys] = next;
    const { $defs, ...schema } = schemas.get(name) ?? {};
    if (!isNode($defs)) continue;
    schemas.replace(name, schema);
    for (const [definition, node] of Object.entries($defs)) {
      const own = [...keys, "$defs", definition];
      const inner = name + pascalCase(definition);
      moved.set(pointer(...own), schemas.add(inner, node as Node, pointer(...own)).$ref);
      open.push([inner, own]);
    }
  }
  return moved;
}
