// Enumerations that occur in responses only. They may gain values; enumerations of requests are closed.
import { follow } from "./follow.ts";
import { isNode, type Node, nodes } from "./node.ts";
import { at } from "./pointer.ts";
import { objectsIn } from "./walk.ts";

/**
 * Enumerations that are closed although they are for responses. Clients switch over all problem codes; the catalogue
 * changes with a version of the spec, never within one.
 */
export const closed = ["ProblemCode"];

/**
 * Returns the enumerated string schemas of components that no request body and no parameter leads to. An enumeration
 * that tells the branches of a oneOf apart is closed, as TypeScript needs its values.
 */
export function responseEnums(document: Node): Node[] {
  const inRequests = new Set<Node>();
  visit(document["paths"], (key) => key !== "responses");
  const components = document["components"] as Record<string, Node>;
  const discriminating = discriminatingProperties(document);
  const schemas = Object.entries((components["schemas"] ?? {}) as Record<string, Node>);
  return schemas.flatMap(([name, schema]) => (closed.includes(name) ? [] : enums(schema)));

  function visit(value: unknown, wanted: (key: string) => boolean): void {
    if (Array.isArray(value)) for (const item of value) visit(item, wanted);
    if (!isNode(value) || inRequests.has(value)) return;
    inRequests.add(value);
    for (const [key, member] of Object.entries(value)) {
      if (key === "$ref" && typeof member === "string") visit(at(document, member), wanted);
      else if (wanted(key)) visit(member, wanted);
    }
  }

  function enums(schema: Node): Node[] {
    const isOpen = (node: Node) =>
      Array.isArray(node["enum"]) && node["type"] === "string" && !inRequests.has(node) && !discriminating.has(node);
    return objectsIn(schema).filter(isOpen);
  }
}

function discriminatingProperties(document: Node): Set<unknown> {
  const found = new Set<unknown>();
  for (const node of objectsIn(document)) {
    const name = isNode(node["discriminator"]) ? String(node["discriminator"]["propertyName"]) : undefined;
    if (name === undefined) continue;
    for (const branch of nodes(node["oneOf"]).map((part) => follow(document, part))) {
      for (const part of [branch, ...nodes(branch["allOf"])]) {
        const { properties } = follow(document, part);
        const property = isNode(properties) ? properties[name] : undefined;
        if (isNode(property)) found.add(follow(document, property));
      }
    }
  }
  return found;
}
