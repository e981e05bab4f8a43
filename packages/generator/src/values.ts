// Values that travel as text: parameters and headers of responses.
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, type Node } from "@contacts-api/openapi/node";

export const scalarTypes = ["string", "integer", "number", "boolean"] as const;
export type ScalarType = (typeof scalarTypes)[number];

/** Returns the schema with its reference followed; keywords beside a reference describe this place. */
export function valueSchema(spec: Spec, value: unknown): Node {
  if (!isNode(value)) return {};
  const { $ref: reference, ...own } = value;
  return typeof reference === "string" ? { ...valueSchema(spec, spec.resolve(value)), ...own } : value;
}

/** Returns the one type of the values that the schema admits; undefined if text cannot express it. */
export function scalarTypeOf(schema: Node): ScalarType | undefined {
  const declared = Array.isArray(schema["type"]) && schema["type"].length === 1 ? schema["type"][0] : schema["type"];
  if (declared === undefined && listedValues(schema)?.every((value) => typeof value === "string")) return "string";
  return scalarTypes.find((type) => type === declared);
}

/** Returns the TypeScript type of a value that travels as text. */
export function scalarType(schema: Node): string {
  const values = listedValues(schema);
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(" | ");
  const type = scalarTypeOf(schema);
  return type === "integer" ? "number" : (type ?? "string");
}

/** Returns the values of `const` or `enum`, if there are any. */
function listedValues(schema: Node): readonly unknown[] | undefined {
  if (schema["const"] !== undefined) return [schema["const"]];
  return Array.isArray(schema["enum"]) ? schema["enum"] : undefined;
}
