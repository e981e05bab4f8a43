import { isNode, type Json } from "@contacts-api/openapi/node";
import type { SchemaModel } from "./schema.ts";
import { eachEntry } from "./schema-parts.ts";

/** An example of a schema: the one it brings along, or one made of the examples of its parts. */
export function exampleOf(schema: SchemaModel): Json | undefined {
  if (schema.examples.length > 0) return schema.examples[0];
  if (schema.values.length > 0) return schema.values[0]?.value;
  if (schema.value !== undefined) return schema.value;
  const made = madeOfFields(schema);
  if (schema.choices) {
    const choice = schema.choices.fields
      .map((choice) => exampleOf(choice.schema))
      .find((example) => example !== undefined);
    if (made === undefined) return choice ?? schema.simple;
    return isNode(choice) ? { ...made, ...choice } : made;
  }
  if (made !== undefined) return made;
  if (schema.tuple) return schema.tuple.map((entry) => exampleOf(entry) ?? null);
  if (schema.items) return entriesOf(schema, schema.items);
  const each = schema.parts.find(({ name }) => name === eachEntry)?.schema;
  return each ? entriesOf(schema, each) : schema.simple;
}

/** A field that is not required is left out where nothing can be said of it. */
function madeOfFields({ fields, rest }: SchemaModel): Record<string, Json> | undefined {
  if (fields.length > 0) {
    const shown = fields.filter(({ required, schema }) => !schema.never && (required || !schema.cut));
    return Object.fromEntries(shown.map(({ name, schema }) => [name, exampleOf(schema) ?? null]));
  }
  return rest === undefined || rest.cut || rest.never ? undefined : { key: exampleOf(rest) ?? null };
}

/** As many entries as there must be, each different from those before where one is known. */
function entriesOf({ least = 1 }: SchemaModel, items: SchemaModel): Json[] {
  const entry = items.cut ? undefined : exampleOf(items);
  if (entry === undefined) return [];
  const known = items.examples.length > 0 ? items.examples : items.values.map(({ value }) => value);
  return Array.from({ length: Math.min(least, most) }, (_, index) => known[index] ?? varied(entry, index));
}

const most = 20;

function varied(entry: Json, index: number): Json {
  if (index === 0) return entry;
  if (typeof entry === "number") return entry + index;
  return typeof entry === "string" ? `${entry} ${index + 1}` : entry;
}
