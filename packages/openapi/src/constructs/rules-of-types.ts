// Rules for types: schemas without a type that fits, and keywords that refuse none.
import { follow } from "../follow.ts";
import { isNode, type Node, nodes } from "../node.ts";
import type { Rule } from "./construct.ts";
import { schemaRule as rule, typesOf } from "./schema-rule.ts";

export const typeRules: readonly Rule[] = [
  rule("allOf of parts without a type in common", "Correct the types.", (schema, { document }) => {
    if (schema["allOf"] === undefined) return undefined;
    const parts = [schema, ...nodes(schema["allOf"])].map((part) =>
      part === schema ? ownTypes(part) : admitted(document, part),
    );
    if (common(parts)?.size !== 0) return undefined;
    return {
      keys: ["allOf"],
      what: "The parts of an allOf have no type in common, so no value fits.",
      expected: "parts that admit the same type",
      received: parts
        .filter((types) => types !== undefined)
        .map(words)
        .join(" and "),
    };
  }),
  rule(
    "a branch of a type that differs from the outer one",
    "Correct the type, or remove it.",
    (schema, { document }) => {
      const own = ownTypes(schema);
      for (const name of ["anyOf", "oneOf"]) {
        const types = nodes(schema[name]).map((branch) => admitted(document, branch));
        const index = types.findIndex((branch) => common([own, branch])?.size === 0);
        if (index < 0) continue;
        return {
          keys: [name, String(index)],
          what: `A branch of ${name} admits nothing of the type beside it.`,
          expected: `type: ${words(own)}`,
          received: `type: ${words(types[index])}`,
        };
      }
      return undefined;
    },
  ),
  rule("not with another type than its schema", "Correct the type, or remove not.", (schema, { document }) => {
    if (!isNode(schema["not"])) return undefined;
    const [own, refused] = [ownTypes(schema), admitted(document, schema["not"])];
    if (common([own, refused])?.size !== 0) return undefined;
    return {
      keys: ["not"],
      what: "not refuses nothing of this type.",
      expected: `type: ${words(own)}`,
      received: `type: ${words(refused)}`,
    };
  }),
];

type Types = ReadonlySet<string>;

/** Returns the types that a schema admits; undefined for any type, and for circular references. */
function admitted(document: Node, given: Node, known: Map<Node, Types | undefined> = new Map()): Types | undefined {
  const schema = follow(document, given);
  if (known.has(schema)) return known.get(schema);
  known.set(schema, undefined);
  const typesOfAll = (parts: unknown) => nodes(parts).map((part) => admitted(document, part, known));
  const choices = [...typesOfAll(schema["anyOf"]), ...typesOfAll(schema["oneOf"])];
  const isOpen = choices.length === 0 || choices.includes(undefined);
  const chosen = isOpen ? undefined : new Set(choices.flatMap((types) => [...types!]));
  const types = common([ownTypes(schema), chosen, ...typesOfAll(schema["allOf"])]);
  known.set(schema, types);
  return types;
}

/** Returns the types that the schema names itself, or that its listed values have. Integers are numbers. */
function ownTypes(schema: Node): Types | undefined {
  const listed = Array.isArray(schema["enum"]) ? schema["enum"] : "const" in schema ? [schema["const"]] : undefined;
  const named = typesOf(schema).flatMap((type) => (type === "number" ? ["number", "integer"] : [type]));
  if (named.length > 0) return new Set(named);
  return listed && new Set(listed.map(typeOf));
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function common(all: readonly (Types | undefined)[]): Types | undefined {
  const given = all.filter((types) => types !== undefined);
  const [first] = given;
  return first && new Set([...first].filter((type) => given.every((types) => types.has(type))));
}

function words(types: Types | undefined): string {
  return [...(types ?? ["any"])].filter((type) => type !== "integer" || !types?.has("number")).join(" or ");
}
