// Describes validation errors for people: what was expected, and what was received. Messages end up in logs, so they
// never contain the value, which is personal data.
import { limits } from "../generated/limits.ts";
import type { ValidationError } from "../generated/validators.ts";
import { type RuleName, rules } from "../rules/index.ts";
import { jsonBytes } from "../rules/json-size.ts";
import { firstEqual } from "../rules/unique-items.ts";
import { escapePointer } from "./body.ts";
import { counted, isSeveral, withArticle, words } from "./keyword-words.ts";
import type { Fault } from "./problem.ts";

/**
 * Returns one fault per path and cause. An `anyOf` stands for the errors of its branches. The work is proportional to
 * the number of errors, which the caller controls.
 */
export function toFaults(errors: readonly ValidationError[], { isParameter = false } = {}): Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  let more = 0;
  for (const error of withoutRepeated(withoutBranches(errors))) {
    // The branch that a discriminator selects has its own faults.
    if (error.keyword === "if") continue;
    // A body may have thousands of unknown fields. Beyond the limit of a refusal they are only counted.
    if (error.keyword === "additionalProperties" && faults.length >= limits.refusal.maxProblems) {
      more++;
      continue;
    }
    const fault = toFault(error, isParameter);
    const text = `${fault.path ?? ""}\n${fault.message}`;
    if (!known.has(text)) faults.push(fault);
    known.add(text);
  }
  return more === 0 ? faults : [...faults, { more }];
}

function withoutBranches(errors: readonly ValidationError[]): readonly ValidationError[] {
  const branching = new Set(
    errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf").map(({ schemaPath }) => schemaPath),
  );
  if (branching.size === 0) return errors;
  // A schema has few paths, however many values are wrong.
  const places = new Map<string, boolean>();
  return errors.filter(({ schemaPath }) => {
    const known = places.get(schemaPath) ?? [...branching].some((parent) => schemaPath.startsWith(`${parent}/`));
    places.set(schemaPath, known);
    return !known;
  });
}

/** Keeps the most important faults at each path: first wrong types, then the rest of the schema, then our own rules. */
function withoutRepeated(errors: readonly ValidationError[]): readonly ValidationError[] {
  const highest = new Map<string, number>();
  for (const { keyword, instancePath } of errors) {
    highest.set(instancePath, Math.max(weightOf(keyword), highest.get(instancePath) ?? 0));
  }
  return errors.filter(({ keyword, instancePath }) => weightOf(keyword) === highest.get(instancePath));
}

function weightOf(keyword: string): number {
  if (keyword === "type") return 2;
  return keyword.startsWith("x-") ? 0 : 1;
}

function toFault(error: ValidationError, isParameter: boolean): Fault {
  const { keyword, params, parentSchema, instancePath } = error;
  if (keyword === "additionalProperties") {
    const name = String(params["additionalProperty"]);
    const refused = parentSchema["x-refused-properties"] as Record<string, string> | undefined;
    const message = refused !== undefined && Object.hasOwn(refused, name) ? refused[name]! : "Unknown field.";
    return { message, path: `${instancePath}/${escapePointer(name)}` };
  }
  if (keyword === "required") {
    return {
      message: "The field is missing.",
      path: `${instancePath}/${escapePointer(String(params["missingProperty"]))}`,
    };
  }
  if (keyword === "x-rule") return located({ message: rules[params["rule"] as RuleName].message }, instancePath);
  const message = hasOwnWords(error)
    ? `Expected ${expected(error)}.`
    : `Expected ${expected(error)}; received ${received(error, isParameter)}.`;
  return located({ message }, instancePath);
}

/**
 * Returns true if the spec's own words describe the fault, so that the received type adds nothing. Fields that exclude
 * each other are named instead.
 */
function hasOwnWords(error: ValidationError): boolean {
  const { keyword, parentSchema } = error;
  if (!["anyOf", "oneOf", "not"].includes(keyword) || typeof parentSchema["x-expected"] !== "string") return false;
  return keyword !== "not" || knownFields(error) === undefined;
}

/** Returns the known fields of an object, if the spec's own words say which of them belong together. */
function knownFields({ data: value, parentSchema }: ValidationError): string | undefined {
  const { properties, "x-expected": words } = parentSchema;
  if (typeof words !== "string" || typeof value !== "object" || value === null) return undefined;
  const names = Object.keys((properties as object | undefined) ?? {}).filter((name) => Object.hasOwn(value, name));
  return names.join(", ") || undefined;
}

/** Adds the path, except for the whole body. */
function located(fault: Fault, path: string): Fault {
  return path === "" ? fault : { ...fault, path };
}

function expected(error: ValidationError): string {
  const inWords = error.parentSchema["x-expected"];
  if (typeof inWords === "string" && error.keyword !== "type") return inWords;
  return words[error.keyword](error);
}

/** Describes the received value. A number in a body may be personal; a number in a parameter is not. */
function received(error: ValidationError, isParameter: boolean): string {
  const { keyword, params, data: value } = error;
  if (keyword === "uniqueItems") return sameItems(value as unknown[]);
  if (keyword === "oneOf" && isSeveral(params)) return "what fits more than one of them";
  if (keyword === "x-max-bytes") return `${jsonBytes(value) ?? "far more"} bytes`;
  if (keyword === "x-max-depth") return "deeper ones";
  if (value === null) return "null";
  if (value === "") return "an empty string";
  if (typeof value === "string") return `a string of ${counted([...value].length, "character")}`;
  if (Array.isArray(value)) return ["minItems", "maxItems", "items"].includes(keyword) ? `${value.length}` : "an array";
  if (["minProperties", "maxProperties", "not"].includes(keyword) && typeof value === "object") {
    return knownFields(error) ?? (keyword === "not" ? "an object" : `${Object.keys(value).length}`);
  }
  if (typeof value !== "number") return withArticle(typeof value);
  return isParameter ? `the number ${value}` : (beyondLimit(keyword, params) ?? "a number");
}

/** Says on which side of the limit a number is, without the number. */
function beyondLimit(keyword: string, params: ValidationError["params"]): string | undefined {
  if (keyword === "minimum") return "a smaller one";
  if (keyword === "maximum") return "a larger one";
  if (keyword === "exclusiveMinimum") return `${params["limit"]} or a smaller one`;
  return keyword === "exclusiveMaximum" ? `${params["limit"]} or a larger one` : undefined;
}

function sameItems(items: readonly unknown[]): string {
  const [first = 0, second = 0] = firstEqual(items);
  return `the same as items ${first + 1} and ${second + 1}`;
}
