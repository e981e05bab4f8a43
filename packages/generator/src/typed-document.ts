// Rewrites the spec so that openapi-typescript makes good types and comments of it; the meaning is the same.

import { follow } from "@contacts-api/openapi/follow";
import { isNode, members, type Node, text } from "@contacts-api/openapi/node";
import { exampleOf } from "@contacts-api/openapi/parameters";
import { fill } from "@contacts-api/openapi/prose";
import { mapParts } from "@contacts-api/openapi/walk";
import { bounds } from "./bounds.ts";

export function rewrite(document: Node): Node {
  return rewriteNode(document, document);
}

function rewriteNode(document: Node, original: Node): Node {
  const { properties, discriminator: _, ...others } = original;
  const kept = Object.entries(others).filter(([key, member]) => !isNoise(key, member));
  const node: Record<string, unknown> = mapParts(Object.fromEntries(kept), (part) =>
    isNode(part) ? rewriteNode(document, part) : part,
  );
  if (properties !== undefined) node["properties"] = rewriteProperties(document, properties);
  // The comment of the type would repeat the word `binary`.
  if (original["format"] === "binary") node["x-binary"] = true;
  // openapi-typescript would write an enumeration itself, except at a property.
  if (original["x-open"] === true) Object.assign(node, { type: "string", enum: undefined, "x-open": original["enum"] });
  // openapi-typescript reads a schema that admits nothing as one that admits anything.
  if (isNode(original["not"]) && Object.keys(original["not"]).length === 0) node["x-never"] = true;
  Object.assign(node, ofNull(original), ofAnything(original), ofNamedExamples(document, original));
  const description = describe(original);
  if (description) node["description"] = fill(description).join("\n");
  return node;
}

/** Writes null as a type, the only form that openapi-typescript knows. */
function ofNull(node: Node): Node {
  return node["const"] === null ? { const: undefined, type: "null" } : {};
}

/** Opens an object without properties: it may have any, while openapi-typescript reads it as empty. */
function ofAnything({ type, properties, additionalProperties }: Node): Node {
  const isObject = type === "object" || (Array.isArray(type) && type.includes("object"));
  return isObject && properties === undefined && additionalProperties === undefined
    ? { additionalProperties: true }
    : {};
}

/** openapi-typescript comments on the one `example` of a parameter. */
function ofNamedExamples(document: Node, node: Node): Node {
  const isParameter = typeof node["in"] === "string" && isNode(node["examples"]);
  return isParameter ? { example: exampleOf(document, node) } : {};
}

/** Describes a property by the schema that it refers to, so that editors can show a description. */
function rewriteProperties(document: Node, properties: unknown): Node {
  const entries = members(properties).map(([name, property]) => {
    const target = typeof property["$ref"] === "string" ? follow(document, property) : {};
    // The meanings of enumerated values stand once, at the enumeration.
    const inherited = { description: describe({ ...target, "x-enumDescriptions": {} }), examples: target["examples"] };
    return [name, rewriteNode(document, property["description"] ? property : { ...inherited, ...property })];
  });
  return Object.fromEntries(entries);
}

/** Returns the description with lengths and meanings of enumerated values, which a type cannot express. */
function describe(node: Node): string {
  const own = typeof node["description"] === "string" ? text(node["description"]) : "";
  const length = node["type"] === "string" && !node["pattern"] ? bounds(node["minLength"], node["maxLength"]) : "";
  const values = Object.entries((node["x-enumDescriptions"] ?? {}) as Record<string, string>);
  const list = values.map(([value, meaning]) => `- \`${value}\`: ${meaning}`).join("\n");
  return [`${own}${own && length ? ` ${length} characters.` : ""}`, list].filter((part) => part !== "").join("\n\n");
}

/** Tells if a keyword would clutter comments: "Format: uuid", and examples of more than a word. */
function isNoise(key: string, member: unknown): boolean {
  if (key === "format") return typeof member === "string";
  if (key === "example") return typeof member === "object";
  return key === "examples" && typeof (Array.isArray(member) ? member[0] : member) === "object";
}
