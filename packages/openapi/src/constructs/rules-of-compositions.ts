// Rules for composed schemas: constructs that client, server and reference cannot all support.

import { follow } from "../follow.ts";
import { isNode, members, type Node, nodes } from "../node.ts";
import { at } from "../pointer.ts";
import { keywordsOf } from "../walk.ts";
import type { Finding, Position, Rule } from "./construct.ts";
import { discriminate } from "./discriminate.ts";
import { schemaRule as rule, together } from "./schema-rule.ts";

const branching = ["allOf", "anyOf", "oneOf"] as const;

export const compositionRules: readonly Rule[] = [
  ...branching.map((name) =>
    rule(`${name} without a part`, `Remove ${name}.`, (schema) => {
      if (!Array.isArray(schema[name]) || schema[name].length > 0) return undefined;
      return {
        keys: [name],
        what: `${name} is empty.`,
        expected: "at least one schema",
        received: "[]",
      };
    }),
  ),
  rule(
    "anyOf and oneOf beside properties or items",
    "For at least one of several properties write minProperties; else write each branch whole.",
    (schema) => {
      const choice = ["anyOf", "oneOf"].find((name) => schema[name] !== undefined);
      const beside = ["properties", "items", "prefixItems", "enum", "const", "allOf", "additionalProperties"].find(
        (name) => schema[name] !== undefined,
      );
      if (choice === undefined || beside === undefined) return undefined;
      return {
        keys: [choice],
        what: `${choice} stands beside ${beside}.`,
        expected: `${choice} alone, with a complete schema in each branch`,
        received: `${choice} and ${beside}`,
      };
    },
  ),
  rule("anyOf beside oneOf", "Write one of them.", (schema) => together(schema, "anyOf", "oneOf")),
  rule(
    "a branch without a type",
    "Write the branch whole; for at least one of several properties write minProperties.",
    (schema, { document }) => {
      for (const name of branching) {
        const parts = nodes(schema[name]);
        const index = parts.findIndex((part) => !hasType(follow(document, part)));
        if (index < 0) continue;
        return {
          keys: [name, String(index)],
          what: `A branch of ${name} has no type.`,
          expected: "a $ref, a type, enum or const in each branch",
          received: Object.keys(parts[index] ?? {}).join(", ") || "{}",
        };
      }
      return undefined;
    },
  ),
  rule("allOf of closed objects", "Let the part admit other properties, or write one object.", closedParts),
  rule(
    "readOnly or writeOnly in one part of an allOf that another one has too",
    "Describe the property in one part.",
    dividedAccess,
  ),
  rule("allOf beside properties, items, enum or const", "Write a schema without allOf.", (schema) => {
    const beside = ["items", "prefixItems", "enum", "const"].find((name) => schema[name] !== undefined);
    return beside === undefined ? undefined : together(schema, "allOf", beside);
  }),
  rule(
    "recursion that never ends, through allOf, anyOf, oneOf, not and $ref alone",
    "Break the circle.",
    endlessRecursion,
  ),
  rule(
    "discriminator without oneOf, or with branches that cannot be told apart",
    "Give the property a const in each branch, or map values to the branches.",
    undiscriminated,
  ),
  rule("default within anyOf, oneOf, not or prefixItems", "Move it outside, or remove it.", (schema, { keys }) => {
    if (schema["default"] === undefined) return undefined;
    const inside = keywordsOf(keys).find((key) => ["anyOf", "oneOf", "not", "prefixItems"].includes(key));
    if (inside === undefined) return undefined;
    return {
      keys: ["default"],
      what: `A default stands within ${inside}.`,
      expected: "defaults where one schema says what a value is",
      received: `a default within ${inside}`,
    };
  }),
];

function hasType(schema: Node): boolean {
  return ["type", "enum", "const", "$ref", ...branching].some((name) => schema[name] !== undefined);
}

/**
 * Finds a part of an allOf that excludes properties which other parts require or describe: together they admit nothing.
 */
function closedParts(schema: Node, { document }: Position): Finding | undefined {
  if (!Array.isArray(schema["allOf"])) return undefined;
  const parts = [...schema["allOf"].filter(isNode).map((part) => follow(document, part)), schema];
  const names = parts.map((part) => Object.keys(isNode(part["properties"]) ? part["properties"] : {}));
  for (const [index, part] of parts.entries()) {
    if (part["additionalProperties"] === undefined || part["additionalProperties"] === true) continue;
    const foreign = names.flat().find((name) => !names[index]?.includes(name));
    if (foreign === undefined) continue;
    const isMap = isNode(part["additionalProperties"]);
    return {
      keys: index < parts.length - 1 ? ["allOf", String(index)] : ["additionalProperties"],
      what: `A ${isMap ? "map" : "closed object"} is a part of an allOf with other properties.`,
      expected: "parts without additionalProperties, or a single object with all properties",
      received: isMap ? `a map, and ${foreign} in another part` : `a part that does not admit ${foreign}`,
    };
  }
  return undefined;
}

/** Finds a part that requires what another part removes: the allOf admits no request. */
function dividedAccess(schema: Node, { document }: Position): Finding | undefined {
  const parts = nodes(schema["allOf"]).map((part) => follow(document, part));
  for (const [index, part] of parts.entries()) {
    for (const [name, property] of members(part["properties"])) {
      const keyword = ["readOnly", "writeOnly"].find((key) => property[key] === true);
      const isElsewhere = (other: Node) =>
        other !== part &&
        (members(other["properties"]).some(([key]) => key === name) ||
          (Array.isArray(other["required"]) && other["required"].includes(name)));
      if (keyword === undefined || ![...parts, schema].some(isElsewhere)) continue;
      return {
        keys: ["allOf", String(index)],
        what: `${name} is ${keyword} in one part of an allOf, and another part has it too.`,
        expected: `${name} in one part`,
        received: `${name} in several`,
      };
    }
  }
  return undefined;
}

/** Finds recursion that starts at a component: every circle of references has one. */
function endlessRecursion(schema: Node, { document, keys }: Position): Finding | undefined {
  if (keys.length !== 3 || keys[1] !== "schemas") return undefined;
  const seen = new Set<Node>();
  const open = [...within(schema)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const target = typeof next["$ref"] === "string" ? at(document, next["$ref"]) : next;
    if (target === schema) {
      return {
        what: `The schema ${keys[2]} is a part of itself.`,
        expected: "recursion through properties, items or additionalProperties",
        received: "a circle of allOf, anyOf, oneOf, not and $ref",
      };
    }
    if (!isNode(target) || seen.has(target)) continue;
    seen.add(target);
    open.push(...within(target));
  }
  return undefined;
}

function within(schema: Node): Node[] {
  const parts = [...branching.flatMap((name) => schema[name]), schema["not"]].filter(isNode);
  return typeof schema["$ref"] === "string" ? [schema, ...parts] : parts;
}

function undiscriminated(schema: Node, { document }: Position): Finding | undefined {
  if (!isNode(schema["discriminator"])) return undefined;
  const name = String(schema["discriminator"]["propertyName"]);
  const values = discriminate(document, schema);
  if (typeof values !== "string") return undefined;
  return {
    keys: ["discriminator"],
    what: `The branches cannot be told apart by ${name}.`,
    expected: `oneOf of $refs to objects with a required property ${name}, a string: by its const, its enum, or mapping`,
    received: values,
  };
}
