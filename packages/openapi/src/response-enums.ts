// Which enumerations a client meets in responses only. Those may gain values; the ones of requests are closed.
import { isNode, type Node } from "./node.ts";
import { at } from "./pointer.ts";
import { objectsIn } from "./walk.ts";

/** Clients switch over all problem codes; the catalogue changes with a version of the spec, never within one. */
export const closed = ["ProblemCode"];

/** The enumerated string schemas of components that no request body and no parameter leads to. */
export function responseEnums(document: Node): Node[] {
  const inRequests = new Set<Node>();
  visit(document["paths"], (key) => key !== "responses" && key !== "x-other-methods");
  const components = document["components"] as Record<string, Node>;
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
    const isEnum = (node: Node) => Array.isArray(node["enum"]) && node["type"] === "string";
    return [...objectsIn(schema)].map(({ node }) => node).filter((node) => isEnum(node) && !inRequests.has(node));
  }
}
