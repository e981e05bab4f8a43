import type { Reference } from "../model/reference.ts";
import type { Field, SchemaModel } from "../model/schema.ts";

/** A schema for a file that says each named schema once: what stands at a name is left out elsewhere, and all examples. */
export function briefSchema(schema: SchemaModel, { schemas }: Reference): SchemaModel {
  const said = new Map(schemas.map(({ name, description }) => [name, description]));
  const briefOf = (model: SchemaModel): SchemaModel => {
    if (model.name !== undefined) return named(model, said.get(model.name));
    const { items, choices, ...rest } = model;
    return {
      ...rest,
      examples: [],
      fields: rest.fields.map(field),
      parts: rest.parts.map(field),
      ...(items ? { items: briefOf(items) } : {}),
      ...(choices ? { choices: { ...choices, fields: choices.fields.map(field) } } : {}),
    };
  };
  const field = <F extends Field>(one: F): F => ({ ...one, schema: briefOf(one.schema) });
  // Its own name is the heading that it stands under.
  const { name: _name, ...own } = schema;
  return briefOf(own);
}

/** What is said of a named schema where it is used: its name and type, and a description of this place. */
function named(schema: SchemaModel, usual: string | undefined): SchemaModel {
  const { items: _items, choices: _choices, description, ...rest } = schema;
  const inner = { fields: [], parts: [], refused: [], facts: [], values: [], examples: [] };
  return { ...rest, ...inner, ...(description === undefined || description === usual ? {} : { description }) };
}
