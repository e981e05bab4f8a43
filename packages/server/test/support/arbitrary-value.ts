import { follow } from "@contacts-api/openapi/follow";
import { openCheck } from "@contacts-api/spec/conformance/check";
import type { Contract, Schema } from "@contacts-api/spec/conformance/contract";
import openapi from "@contacts-api/spec/openapi.json" with { type: "json" };
import fc, { type Arbitrary } from "fast-check";

// Values that a schema of the contract allows, and values that it does not.

export const contract = openapi as unknown as Contract;
const check = openCheck(contract);

/** Whether the schema allows the value. */
export function allows(schema: Schema, value: unknown): boolean {
  return check(schema, value).length === 0;
}

/** Text without what no string of a body may have: U+0000 and lone surrogates. */
export const soundText = fc
  .oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }))
  .filter((text) => text.isWellFormed() && !text.includes("\0"));

/** JSON of any shape that can be kept; `__proto__` and its kind are among the keys. */
export const soundJson = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes("\\u0000"));

/** Numbers that exist, with all the punctuation that is tolerated in them. */
const phoneNumber = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.array(fc.constantFrom(" ", "-", "(", ")", ""), { minLength: 11, maxLength: 11 }),
  )
  .map(([line, gaps]) => `+${[...`1415555${String(line).padStart(4, "0")}`].map((d, i) => gaps[i]! + d).join("")}`);

// What a pattern alone does not say: rules beyond the schema, and alphabets beyond ASCII.
const byName: Record<string, Arbitrary<unknown>> = {
  PhoneNumber: phoneNumber,
  ContactName: soundText.map((text) => `${text.slice(0, 250)}é`),
  Metadata: fc.dictionary(soundText, soundJson, { maxKeys: 4 }),
};

/** A value that the schema allows, as it stands in the contract. */
export function allowedValueOf(schema: Schema): Arbitrary<unknown> {
  const name = (schema["$ref"] as string | undefined)?.split("/").at(-1);
  const own = name === undefined ? undefined : byName[name];
  return (own ?? byKeywords(follow(contract, schema))).filter((value) => allows(schema, value));
}

/** A value that the schema does not allow: of another type, or of its type and out of bounds. */
export function brokenValueOf(schema: Schema): Arbitrary<unknown> {
  const { type, maxLength = 0 } = follow(contract, schema) as { type?: string; maxLength?: number };
  const tooLong = fc.integer({ min: 1, max: 300 }).map((more) => "x".repeat(maxLength + more));
  const strings = type === "string" ? [soundText, fc.constant(""), tooLong] : [];
  return fc.oneof(...strings, soundJson).filter((value) => !allows(schema, value));
}

function byKeywords(schema: Schema): Arbitrary<unknown> {
  if (schema["type"] === "object") return objectOf(schema);
  if (schema["type"] === "integer") {
    return fc.integer({ min: Number(schema["minimum"]), max: Number(schema["maximum"]) });
  }
  if (schema["format"] === "uuid")
    return fc.tuple(fc.uuid(), fc.boolean()).map(([id, up]) => (up ? id.toUpperCase() : id));
  if (typeof schema["pattern"] === "string") return fc.stringMatching(new RegExp(schema["pattern"], "u"));
  return soundText.map((text) => text || "x");
}

function objectOf({ properties, required }: Schema): Arbitrary<unknown> {
  const fields = Object.entries(properties as Record<string, Schema>).map(([name, field]) => [
    name,
    allowedValueOf(field),
  ]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: (required ?? []) as never[], noNullPrototype: true });
}
