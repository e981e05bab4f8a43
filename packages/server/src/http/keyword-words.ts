// Explains in words what each keyword of a schema demands.
import type { Keyword, ValidationError } from "../generated/validators.ts";
import { type RuleName, rules } from "../rules/index.ts";

/** The words by keyword. The compiler reports a keyword of the generator that is missing here. */
export const words: Readonly<Record<Keyword, (error: ValidationError) => string>> = {
  additionalProperties: () => "no other field",
  anyOf: (error) => `one of these: ${wordsOf(error)}`,
  const: ({ params }) => JSON.stringify(params["allowedValue"]),
  enum: (error) => `one of ${wordsOf(error) ?? (error.params["allowedValues"] as unknown[]).map(String).join(", ")}`,
  exclusiveMaximum: (error) => `a number below ${limitOf(error)}`,
  exclusiveMinimum: (error) => `a number above ${limitOf(error)}`,
  "false schema": () => "nothing here",
  format: (error) => wordsOf(error)!,
  // Never shown: the branch that a type or a discriminator selects has its own faults.
  if: () => "what its kind demands",
  items: atMost("item"),
  maximum: (error) => (isExactLimit(error) ? exactIntegers : `a number of at most ${limitOf(error)}`),
  maxItems: atMost("item"),
  maxLength: atMost("character"),
  maxProperties: atMost("field"),
  minimum: (error) => (isExactLimit(error) ? exactIntegers : `a number of at least ${limitOf(error)}`),
  minItems: atLeast("item"),
  minLength: atLeast("character"),
  minProperties: atLeast("field"),
  multipleOf: ({ params }) => `a multiple of ${params["multipleOf"]}`,
  not: (error) => `anything but ${wordsOf(error)}`,
  oneOf: (error) => `${isSeveral(error.params) ? "exactly one" : "one"} of these: ${wordsOf(error)}`,
  pattern: ({ parentSchema }) => `text that matches ${parentSchema["pattern"]}`,
  required: () => "all fields that are demanded",
  type: ({ params }) => {
    const types = [params["type"]].flat().map((type) => withArticle(String(type)));
    return types.join(", ").replace(/, (?=[^,]*$)/, " or ");
  },
  uniqueItems: () => "items that differ from each other",
  "x-max-bytes": (error) => `at most ${limitOf(error)} bytes of JSON`,
  "x-max-depth": (error) => `arrays and objects nested at most ${limitOf(error)} deep`,
  "x-rule": ({ params }) => rules[params["rule"] as RuleName].message,
};

/** Returns true if more than one branch of a oneOf accepts the value. */
export function isSeveral(params: ValidationError["params"]): boolean {
  return Array.isArray(params["passingSchemas"]) || Number(params["passing"]) > 1;
}

export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

export function withArticle(noun: string): string {
  if (noun === "null") return noun;
  return `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** Returns the words that the generator wrote for this keyword of the schema, if any. */
function wordsOf({ keyword, parentSchema }: ValidationError): string | undefined {
  return (parentSchema["x-words"] as Readonly<Record<string, string>> | undefined)?.[keyword];
}

function limitOf({ params }: ValidationError): number {
  return Number(params["limit"]);
}

function atLeast(noun: string): (error: ValidationError) => string {
  return (error) => `at least ${counted(limitOf(error), noun)}`;
}

function atMost(noun: string): (error: ValidationError) => string {
  return (error) => `at most ${counted(limitOf(error), noun)}`;
}

const exactIntegers = `a whole number from ${Number.MIN_SAFE_INTEGER} to ${Number.MAX_SAFE_INTEGER}, which is kept exactly`;

/** Returns true if the limit is the range of exact integers. */
function isExactLimit(error: ValidationError): boolean {
  return Math.abs(limitOf(error)) === Number.MAX_SAFE_INTEGER;
}
