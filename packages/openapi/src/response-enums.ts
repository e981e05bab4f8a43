// Enumerations that occur in responses only. They may gain values; enumerations of requests are closed.
import { follow } from "./follow.ts";
import { isNode, members, type Node, nodes } from "./node.ts";
import { at } from "./pointer.ts";
import { objectsIn } from "./walk.ts";

/**
 * Enumerations that are closed although they are for responses. Clients switch over all problem codes; the catalogue
 * changes with a version of the spec, never within one.
 */
export const closed = ["ProblemCode"];

/** Returns the enumerations of components that may gain values. */
export function responseEnums(document: Node): Node[] {
  const isOpen = openEnums(document);
  const schemas = (document["components"] as Node | undefined)?.["schemas"];
  return members(schemas).flatMap(([, schema]) => objectsIn(schema).filter(isOpen));
}

/**
 * Returns a function that tells if an enumeration of the document may gain values: one of strings, or of strings and
 * null, that no request leads to. An enumeration that tells the branches of a oneOf apart is closed, as TypeScript
 * needs its values.
 */
export function openEnums(document: Node): (schema: Node) => boolean {
  const components = isNode(document["components"]) ? document["components"] : {};
  const inRequests = new Set<Node>();
  for (const section of ["parameters", "requestBodies"])
    for (const [, part] of members(components[section])) visit(part);
  for (const [, item] of members(document["paths"])) {
    for (const part of Object.values(item)) visit(isNode(part) ? { ...part, responses: undefined } : part);
  }
  const discriminating = discriminatingProperties(document);
  const all = members(components["schemas"]).filter(([name]) => closed.includes(name));
  const catalogues = new Set(all.flatMap(([, schema]) => objectsIn(schema)));
  return (schema) =>
    hasWords(schema) && !inRequests.has(schema) && !discriminating.has(schema) && !catalogues.has(schema);

  function visit(value: unknown): void {
    for (const node of objectsIn(value)) {
      if (inRequests.has(node)) continue;
      inRequests.add(node);
      const target = typeof node["$ref"] === "string" ? at(document, node["$ref"]) : undefined;
      if (isNode(target) && !inRequests.has(target)) visit(target);
    }
  }
}

/** Tells if the values are strings, with or without null. */
function hasWords({ enum: values }: Node): boolean {
  if (!Array.isArray(values)) return false;
  const words = values.filter((value) => value !== null);
  return words.length > 0 && words.every((value) => typeof value === "string");
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
