// The branches of anyOf and oneOf by the JSON types of their values: most often the type of a value tells which branch
// applies.
import { isNode, type Node } from "@contacts-api/openapi/node";
import { referenceName } from "@contacts-api/openapi/pointer";

type Schemas = ReadonlyMap<string, Node>;

const jsonTypes = ["string", "number", "boolean", "null", "array", "object"];

/** Returns the JSON types that a schema admits, all of them if it has no type; integers are numbers. */
export function typesOf(schema: Node, schemas: Schemas): string[] {
  const types = writtenTypes(schema, schemas) ?? jsonTypes;
  return [...new Set(types.map((type) => (type === "integer" ? "number" : type)))];
}

/** Returns the types as the schema names them; undefined if it has none. */
export function writtenTypes(schema: Node, schemas: Schemas, within: readonly Node[] = []): string[] | undefined {
  if (within.includes(schema)) return undefined;
  const { $ref, type, const: constant, enum: values, allOf } = schema;
  if (type !== undefined) return [type].flat().map(String);
  if (constant !== undefined) return [typeOf(constant)];
  if (Array.isArray(values)) return [...new Set(values.map(typeOf))];
  const further = (part: Node) => writtenTypes(part, schemas, [...within, schema]);
  const target = typeof $ref === "string" ? schemas.get(referenceName($ref)) : undefined;
  if (target !== undefined) return further(target);
  const branches = [schema["oneOf"], schema["anyOf"]].find(Array.isArray)?.filter(isNode).map(further);
  if (branches?.every((types) => types !== undefined)) return [...new Set(branches.flat())] as string[];
  return Array.isArray(allOf)
    ? allOf
        .filter(isNode)
        .map(further)
        .find((types) => types !== undefined)
    : undefined;
}

/** Returns the branches in groups, so that a type belongs to one group. */
export function byType(branches: readonly Node[], schemas: Schemas): Node[][] {
  const groups: { types: string[]; members: Node[] }[] = [];
  for (const branch of branches) {
    const types = typesOf(branch, schemas);
    const same = groups.filter((group) => group.types.some((type) => types.includes(type)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push({
      types: [...same.flatMap((group) => group.types), ...types],
      members: [...same.flatMap((group) => group.members), branch],
    });
  }
  return groups.map(({ members }) => members);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
