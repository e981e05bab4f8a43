// The spec rewritten so that openapi-typescript makes good types and comments of it; it means the same.

import { follow } from "@contacts-api/openapi/follow";
import { isNode, members, type Node, text } from "@contacts-api/openapi/node";
import { fill } from "@contacts-api/openapi/prose";
import { bounds } from "./bounds.ts";

export function rewrite(document: Node): Node {
  return rewriteNode(document, document);
}

function rewriteNode(document: Node, original: Node): Node {
  const node: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(original)) {
    if (key === "properties") node[key] = rewriteProperties(document, member);
    else if (!isNoise(key, member)) node[key] = rewriteValue(document, member);
  }
  const description = describe(original);
  if (description) node["description"] = fill(description).join("\n");
  const alternatives = node["properties"] && Array.isArray(node["anyOf"]) ? (node["anyOf"] as Node[]) : [];
  const atLeastOne = alternatives.length > 0 && alternatives.every((part) => Object.keys(part).join() === "required");
  return atLeastOne ? oneRequired(node, alternatives) : node;
}

function rewriteValue(document: Node, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => rewriteValue(document, item));
  return isNode(value) ? rewriteNode(document, value) : value;
}

/** A property that only refers to a schema is described by it, so that editors have something to show. */
function rewriteProperties(document: Node, properties: unknown): Node {
  const entries = members(properties).map(([name, property]) => {
    const target = typeof property["$ref"] === "string" ? follow(document, property) : {};
    // Without the meanings of enumerated values: they stand once, at the enumeration.
    const inherited = { description: describe({ ...target, "x-enumDescriptions": {} }), examples: target["examples"] };
    return [name, rewriteNode(document, property["description"] ? property : { ...inherited, ...property })];
  });
  return Object.fromEntries(entries);
}

/** The description, with the lengths and the meanings of enumerated values, which have no place in a type. */
function describe(node: Node): string {
  const own = typeof node["description"] === "string" ? text(node["description"]) : "";
  const length = node["type"] === "string" && !node["pattern"] ? bounds(node["minLength"], node["maxLength"]) : "";
  const values = Object.entries((node["x-enumDescriptions"] ?? {}) as Record<string, string>);
  const list = values.map(([value, meaning]) => `- \`${value}\`: ${meaning}`).join("\n");
  return [`${own}${own && length ? ` ${length} characters.` : ""}`, list].filter((part) => part !== "").join("\n\n");
}

/** What makes comments worse: "Format: uuid", and examples of more than a word. */
function isNoise(key: string, member: unknown): boolean {
  if (key === "format") return typeof member === "string";
  if (key === "example") return typeof member === "object";
  return key === "examples" && typeof (Array.isArray(member) ? member[0] : member) === "object";
}

/** "At least one of these fields", of which openapi-typescript would make `unknown`. */
function oneRequired({ anyOf, description, ...schema }: Record<string, unknown>, alternatives: Node[]): Node {
  const properties = schema["properties"] as Node;
  const oneOf = alternatives.map(({ required }) => ({
    type: "object",
    required,
    properties: Object.fromEntries(
      (required as string[]).map((name) => [name, { $ref: (properties[name] as Node)["$ref"] }]),
    ),
  }));
  return { description, allOf: [schema, { oneOf }] };
}
