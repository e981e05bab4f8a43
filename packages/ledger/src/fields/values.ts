// Values to try a field with: the examples of the contract, and values derived from its types.
import { follow, steps } from "@contacts-api/openapi/follow";
import { type Contract, operationsOf, type Schema } from "@contacts-api/spec/conformance/contract";
import { partsOf } from "./schema-fields.ts";

/** An id that no resource has. */
const unknownId = "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";

/** Returns values that a schema names or admits, its examples first. Another part of the schema may refuse some. */
export function valuesOf(contract: Contract, schema: Schema, entered: readonly Schema[] = []): unknown[] {
  // A recursive schema ends here.
  if (entered.includes(schema)) return [];
  const within = [...entered, schema];
  const values = (node: Schema) => valuesOf(contract, node, within);
  const { examples = [], enum: members = [] } = schema as { examples?: []; enum?: [] };
  const [, target] = steps(contract, schema);
  return distinct([
    ...examples,
    ...members,
    ...["const", "default"].flatMap((keyword) => (keyword in schema ? [schema[keyword]] : [])),
    ...(target === undefined ? [] : values(target.value)),
    ...partsOf(schema).flatMap(values),
    ...[schema["type"]].flat().flatMap((type) => variantsOf(type, schema, values)),
  ]);
}

/** Returns the values that the examples of request bodies have under this name, at any level of any operation. */
export function namedValues(contract: Contract, name: string): unknown[] {
  const found: unknown[] = [];
  for (const { requestBody } of operationsOf(contract)) {
    for (const example of Object.values(requestBody?.content["application/json"]?.examples ?? {})) {
      JSON.stringify(follow(contract, example).value, (key, value) => {
        if (key === name) found.push(value);
        return value;
      });
    }
  }
  return distinct(found);
}

/** Adds other values of the same type, as a required field often has only one example. The schema may refuse them. */
export function withOthers(values: readonly unknown[]): unknown[] {
  return distinct([...values, ...values.flatMap(othersOf)]);
}

function othersOf(value: unknown): unknown[] {
  if (typeof value === "string") return [`${value}2`];
  if (typeof value === "number") return [value + 1, value - 1];
  return typeof value === "boolean" ? [!value] : [];
}

/** Returns each value once, without undefined. */
export function distinct(values: readonly unknown[]): unknown[] {
  const known = new Map(values.filter((value) => value !== undefined).map((value) => [JSON.stringify(value), value]));
  return [...known.values()];
}

function variantsOf(type: unknown, schema: Schema, values: (node: Schema) => unknown[]): unknown[] {
  if (type === "boolean") return [true, false];
  if (type === "string") return schema["format"] === "uuid" ? [unknownId] : [];
  if (type === "array") return values((schema["items"] ?? {}) as Schema).map((item) => [item]);
  if (type === "object") return [withAllProperties(schema, values)];
  if (type !== "integer" && type !== "number") return [];
  const { minimum = 0, maximum } = schema as { minimum?: number; maximum?: number };
  return [minimum, minimum + 1, maximum];
}

/** Makes an object with all properties that have a value, as the example of an object is often small. */
function withAllProperties(schema: Schema, values: (node: Schema) => unknown[]): object {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, Schema>);
  const filled = properties.map(([name, property]) => [name, values(property)[0]] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}
