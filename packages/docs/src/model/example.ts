import type { Json } from "@contacts-api/openapi/node";
import type { SchemaModel } from "./schema.ts";

/** An example of a schema: the one it brings along, or one made of the examples of its parts. */
export function exampleOf(schema: SchemaModel): Json | undefined {
  if (schema.examples.length > 0) return schema.examples[0];
  if (schema.values.length > 0) return schema.values[0]?.value;
  if (schema.value !== undefined) return schema.value;
  if (schema.fields.length > 0) {
    return Object.fromEntries(schema.fields.map((field) => [field.name, exampleOf(field.schema) ?? null]));
  }
  if (schema.items) {
    const entry = exampleOf(schema.items);
    return entry === undefined ? [] : [entry];
  }
  if (schema.choices) {
    return schema.choices.fields.map((choice) => exampleOf(choice.schema)).find((example) => example !== undefined);
  }
  const [type = ""] = schema.type.split(" ");
  return type === "string" ? formatted(schema) : simplest[type];
}

/** A text of the format, or the word for what it is. */
function formatted({ facts }: SchemaModel): Json {
  const format = facts.find(({ label }) => label === "Format")?.value ?? "";
  return formats[format] ?? "string";
}

const formats: Readonly<Record<string, string>> = {
  "date-time": "2026-01-31T09:30:00Z",
  date: "2026-01-31",
  email: "ada@example.com",
  uri: "https://example.com",
  uuid: "7d9f3c1e-8a4b-4f0e-9c2d-5b6a7e8f9012",
};

const simplest: Readonly<Record<string, Json>> = {
  null: null,
  boolean: true,
  integer: 1,
  number: 1.5,
  object: {},
  array: [],
};
