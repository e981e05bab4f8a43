// What a schema of the spec may say. Every keyword here is heeded by types, validators and documentation, or is known to
// concern none of them; a keyword that is not here ends the generation instead of being passed over.

import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members, type Node } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";
import type { Contract } from "./contract.ts";
import { formats } from "./formats.ts";

interface Keyword {
  readonly expected: string;
  readonly admits: (value: unknown, schema: Node) => boolean;
}

const anything: Keyword = { expected: "any value", admits: () => true };
const positive: Keyword = {
  expected: "a whole number from 1",
  admits: (value) => Number.isSafeInteger(value) && Number(value) > 0,
};
const sentence: Keyword = { expected: "a text", admits: (value) => typeof value === "string" && value !== "" };

export const keywords: Readonly<Record<string, Keyword>> = {
  $ref: anything,
  additionalProperties: { expected: "true or false", admits: (value) => typeof value === "boolean" },
  allOf: anything,
  anyOf: anything,
  default: anything,
  deprecated: anything,
  description: sentence,
  enum: { expected: "a list of strings", admits: isListOfStrings },
  examples: anything,
  format: { expected: `one of ${Object.keys(formats).join(", ")}`, admits: (value) => String(value) in formats },
  items: anything,
  maxItems: anything,
  maxLength: anything,
  maximum: anything,
  minItems: anything,
  minLength: anything,
  minimum: anything,
  oneOf: anything,
  pattern: { expected: "a regular expression that compiles with the flag u", admits: compiles },
  properties: anything,
  required: { expected: "a list of strings", admits: isListOfStrings },
  type: anything,
  "x-enumDescriptions": { expected: "a text for each value of enum, and no other", admits: describesEnum },
  "x-expected": sentence,
  "x-max-bytes": positive,
  "x-max-depth": positive,
  "x-rule": {
    expected: "the name of a rule of the server, in kebab case, at a schema of type string",
    admits: (value, { type }) => type === "string" && /^[a-z]+(?:-[a-z]+)*$/.test(String(value)),
  },
  "x-refused-properties": {
    expected: "a text for each name",
    admits: (value) => isNode(value) && Object.values(value).every(isText),
  },
};

/** Keywords whose value is a schema, a list of schemas, or an object of schemas. */
const nested = { one: ["items"], list: ["allOf", "anyOf", "oneOf"], named: ["properties"] };

/** Ends the generation at the first keyword that is unknown or has a value of another shape. */
export function checkKeywords({ spec, schemas, operations }: Contract): void {
  for (const [name, schema] of schemas) check(spec, pointer("components", "schemas", name), schema);
  for (const { parameters } of operations) {
    for (const { schema, pointer } of parameters) check(spec, `${pointer}/schema`, schema);
  }
}

function check(spec: Spec, place: string, schema: Node): void {
  for (const [name, value] of Object.entries(schema)) {
    const keyword = keywords[name];
    if (!keyword?.admits(value, schema)) failKeyword(spec, `${place}/${name}`, name, value, keyword);
  }
  for (const name of nested.one) if (isNode(schema[name])) check(spec, `${place}/${name}`, schema[name]);
  for (const name of nested.list) {
    for (const [index, part] of members({ ...(schema[name] as Node[] | undefined) })) {
      check(spec, `${place}/${name}/${index}`, part);
    }
  }
  for (const name of nested.named) {
    for (const [property, part] of members(schema[name])) {
      check(spec, `${place}/${pointer(name, property).slice(2)}`, part);
    }
  }
}

function failKeyword(spec: Spec, place: string, name: string, value: unknown, keyword: Keyword | undefined): never {
  return spec.fail(place, {
    what: keyword
      ? `${name} has a value the generator does not know.`
      : `The generator does not know the keyword ${name}.`,
    expected: keyword?.expected ?? `one of ${Object.keys(keywords).join(", ")}`,
    received: keyword ? JSON.stringify(value) : name,
    remedy: keyword
      ? "Fix the value."
      : "Fix the keyword, or teach packages/generator/src/keywords.ts what follows from it.",
  });
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function describesEnum(value: unknown, { enum: values }: Node): boolean {
  if (!isNode(value) || !Array.isArray(values) || !Object.values(value).every(isText)) return false;
  return Object.keys(value).length === values.length && values.every((item) => Object.hasOwn(value, String(item)));
}

function compiles(value: unknown): boolean {
  try {
    // Linear: it is compiled, and never run.
    return Boolean(new RegExp(String(value), "u"));
  } catch {
    return false;
  }
}
