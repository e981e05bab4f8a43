import type { Field, SchemaModel } from "./schema.ts";

/** Returns the schema of a form, whose fields say how they are written. `encoded`: fields with separate words for that. */
export function asForm(schema: SchemaModel, encoded: readonly string[]): SchemaModel {
  const fields = schema.fields.map((field) => (encoded.includes(field.name) ? field : asPart(field)));
  return { ...schema, fields };
}

function asPart(field: Field): Field {
  const { schema } = field;
  const isList = schema.type.startsWith("array");
  const words = [
    ...(isList ? ["a part for each entry"] : []),
    ...(isObject(isList ? schema.items : schema) ? ["as JSON"] : []),
  ];
  if (words.length === 0) return field;
  return { ...field, schema: { ...schema, facts: [...schema.facts, { label: "Written", value: words.join(", ") }] } };
}

function isObject(schema: SchemaModel | undefined): boolean {
  return schema !== undefined && /^(?:object|map)\b/u.test(schema.type);
}
