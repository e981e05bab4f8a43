import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { strings } from "@contacts-api/openapi/place";
import { demand } from "./demand.ts";

/** One thing that a schema says about its values, in words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Shown as code, to the letter. */
  readonly literal?: boolean;
}

/** The limits of a schema, in the order a reader wants them. A title that only repeats its name is none. */
export function factsOf(given: JsonObject, name = ""): Fact[] {
  const schema = concerning(given);
  const facts: Fact[] = [];
  const add = (label: string, value: string | undefined, literal = false) => {
    if (value !== undefined) facts.push(literal ? { label, value, literal } : { label, value });
  };
  const title = wordOf(schema["title"]);
  if (lettersOf(title) !== lettersOf(name)) add("Title", title);
  add("Expected", wordOf(schema["x-expected"]));
  add("Format", wordOf(schema["format"]));
  add("Always", literalOf(schema["const"]), true);
  for (const value of neverOf(schema)) add("Never", literalOf(value), true);
  add("Default", literalOf(schema["default"]), true);
  add("Length", range(schema["minLength"], schema["maxLength"], "character"));
  add("Range", interval(schema));
  add("Multiple of", numberOf(schema["multipleOf"]));
  add("Entries", range(schema["minItems"], schema["maxItems"], "entry", "entries"));
  if (schema["uniqueItems"] === true) add("Entries", "all different");
  if (schema["items"] === false) add("Further entries", "none");
  if (schema["unevaluatedItems"] === false) add("Further entries", "none");
  if (schema["contains"] !== undefined && (schema["minContains"] ?? schema["maxContains"]) !== undefined) {
    add("Entries as described below", range(schema["minContains"], schema["maxContains"], "entry", "entries"));
  }
  add("Fields", range(schema["minProperties"], schema["maxProperties"], "field"));
  add("Size", range(undefined, schema["x-max-bytes"], "byte"));
  add("Nesting", range(undefined, schema["x-max-depth"], "level"));
  add("Encoding", wordOf(schema["contentEncoding"]));
  add("Content", wordOf(schema["contentMediaType"]));
  add("Pattern", wordOf(schema["pattern"]), true);
  for (const { before, names } of requiredAlternatives(schema)) facts.push(...demand("Fields", names, before));
  facts.push(...demand("Also required", requiredElsewhere(schema)));
  for (const [field, others] of pairsOf(schema["dependentRequired"]))
    facts.push(...demand(`With ${field}`, strings(others), "", true));
  add("Other fields", otherFields(schema["additionalProperties"] ?? schema["unevaluatedProperties"]));
  add("Told apart by", discriminator(schema["discriminator"]), true);
  add("In XML", xmlWords(schema["xml"]));
  return facts;
}

/** Leaves out the keywords that, by JSON Schema, say nothing about values of the types of the schema. */
function concerning(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (type === undefined) return schema;
  const types = strings(Array.isArray(type) ? type : [type]);
  const others = Object.entries(keywordsOf).flatMap(([one, words]) => (types.includes(one) ? [] : words));
  if (!types.includes("integer") && !types.includes("number")) others.push(...keywordsOfNumbers);
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !others.includes(keyword)));
}

const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern"],
  array: ["minItems", "maxItems", "uniqueItems", "unevaluatedItems"],
  object: ["minProperties", "maxProperties", "additionalProperties", "unevaluatedProperties"],
};

const keywordsOfNumbers = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

/** 65536 → "65,536": long numbers are misread otherwise. */
export function numberOf(value: Json | undefined): string | undefined {
  return typeof value === "number" ? numbers.format(value) : undefined;
}

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

export function literalOf(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** Alternatives that do nothing but require fields: a rule about the fields, not a choice between shapes. */
export function isRequiredOnly(schema: JsonObject): boolean {
  return Object.keys(schema).length === 1 && Array.isArray(schema["required"]);
}

/** `false` as a schema, which `prepareDocument` makes an object of. */
export function isNothing({ not }: JsonObject): boolean {
  return isNode(not) && Object.keys(not).length === 0;
}

/** The values of a `not` that says nothing else. */
export function neverOf({ not }: JsonObject): readonly Json[] {
  if (!isNode(not)) return [];
  const others = Object.keys(not).filter((keyword) => !["type", "const", "enum", "description"].includes(keyword));
  if (others.length > 0) return [];
  if (not["const"] !== undefined) return [not["const"]];
  return Array.isArray(not["enum"]) ? not["enum"] : [];
}

/** The fields of `not: { properties: { a: false, b: false } }`: one of them at least must be there. */
export function anyRequired({ not }: JsonObject): string[] {
  if (!isNode(not) || !isNode(not["properties"])) return [];
  const isOnly = Object.keys(not).every((keyword) => keyword === "properties" || keyword === "type");
  const fields = Object.entries(not["properties"]);
  return isOnly && fields.every(([, field]) => isNode(field) && isNothing(field)) ? fields.map(([name]) => name) : [];
}

function requiredAlternatives(schema: JsonObject): { before: string; names: readonly string[] }[] {
  if (schema["x-expected"] !== undefined) return [];
  const names = anyRequired(schema);
  const rules = [
    ["anyOf", "at least one of"],
    ["oneOf", "exactly one of"],
  ] as const;
  const listed = rules.flatMap(([keyword, words]) => {
    const list = schema[keyword];
    if (!Array.isArray(list) || !(list as readonly Json[]).every((one) => isNode(one) && isRequiredOnly(one)))
      return [];
    const sets = (list as readonly JsonObject[]).map((one) => strings(one["required"]).join(" and "));
    return [{ before: `${words}: `, names: sets }];
  });
  return [...listed, ...(names.length > 0 ? [{ before: "at least one of: ", names }] : [])];
}

/** Names that are required here and described elsewhere, or nowhere. */
function requiredElsewhere(schema: JsonObject): string[] {
  const known = isNode(schema["properties"]) ? schema["properties"] : {};
  return strings(schema["required"]).filter((name) => !Object.hasOwn(known, name));
}

function otherFields(rule: Json | undefined): string | undefined {
  if (rule === false) return "refused";
  return rule === true || (isNode(rule) && Object.keys(rule).length === 0) ? "any" : undefined;
}

function discriminator(rule: Json | undefined): string | undefined {
  if (!isNode(rule)) return undefined;
  const values = pairsOf(rule["mapping"]).map(([value, target]) => `${value}: ${String(target).split("/").at(-1)}`);
  return [String(rule["propertyName"]), ...(values.length > 0 ? [`(${values.join(", ")})`] : [])].join(" ");
}

function xmlWords(rule: Json | undefined): string | undefined {
  if (!isNode(rule)) return undefined;
  const { name, namespace, prefix, attribute, wrapped } = rule;
  const element = [prefix, name].filter((part) => typeof part === "string").join(":");
  const words = [
    `${attribute === true ? "attribute" : "element"}${element === "" ? "" : ` ${element}`}`,
    ...(wrapped === true ? ["wrapped"] : []),
    ...(typeof namespace === "string" ? [`namespace ${namespace}`] : []),
  ];
  return words.join(", ");
}

function pairsOf(value: Json | undefined): [string, Json][] {
  return isNode(value) ? Object.entries(value) : [];
}

function lettersOf(words: string | undefined): string {
  return (words ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function wordOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function range(from: Json | undefined, to: Json | undefined, unit: string, units = `${unit}s`): string | undefined {
  const [least, most] = [numberOf(from), numberOf(to)];
  if (least !== undefined && most !== undefined) {
    return least === most ? `exactly ${least} ${least === "1" ? unit : units}` : `${least} to ${most} ${units}`;
  }
  if (most !== undefined) return `at most ${most} ${most === "1" ? unit : units}`;
  if (least !== undefined) return `at least ${least} ${least === "1" ? unit : units}`;
  return undefined;
}

function interval(schema: JsonObject): string | undefined {
  const [from, to] = [numberOf(schema["minimum"]), numberOf(schema["maximum"])];
  const parts: string[] = [];
  if (from !== undefined && to !== undefined) parts.push(`${from} to ${to}`);
  else if (from !== undefined) parts.push(`${from} or more`);
  else if (to !== undefined) parts.push(`${to} or less`);
  const [above, below] = [numberOf(schema["exclusiveMinimum"]), numberOf(schema["exclusiveMaximum"])];
  if (above !== undefined) parts.push(`more than ${above}`);
  if (below !== undefined) parts.push(`less than ${below}`);
  return parts.length > 0 ? parts.join(", ") : undefined;
}
