import { isObject, type Json, type JsonObject, strings } from "./document.ts";

/** One thing that a schema says about its values, in words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Shown as code, to the letter. */
  readonly literal?: boolean;
}

/** The limits of a schema, in the order a reader wants them. */
export function factsOf(schema: JsonObject): Fact[] {
  const facts: Fact[] = [];
  const add = (label: string, value: string | undefined, literal = false) => {
    if (value !== undefined) facts.push(literal ? { label, value, literal } : { label, value });
  };
  add("Expected", wordOf(schema["x-expected"]));
  add("Format", wordOf(schema["format"]));
  add("Always", literalOf(schema["const"]), true);
  add("Default", literalOf(schema["default"]), true);
  add("Length", range(schema["minLength"], schema["maxLength"], "character"));
  add("Range", interval(schema));
  add("Multiple of", numberOf(schema["multipleOf"]));
  add("Entries", range(schema["minItems"], schema["maxItems"], "entry", "entries"));
  if (schema["uniqueItems"] === true) add("Entries", "all different");
  add("Fields", range(schema["minProperties"], schema["maxProperties"], "field"));
  add("Size", range(undefined, schema["x-max-bytes"], "byte"));
  add("Nesting", range(undefined, schema["x-max-depth"], "level"));
  add("Encoding", wordOf(schema["contentEncoding"]));
  add("Content", wordOf(schema["contentMediaType"]));
  add("Pattern", wordOf(schema["pattern"]), true);
  add("Fields", requiredAlternatives(schema));
  if (schema["additionalProperties"] === false) add("Other fields", "refused");
  if (schema["additionalProperties"] === true) add("Other fields", "any");
  return facts;
}

/** 65536 → "65,536": long numbers are misread otherwise. */
export function numberOf(value: Json | undefined): string | undefined {
  return typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 20 }) : undefined;
}

export function literalOf(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** Alternatives that do nothing but require fields: a rule about the fields, not a choice between shapes. */
export function isRequiredOnly(schema: JsonObject): boolean {
  return Object.keys(schema).length === 1 && Array.isArray(schema["required"]);
}

function requiredAlternatives(schema: JsonObject): string | undefined {
  if (schema["x-expected"] !== undefined) return undefined;
  const rules = [
    ["anyOf", "at least one of"],
    ["oneOf", "exactly one of"],
  ] as const;
  for (const [keyword, words] of rules) {
    const list = schema[keyword];
    if (!Array.isArray(list) || !(list as readonly Json[]).every((one) => isObject(one) && isRequiredOnly(one)))
      continue;
    return `${words}: ${(list as readonly JsonObject[]).map((one) => strings(one["required"]).join(" and ")).join(", ")}`;
  }
  return undefined;
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
