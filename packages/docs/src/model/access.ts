import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { withoutHidden } from "./demand.ts";
import type { Field, SchemaModel } from "./schema.ts";
import { eachEntry, isOfWhole } from "./schema-parts.ts";

/** Where a schema stands: a caller sends a request, and receives a response. */
export type Access = "sent" | "received";

/**
 * A schema as it is there: without what is read only in a request, and what is write only in a response. `above` are fields
 * that the schema describes which this one is an alternative or a part of.
 */
export function withAccess(schema: SchemaModel, access: Access, above: readonly string[] = []): SchemaModel {
  if (above.length === 0 && !hidesAnything(schema, access)) return schema;
  const hidden = [...above, ...schema.fields.filter((field) => isHidden(field, access)).map(({ name }) => name)];
  const of = (part: SchemaModel) => withAccess(part, access);
  const ofWhole = (field: Field) => ({ ...field, schema: withAccess(field.schema, access, hidden) });
  const partOf = (field: Field) => (isOfWhole(field.name) ? ofWhole(field) : { ...field, schema: of(field.schema) });
  const { items, rest, tuple, choices, value, defaultValue } = schema;
  return {
    ...schema,
    fields: schema.fields
      .filter(({ name }) => !hidden.includes(name))
      .map((field) => ({ ...field, schema: of(field.schema) })),
    // A field that is not there cannot be required there.
    facts: schema.facts.flatMap((fact) => withoutHidden(fact, hidden)),
    parts: schema.parts.filter((field) => !isHidden(field, access)).map(partOf),
    examples: schema.examples.map((example) => visiblePart(example, schema, access)),
    ...(value === undefined ? {} : { value: visiblePart(value, schema, access) }),
    ...(defaultValue === undefined ? {} : { defaultValue: visiblePart(defaultValue, schema, access) }),
    ...(items ? { items: of(items) } : {}),
    ...(rest ? { rest: of(rest) } : {}),
    ...(tuple ? { tuple: tuple.map(of) } : {}),
    ...(choices
      ? { choices: { ...choices, fields: choices.fields.filter((field) => !isHidden(field, access)).map(ofWhole) } }
      : {}),
  };
}

/** An example as it may be there. */
export function visiblePart(value: Json, schema: SchemaModel, access: Access): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((entry, index) => {
      const inner = entryOf(schema, index);
      return inner ? visiblePart(entry, inner, access) : entry;
    });
  }
  if (!isNode(value)) return value;
  const kept = Object.entries(value).flatMap(([name, below]): [string, Json][] => {
    const fields = fieldsNamed(schema, name);
    if (fields.length > 0 && fields.every((field) => isHidden(field, access))) return [];
    const inner = fields[0]?.schema ?? schema.rest;
    return [[name, inner ? visiblePart(below, inner, access) : below]];
  });
  return Object.fromEntries(kept) as JsonObject;
}

/** The fields of a name: the schema's own, or else those of its alternatives. */
function fieldsNamed(schema: SchemaModel, name: string): Field[] {
  const own = schema.fields.filter((field) => field.name === name);
  return own.length > 0 ? own : branchesOf(schema).flatMap((branch) => fieldsNamed(branch, name));
}

function entryOf(schema: SchemaModel, index: number): SchemaModel | undefined {
  const own = schema.tuple?.[index] ?? schema.items ?? schema.parts.find(({ name }) => name === eachEntry)?.schema;
  if (own) return own;
  return branchesOf(schema)
    .map((branch) => entryOf(branch, index))
    .find((found) => found !== undefined);
}

function branchesOf({ choices, parts }: SchemaModel): SchemaModel[] {
  return [...(choices?.fields ?? []), ...parts.filter(({ name }) => isOfWhole(name))].map(({ schema }) => schema);
}

function isHidden({ schema }: Field, access: Access): boolean {
  return access === "sent" ? schema.readOnly : schema.writeOnly;
}

function hidesAnything(schema: SchemaModel, access: Access): boolean {
  const { fields, parts, choices, items } = schema;
  const all = [...fields, ...parts, ...(choices?.fields ?? [])];
  return (
    all.some((field) => isHidden(field, access) || hidesAnything(field.schema, access)) ||
    (items !== undefined && hidesAnything(items, access))
  );
}
