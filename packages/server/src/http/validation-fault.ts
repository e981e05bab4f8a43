// Says what a validator found in words for people: what was expected and what was received, never the value itself,
// because values are personal data and messages end up in logs.
import { limits } from "../generated/limits.ts";
import type { ValidationError } from "../generated/validators.ts";
import { type RuleName, rules } from "../rules/index.ts";
import { jsonBytes } from "../rules/json-size.ts";
import { escapePointer } from "./body.ts";
import type { Fault } from "./problem.ts";

/**
 * One fault per place and cause. Errors of the branches of an `anyOf` are left out: the `anyOf` itself speaks for them. The
 * work is proportional to the number of errors, which a caller chooses.
 */
export function toFaults(errors: readonly ValidationError[], { isParameter = false } = {}): Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  let more = 0;
  for (const error of withoutRepeated(withoutBranches(errors))) {
    // Unknown names come by the thousand, each once: beyond what a refusal lists they only count.
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
  // Places in the schema are few, however many values are wrong.
  const places = new Map<string, boolean>();
  return errors.filter(({ schemaPath }) => {
    const known = places.get(schemaPath) ?? [...branching].some((parent) => schemaPath.startsWith(`${parent}/`));
    places.set(schemaPath, known);
    return !known;
  });
}

/** Rules and limits of our own say nothing of a value that the rest of its schema refuses already. */
function withoutRepeated(errors: readonly ValidationError[]): readonly ValidationError[] {
  const isRule = ({ keyword }: ValidationError) => keyword.startsWith("x-");
  if (!errors.some(isRule)) return errors;
  const refused = new Set(errors.filter((error) => !isRule(error)).map(({ instancePath }) => instancePath));
  return errors.filter((error) => !isRule(error) || !refused.has(error.instancePath));
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
  if (keyword === "anyOf" || keyword === "oneOf")
    return located({ message: `Expected ${expected(error)}.` }, instancePath);
  return located({ message: `Expected ${expected(error)}; received ${received(error, isParameter)}.` }, instancePath);
}

/** The whole body has no place worth naming. */
function located(fault: Fault, path: string): Fault {
  return path === "" ? fault : { ...fault, path };
}

function expected({ keyword, params, parentSchema }: ValidationError): string {
  const inWords = parentSchema["x-expected"];
  if (typeof inWords === "string" && keyword !== "type") return inWords;
  switch (keyword) {
    case "type":
      return withArticle(String(params["type"]));
    case "enum":
      return `one of ${(params["allowedValues"] as unknown[]).join(", ")}`;
    case "format":
      return withArticle(params["format"] === "uuid" ? "UUID" : String(params["format"]));
    case "minLength":
      return `at least ${params["limit"]} ${params["limit"] === 1 ? "character" : "characters"}`;
    case "maxLength":
      return `at most ${params["limit"]} characters`;
    case "minimum":
      return `a number of at least ${params["limit"]}`;
    case "maximum":
      return `a number of at most ${params["limit"]}`;
    case "x-max-bytes":
      return `at most ${params["limit"]} bytes of JSON`;
    case "x-max-depth":
      return `arrays and objects nested at most ${params["limit"]} deep`;
    default:
      return `what the contract says (${keyword})`;
  }
}

/** Numbers of a body may be personal; those of parameters say where a page starts. */
function received({ keyword, data: value }: ValidationError, isParameter: boolean): string {
  if (keyword === "x-max-bytes") return `${jsonBytes(value) ?? "far more"} bytes`;
  if (keyword === "x-max-depth") return "deeper ones";
  if (value === null) return "null";
  if (value === "") return "an empty string";
  if (typeof value === "string") {
    const length = [...value].length;
    return `a string of ${length} ${length === 1 ? "character" : "characters"}`;
  }
  if (Array.isArray(value)) return "an array";
  return isParameter && typeof value === "number" ? `the number ${value}` : withArticle(typeof value);
}

function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;
}
