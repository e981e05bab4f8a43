// A schema of the spec in Ajv's terms: without annotations, and with Ajv's own keywords for what it does not know.
import { formats } from "@contacts-api/openapi/formats";
import { isNode, type Node } from "@contacts-api/openapi/node";
import { referenceName } from "@contacts-api/openapi/pointer";
import { byType, writtenTypes } from "../branch-types.ts";
import { tagsOf } from "./discriminator.ts";
import { wordsOf } from "./schema-words.ts";

/** Keywords for people, or for the pipeline, which fills in defaults after validation. */
export const unchecked = [
  "$comment",
  "default",
  "deprecated",
  "description",
  "example",
  "examples",
  "readOnly",
  "title",
  "writeOnly",
  "x-type-parameter",
];

/**
 * Returns the checked part of a schema. Schemas refer to each other by name, since each is compiled alone; `refer` is
 * called with each name.
 */
export function checkedSchema(schema: Node, schemas: ReadonlyMap<string, Node>, refer: (name: string) => void): Node {
  return convert(schema);

  function convert(node: Node): Node {
    const { $ref: reference, ...rest } = node;
    const entries = Object.entries(rest).filter(([key]) => !unchecked.includes(key));
    const converted = Object.fromEntries(entries.map(([key, value]) => [key, member(key, value)]));
    if (typeof reference === "string") {
      refer(referenceName(reference));
      converted["$ref"] = referenceName(reference);
    }
    return [withFormat, withRange, withTags, withTypes, withPrototype, withWords].reduce(
      (made, step) => step(made, node),
      converted,
    );
  }

  function member(key: string, value: unknown): unknown {
    if (key === "properties" && isNode(value)) return mapped(value, converted);
    if (["allOf", "anyOf", "oneOf", "prefixItems"].includes(key) && Array.isArray(value)) return value.map(converted);
    return ["additionalProperties", "items", "not"].includes(key) ? converted(value) : value;
  }

  function converted(value: unknown): unknown {
    return isNode(value) ? convert(value) : value;
  }

  /** Checks only the branch that the discriminator names, so its faults are those of the value. */
  function withTags(made: Record<string, unknown>, { discriminator, ...original }: Node): Record<string, unknown> {
    if (!isNode(discriminator)) return made;
    const name = String(discriminator["propertyName"]);
    const tags = [...tagsOf({ discriminator, ...original }, schemas)];
    const { oneOf, anyOf, discriminator: _, allOf, ...rest } = made;
    const branches = tags.map(([tag, reference]) => ({
      if: { type: "object", properties: { [name]: { const: tag } }, required: [name] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: convert({ $ref: reference }),
    }));
    const tagged = {
      type: "object",
      properties: { [name]: { enum: tags.map(([tag]) => tag) } },
      required: [name],
    };
    return { ...rest, allOf: [...((allOf as Node[] | undefined) ?? []), tagged, ...branches] };
  }

  /**
   * Checks only the branch of the value's own type, if each type has one: `oneOf` of an object and null is most usual.
   */
  function withTypes(made: Record<string, unknown>, original: Node): Record<string, unknown> {
    const keyword = choices.find((name) => Array.isArray(original[name]));
    if (keyword === undefined || isNode(original["discriminator"]) || original["x-expected"] !== undefined) return made;
    const groups = byType((original[keyword] as unknown[]).filter(isNode), schemas);
    const types = groups.map((members) => members.flatMap((branch) => writtenTypes(branch, schemas) ?? []));
    if (groups.length < 2) return made;
    const branches = groups.flatMap((members, index) => {
      const [only = {}, ...others] = members;
      if (Object.keys(only).join() === "type" && others.length === 0) return [];
      const then = convert(others.length === 0 ? only : { [keyword]: members });
      return [{ if: { type: types[index] }, then }];
    });
    const { [keyword]: _, ...rest } = made;
    return { type: [...new Set(types.flat())], ...rest, allOf: branches };
  }
}

const choices = ["anyOf", "oneOf"] as const;

/** A property name that Ajv ignores, although it is an ordinary one in JSON. */
const prototype = "__proto__";

function withPrototype(made: Record<string, unknown>): Record<string, unknown> {
  const { properties } = made;
  if (!isNode(properties) || !Object.hasOwn(properties, prototype)) return made;
  const others = Object.entries(properties).filter(([name]) => name !== prototype);
  return {
    ...made,
    properties: Object.fromEntries(others),
    patternProperties: { [`^${prototype}$`]: properties[prototype] },
  };
}

/** The keyword for the server's words for an expected value. */
export const wordsKeyword = "x-words";

function withWords(made: Record<string, unknown>, original: Node): Record<string, unknown> {
  const words = wordsOf(original, made);
  return words === undefined ? made : { ...made, [wordsKeyword]: words };
}

function mapped(node: Node, change: (value: unknown) => unknown): Node {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value)]));
}

/** The formats that are checked, by their names in Ajv. */
export const ajvFormats: Readonly<Record<string, RegExp | true>> = Object.fromEntries(
  Object.entries(formats).flatMap(([name, { check }]): [string, RegExp | true][] => {
    if (!(check instanceof RegExp)) return check === true ? [[name, true]] : [];
    // A pattern is stricter, so a looser format is not checked beside it.
    return name.endsWith("email")
      ? [
          [name, true],
          [`${name}-alone`, check],
        ]
      : [[name, check]];
  }),
);

function withFormat(made: Record<string, unknown>, { format, pattern }: Node): Record<string, unknown> {
  if (format === undefined) return made;
  // A file, which the reader of forms has made.
  if (format === "binary") return {};
  if (String(format).endsWith("email") && pattern === undefined) return { ...made, format: `${format}-alone` };
  if (String(format) in ajvFormats) return made;
  const { format: _, ...rest } = made;
  return rest;
}

const safeIntegers = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

/**
 * Limits numbers to the range of their format, and integers to those that a number holds exactly. A tighter limit of
 * the schema stays.
 */
function withRange(made: Record<string, unknown>, { type, format, ...schema }: Node): Record<string, unknown> {
  const isInteger = type === "integer" || (Array.isArray(type) && type.includes("integer"));
  if (schema["enum"] !== undefined || schema["const"] !== undefined) return made;
  const { check } = formats[String(format)] ?? {};
  const range = Array.isArray(check) ? check : isInteger ? safeIntegers : undefined;
  if (range === undefined) return made;
  const [least, most] = range;
  const low = [schema["minimum"], schema["exclusiveMinimum"]].some((limit) => Number(limit) >= least);
  const high = [schema["maximum"], schema["exclusiveMaximum"]].some((limit) => Number(limit) <= most);
  return { ...made, ...(low ? {} : { minimum: least }), ...(high ? {} : { maximum: most }) };
}
