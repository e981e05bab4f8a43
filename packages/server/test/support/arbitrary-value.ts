import { follow } from "@contacts-api/openapi/follow";
import { openCheck } from "@contacts-api/spec/conformance/check";
import type { Schema } from "@contacts-api/spec/conformance/contract";
import fc, { type Arbitrary } from "fast-check";
import { contract } from "./contract.ts";

// Values that a schema of the contract allows, and values that it does not.

const check = openCheck(contract);

/** Returns true if the schema allows the value. */
export function allows(schema: Schema, value: unknown): boolean {
  const most = follow(contract, schema)["x-max-bytes"] as number | undefined;
  const isLarge = most !== undefined && new TextEncoder().encode(JSON.stringify(value)).length > most;
  return !isLarge && check(schema, value).length === 0;
}

/** Text without what no string of a body may have: U+0000 and lone surrogates. */
export const soundText = fc
  .oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }))
  .filter((text) => text.isWellFormed() && !text.includes("\0"));

/** Any JSON that can be stored, with keys such as `__proto__`. */
export const soundJson = soundJsonOf(3);

function soundJsonOf(maxDepth: number): Arbitrary<unknown> {
  return fc.jsonValue({ maxDepth }).filter((value) => !JSON.stringify(value).includes("\\u0000"));
}

/** Numbers that exist, with all the punctuation that is tolerated in them. */
const phoneNumber = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.array(fc.constantFrom(" ", "-", "(", ")", ""), { minLength: 11, maxLength: 11 }),
  )
  .map(([line, gaps]) => `+${[...`1415555${String(line).padStart(4, "0")}`].map((d, i) => gaps[i]! + d).join("")}`);

/** Values under the rules that the keywords of JSON Schema do not say. */
const byRule: Record<string, Arbitrary<unknown>> = { "phone-number": phoneNumber };

/** A value that the schema allows, as it stands in the contract. */
export function allowedValueOf(reference: Schema): Arbitrary<unknown> {
  const schema = follow(contract, reference);
  const own = byRule[schema["x-rule"] as string];
  return (own ?? byKeywords(schema)).filter((value) => allows(reference, value));
}

/** A value that the schema does not allow: of another type, or of its type and out of bounds. */
export function brokenValueOf(schema: Schema): Arbitrary<unknown> {
  const { type, maxLength = 0 } = follow(contract, schema) as { type?: string; maxLength?: number };
  const tooLong = fc.integer({ min: 1, max: 300 }).map((more) => "x".repeat(maxLength + more));
  const strings = type === "string" ? [soundText, fc.constant(""), tooLong] : [];
  return fc.oneof(...strings, soundJson).filter((value) => !allows(schema, value));
}

/** Returns true if the schema allows every value. */
export function allowsAnything(schema: Schema): boolean {
  return [null, true, 0.5, "", [], {}].every((value) => allows(schema, value));
}

function byKeywords(schema: Schema): Arbitrary<unknown> {
  const { type, oneOf, allOf, items } = schema as {
    type?: unknown;
    oneOf?: Schema[];
    allOf?: Schema[];
    items?: Schema;
  };
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
  if ("const" in schema) return fc.constant(schema["const"]);
  if (allOf !== undefined) return fc.tuple(...allOf.map(allowedValueOf)).map((parts) => Object.assign({}, ...parts));
  if (oneOf !== undefined) return fc.oneof(...oneOf.map(allowedValueOf));
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => byKeywords({ ...schema, type: one })));
  if (type === "object") return objectOf(schema);
  if (type === "array") return fc.array(allowedValueOf(items!), lengthsOf(schema));
  if (type === "integer") return fc.integer(rangeOf(schema));
  if (type === "number") return fc.double({ ...rangeOf(schema), noNaN: true });
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  return type === "string" ? stringOf(schema) : soundJson;
}

function rangeOf({ minimum = -1_000_000, maximum = 1_000_000 }: Schema): { min: number; max: number } {
  return { min: Number(minimum), max: Number(maximum) };
}

function lengthsOf({ minItems = 0, maxItems = 4 }: Schema): { minLength: number; maxLength: number } {
  return { minLength: Number(minItems), maxLength: Math.min(Number(maxItems), Number(minItems) + 4) };
}

function stringOf(schema: Schema): Arbitrary<unknown> {
  const { format, pattern, minLength = 1 } = schema as { format?: string; pattern?: string; minLength?: number };
  if (format === "uuid") return fc.tuple(fc.uuid(), fc.boolean()).map(([id, up]) => (up ? id.toUpperCase() : id));
  if (format === "date-time") return time.map((date) => date.toISOString());
  if (format === "date") return time.map((date) => date.toISOString().slice(0, 10));
  if (pattern === undefined) return soundText.map((text) => text.padEnd(minLength, "x"));
  // Adds texts of alphabets beyond ASCII if the pattern admits them: texts generated from the pattern hardly have any.
  return fc.tuple(fc.stringMatching(new RegExp(pattern, "u")), soundText).map(([sure, text]) => {
    const far = `${text.slice(0, 250)}é`;
    return allows(schema, far) ? far : sure;
  });
}

const time = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });

function objectOf(schema: Schema): Arbitrary<unknown> {
  const { properties, required = [], "x-max-depth": depth = 32 } = schema;
  if (properties === undefined) {
    return fc.dictionary(soundText, soundJsonOf(Math.min(3, Number(depth) - 1)), { maxKeys: 4 });
  }
  const fields = Object.entries(properties as Record<string, Schema>).map(([name, field]) => [
    name,
    allowedValueOf(field),
  ]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as never[], noNullPrototype: true });
}
