import type { Json } from "./document.ts";
import type { SchemaModel } from "./schema.ts";

/** An example of a schema: the one it brings along, or one made of the examples of its parts. */
export function exampleOf(schema: SchemaModel): Json | undefined {
  if (schema.examples.length > 0) return schema.examples[0];
  if (schema.values.length > 0) return schema.values[0]?.value;
  if (schema.fields.length > 0) {
    return Object.fromEntries(schema.fields.map((field) => [field.name, exampleOf(field.schema) ?? null]));
  }
  if (schema.items) {
    const entry = exampleOf(schema.items);
    return entry === undefined ? [] : [entry];
  }
  if (schema.choices) return schema.choices.schemas.map(exampleOf).find((example) => example !== undefined);
  return simplest[schema.type];
}

const simplest: Readonly<Record<string, Json>> = {
  null: null,
  boolean: true,
  integer: 1,
  number: 1.5,
  object: {},
  array: [],
};
