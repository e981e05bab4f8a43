// Lists in a schema: the values of an enumeration, refused fields, examples.
import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { optional } from "./optional.ts";

export interface EnumValue {
  readonly value: Json;
  readonly description?: string;
}

export interface RefusedField {
  readonly name: string;
  readonly message: string;
}

/** Returns the values of an enumeration, with a description where the schema has one. */
export function valuesOf(value: JsonObject): EnumValue[] {
  const list = value["enum"];
  if (!Array.isArray(list)) return [];
  const words = isNode(value["x-enumDescriptions"]) ? value["x-enumDescriptions"] : {};
  return (list as readonly Json[]).map((one) => ({
    value: one,
    ...optional({ description: wordOf(words[String(one)]) }),
  }));
}

/** Returns the fields that are refused with a separate message. */
export function refusedOf(value: JsonObject): RefusedField[] {
  const refused = value["x-refused-properties"];
  if (!isNode(refused)) return [];
  return Object.entries(refused).map(([name, message]) => ({ name, message: String(message) }));
}

/** Returns the examples of a schema, from either keyword. */
export function examplesOf(value: JsonObject): readonly Json[] {
  if (Array.isArray(value["examples"])) return value["examples"];
  return value["example"] === undefined ? [] : [value["example"]];
}

/** Returns a text; undefined for any other value. */
export function wordOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
