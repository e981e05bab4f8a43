// Keywords of a schema that compare by their value alone.
import { inWords, wasIs } from "./finding.ts";
import type { Relation } from "./rating.ts";

interface Keyword {
  /** Undefined if the keyword does not restrict values. */
  readonly relation: (was: unknown, is: unknown) => Relation | undefined;
  readonly what: (was: unknown, is: unknown) => string;
  /** True if the types of the client show it. */
  readonly shapes: boolean;
}

/** Makes a keyword for people; its value does not matter to programs. */
const prose = (name: string): Keyword => ({
  relation: () => undefined,
  what: () => `${name} has a new wording`,
  shapes: false,
});

const limit = (name: string, upper: boolean): Keyword => ({
  relation: (was, is) => {
    const [before, now] = [was ?? (upper ? Infinity : -Infinity), is ?? (upper ? Infinity : -Infinity)];
    if (typeof before !== "number" || typeof now !== "number") return "other";
    return now < before === upper ? "narrower" : "wider";
  },
  what: (was, is) => `${name} ${wasIs(was, is)}`,
  shapes: false,
});

/** Makes a keyword that is either present or not; another value is neither narrower nor wider. */
const demand = (name: string, shapes = false): Keyword => ({
  relation: (was, is) => (was === undefined ? "narrower" : is === undefined ? "wider" : "other"),
  what: (was, is) => `${name} ${wasIs(was, is)}`,
  shapes,
});

const jsonTypes = ["string", "number", "integer", "boolean", "object", "array", "null"];

const type: Keyword = {
  relation(was, is) {
    const [before, now] = [typesOf(was), typesOf(is)];
    if (isWithin(now, before)) return isWithin(before, now) ? undefined : "narrower";
    return isWithin(before, now) ? "wider" : "other";
  },
  what: (was, is) => `type was ${typeWords(was)}, is ${typeWords(is)}`,
  shapes: true,
};

const isWithin = (inner: Set<unknown>, outer: Set<unknown>) => [...inner].every((one) => outer.has(one));

function typesOf(value: unknown): Set<unknown> {
  const types = new Set(value === undefined ? jsonTypes : [value].flat());
  return types.has("number") ? types.add("integer") : types;
}

function typeWords(value: unknown): string {
  return value === undefined ? "any" : [value].flat().join(" or ");
}

const uniqueItems: Keyword = {
  relation: (_, is) => (is === true ? "narrower" : "wider"),
  what: (was, is) => `uniqueItems was ${inWords(was ?? false)}, is ${inWords(is ?? false)}`,
  shapes: false,
};

export const keywords: ReadonlyMap<string, Keyword> = new Map([
  ...["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "x-max-bytes", "x-max-depth"].map(
    (name): [string, Keyword] => [name, limit(name, true)],
  ),
  ...["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"].map((name): [string, Keyword] => [
    name,
    limit(name, false),
  ]),
  ...["format", "pattern", "multipleOf", "x-rule"].map((name): [string, Keyword] => [name, demand(name)]),
  ["const", demand("const", true)],
  ["type", type],
  ["uniqueItems", uniqueItems],
  ...["title", "description", "example", "examples", "x-expected", "x-enumDescriptions", "x-type-parameter"].map(
    (name): [string, Keyword] => [name, prose(name)],
  ),
]);
