// Helpers for the rules of several kinds.
import type { Node } from "../node.ts";
import type { KindName, Rule } from "./construct.ts";
import { typesOf } from "./schema-rule.ts";

export const scalarTypes = ["string", "integer", "number", "boolean"];

/** The name of a header (RFC 9110, section 5.6.2). */
export const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

export function rule(kind: KindName, construct: string, remedy: string, find: Rule["find"]): Rule {
  return { kind, construct, remedy, find };
}

/** Tells if a value can be written as text: it has one type, or is one of a few values of one type. */
export function isScalar(schema: Node): boolean {
  const values = Array.isArray(schema["enum"]) ? schema["enum"] : "const" in schema ? [schema["const"]] : [];
  const types = typesOf(schema);
  if (types.length === 0) return values.length > 0 && values.every((value) => typeof value === "string");
  return types.length === 1 && scalarTypes.includes(String(types[0]));
}

export function isArray(schema: Node): boolean {
  return typesOf(schema).join() === "array";
}

/** Returns the index of the first repeated value in a list, and the index of its first occurrence. */
export function firstRepeated(values: readonly string[]): [index?: number, other?: number] {
  const index = values.findIndex((value, at) => values.indexOf(value) < at);
  return index < 0 ? [] : [index, values.indexOf(values[index]!)];
}
