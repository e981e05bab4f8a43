// Schemas in words for people: the form of a value, for keywords whose faults the server cannot describe itself.
import { formats } from "@contacts-api/openapi/formats";
import type { Node } from "@contacts-api/openapi/node";
import { referenceName } from "@contacts-api/openapi/pointer";

type Schema = Readonly<Record<string, unknown>>;

/** Returns the words of a schema by keyword; undefined if it needs none, or has its own. */
export function wordsOf({ format, anyOf, oneOf, not, enum: values, ...schema }: Node, checked: Node): Node | undefined {
  if (schema["x-expected"] !== undefined) return undefined;
  const words = {
    ...(checked["format"] === undefined ? {} : { format: formats[String(format)]?.words }),
    ...(checked["anyOf"] === undefined ? {} : { anyOf: formsOf(anyOf) }),
    ...(checked["oneOf"] === undefined ? {} : { oneOf: formsOf(oneOf) }),
    ...(checked["not"] === undefined ? {} : { not: form(not) }),
    ...(isAmbiguous(values) ? { enum: values.map(listed).join(", ") } : {}),
  };
  return Object.keys(words).length === 0 ? undefined : words;
}

/** Tells if a value without quotes would look like several values, or like one of another type. */
function isAmbiguous(values: unknown): values is unknown[] {
  return Array.isArray(values) && values.some((value) => listed(value) !== String(value));
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function withArticle(noun: string): string {
  if (noun === "null") return noun;
  return `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** Joins parts: "a, b or c". */
function joined(parts: readonly string[], conjunction: "and" | "or"): string {
  const different = [...new Set(parts)];
  if (different.length < 2) return different.join();
  return `${different.slice(0, -1).join(", ")} ${conjunction} ${different.at(-1)}`;
}

/** Writes a value that a schema lists: in quotes if it could be taken for something else. */
function listed(value: unknown): string {
  return typeof value === "string" && /^(?!(?:null|true|false|-?\d.*)$)[^\s,"]+$/.test(value)
    ? value
    : JSON.stringify(value);
}

/** Writes the alternatives of anyOf or oneOf, or the parts of allOf. */
function formsOf(schemas: unknown, separator = ", "): string {
  return [...new Set((Array.isArray(schemas) ? schemas : []).map(form))].join(separator);
}

/** Writes a schema in a few words; a component has its name, as in the reference. */
function form(schema: unknown): string {
  if (schema === false) return "nothing";
  if (typeof schema !== "object" || schema === null || Object.keys(schema).length === 0) return "any value";
  const { $ref, const: constant, enum: values, oneOf, anyOf, allOf, not, ...rest } = schema as Schema;
  if (typeof $ref === "string") return referenceName($ref);
  if (typeof rest["x-expected"] === "string") return rest["x-expected"];
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(values)) return joined(values.map(listed), "or");
  if (oneOf !== undefined || anyOf !== undefined) return formsOf(oneOf ?? anyOf, " or ");
  const parts = [
    ...(hasOwn(rest) ? [ownForm(rest)] : []),
    ...(allOf === undefined ? [] : [formsOf(allOf, " that is also ")]),
    ...(not === undefined ? [] : [`anything but ${form(not)}`]),
  ];
  return parts.join(" and ");
}

function hasOwn(schema: Schema): boolean {
  return Object.keys(schema).length > 0;
}

/** Writes the demands of a type's keywords. */
function ownForm(schema: Schema): string {
  const details = Object.entries(clauses).flatMap(([keyword, clause]) =>
    schema[keyword] === undefined ? [] : clause(schema[keyword]),
  );
  return `${nounOf(schema)}${details.length === 0 ? "" : ` ${joined(details, "and")}`}`;
}

function nounOf({ type, format, ...others }: Schema): string {
  if (format !== undefined) return formats[String(format)]?.words ?? withArticle(String(format));
  const types = type === undefined ? implied(others) : [type].flat().map(String);
  return joined(types.map(withArticle), "or");
}

/** Returns the type of the surrounding schema, for schemas within `not`. */
function implied(schema: Schema): string[] {
  const has = (...keywords: readonly string[]) => keywords.some((keyword) => schema[keyword] !== undefined);
  if (has("properties", "required", "minProperties", "maxProperties", "additionalProperties")) return ["object"];
  if (has("items", "prefixItems", "minItems", "maxItems", "uniqueItems")) return ["array"];
  if (has("pattern", "minLength", "maxLength", "x-rule")) return ["string"];
  return has("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf") ? ["number"] : ["value"];
}

const clauses: Readonly<Record<string, (value: unknown) => string[]>> = {
  minimum: (value) => [`of at least ${value}`],
  exclusiveMinimum: (value) => [`above ${value}`],
  maximum: (value) => [`of at most ${value}`],
  exclusiveMaximum: (value) => [`below ${value}`],
  multipleOf: (value) => [`that is a multiple of ${value}`],
  minLength: (value) => [`of at least ${counted(Number(value), "character")}`],
  maxLength: (value) => [`of at most ${counted(Number(value), "character")}`],
  pattern: (value) => [`that matches ${value}`],
  minItems: (value) => [`of at least ${counted(Number(value), "item")}`],
  maxItems: (value) => [`of at most ${counted(Number(value), "item")}`],
  prefixItems: (value) => [`of ${formsOf(value, " then ")}`],
  items: (value) => (value === false ? [] : [`whose items are each ${form(value)}`]),
  uniqueItems: (value) => (value === true ? ["whose items differ"] : []),
  minProperties: (value) => [`of at least ${counted(Number(value), "field")}`],
  maxProperties: (value) => [`of at most ${counted(Number(value), "field")}`],
  required: (value) => {
    const names = Array.isArray(value) ? value.map(String) : [];
    return names.length === 0 ? [] : [`with ${joined(names, "and")}`];
  },
  properties: (value) =>
    Object.entries(value as Schema).flatMap(([name, property]) => {
      if (property === false) return [`without ${name}`];
      const { const: constant } = property as Schema;
      return constant === undefined ? [] : [`whose ${name} is ${JSON.stringify(constant)}`];
    }),
};
