// The values of a discriminating property for each branch of a oneOf (OpenAPI 3.1, 4.8.25).

import { follow } from "../follow.ts";
import { isNode, type Node, nodes } from "../node.ts";
import { pointer, referenceName } from "../pointer.ts";

export interface Branch {
  /** The component that the branch refers to. */
  readonly name: string;
  readonly values: readonly string[];
  /** True if the branch lists them itself, by const or enum. */
  readonly isOwn: boolean;
}

/** Returns the values of each branch, or the reason in words why there are none. */
export function discriminate(document: Node, schema: Node): Branch[] | string {
  const { propertyName, mapping = {} } = schema["discriminator"] as Node;
  const parts = nodes(schema["oneOf"]);
  if (parts.length === 0) return "no oneOf";
  const mapped = Object.entries(mapping as Readonly<Record<string, string>>).map(([value, target]) => [
    value,
    nameOf(target),
  ]);
  const branches: Branch[] = [];
  for (const part of parts) {
    if (typeof part["$ref"] !== "string") return "a branch that is not a $ref";
    const name = referenceName(part["$ref"]);
    const property = propertyOf(document, follow(document, part), String(propertyName));
    if (property === undefined) return `${name} without the required property`;
    if (property["readOnly"] === true || property["writeOnly"] === true)
      return `${name} with a property of one side alone`;
    const own = listed(property);
    const given = mapped.filter(([, target]) => target === name).map(([value]) => String(value));
    if (own && given.some((value) => !own.includes(value)))
      return `${given.join(", ")} mapped to ${name}, which has ${own.join(", ")}`;
    branches.push({ name, values: own ?? (given.length > 0 ? given : [name]), isOwn: own !== undefined });
  }
  const stranger = mapped.find(([, target]) => !branches.some(({ name }) => name === target));
  if (stranger) return `${stranger[0]} mapped to ${stranger[1]}, which is not a branch`;
  const made = branches.find(({ name }) => parts.some((part) => isPartOf(name, follow(document, part))));
  if (made) return `${made.name} as a part of another branch`;
  const values = branches.flatMap(({ values }) => values);
  return new Set(values).size === values.length ? branches : `${values.join(", ")} in more than one branch`;
}

function isPartOf(name: string, schema: Node): boolean {
  const parts = nodes(schema["allOf"]);
  return parts.some((part) => part["$ref"] === pointer("components", "schemas", name));
}

function nameOf(target: string): string {
  return target.startsWith(pointer("components", "schemas")) ? referenceName(target) : target;
}

/** Returns the property of the object or of a part of its allOf; undefined if it is optional. */
function propertyOf(document: Node, schema: Node, name: string): Node | undefined {
  const parts = [schema, ...nodes(schema["allOf"])].map((part) => follow(document, part));
  const isRequired = parts.some(({ required }) => Array.isArray(required) && required.includes(name));
  const found = parts
    .map(({ properties }) => (isNode(properties) ? properties[name] : undefined))
    .filter(isNode)
    .map((property) => follow(document, property));
  return isRequired ? (found.find((property) => listed(property) !== undefined) ?? found[0]) : undefined;
}

/** Returns the values that a property lists itself. */
function listed(property: Node): string[] | undefined {
  if (typeof property["const"] === "string") return [property["const"]];
  return Array.isArray(property["enum"]) ? property["enum"].map(String) : undefined;
}
