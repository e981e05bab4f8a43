// The forms of single values.
import { isNode } from "../node.ts";
import type { Shape } from "./construct.ts";

type Leaf = Extract<Shape, { expected: string }>;

export const anything: Leaf = { expected: "any value", admits: () => true };
export const text: Leaf = {
  expected: "a text that is not empty",
  admits: (value) => typeof value === "string" && value.trim() !== "",
};
export const flag: Leaf = { expected: "true or false", admits: (value) => typeof value === "boolean" };
export const only = (value: unknown): Leaf => ({
  expected: JSON.stringify(value),
  admits: (given) => given === value,
});
export const oneOf = (...values: readonly string[]): Leaf => ({
  expected: `one of ${values.join(", ")}`,
  admits: (value) => values.includes(value as string),
});
export const numeric: Leaf = {
  expected: "a finite number",
  admits: (value) => typeof value === "number" && Number.isFinite(value),
};
export const wholeFrom = (lowest: number): Leaf => ({
  expected: `a whole number from ${lowest}`,
  admits: (value) => Number.isSafeInteger(value) && Number(value) >= lowest,
});
export const matching = (expected: string, pattern: RegExp): Leaf => ({
  expected,
  admits: (value) => typeof value === "string" && pattern.test(value),
});
export const url: Leaf = {
  expected: "an absolute http or https URL",
  admits: (value) => typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value),
};
export const day: Leaf = {
  expected: 'a day in quotes, such as "2027-06-30"',
  admits: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value),
};
export const texts: Leaf = {
  expected: "a list of texts that are not empty, each once",
  admits: (value) => Array.isArray(value) && value.every(text.admits) && new Set(value).size === value.length,
};
export const textByName: Leaf = {
  expected: "a text for each name",
  admits: (value) => isNode(value) && Object.values(value).every(text.admits),
};
export const scalars: Leaf = {
  expected: "a list of different strings, numbers, true, false or null, at least one",
  admits: (value) =>
    Array.isArray(value) && value.length > 0 && value.every(isScalar) && new Set(value).size === value.length,
};
export const scalar: Leaf = { expected: "a string, a number, true, false or null", admits: isScalar };
export const patternText: Leaf = {
  expected: "a regular expression that compiles with the flag u",
  admits: compiles,
};

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isDay(value: string): boolean {
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function compiles(value: unknown): boolean {
  try {
    // Linear: it is compiled here, but never run.
    return typeof value === "string" && Boolean(new RegExp(value, "u"));
  } catch {
    return false;
  }
}
