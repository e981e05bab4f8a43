import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import type { Field, SchemaModel } from "./schema.ts";

/** Where a schema stands: a caller sends a request, and receives a response. */
export type Access = "sent" | "received";

/** A schema as it is there: without what is read only in a request, and what is write only in a response. */
export function withAccess(schema: SchemaModel, access: Access): SchemaModel {
  if (!hidesAnything(schema, access)) return schema;
  const of = (part: SchemaModel) => withAccess(part, access);
  const shown = (fields: readonly Field[]) =>
    fields.filter((field) => !isHidden(field, access)).map((field) => ({ ...field, schema: of(field.schema) }));
  const { items, rest, tuple, choices } = schema;
  return {
    ...schema,
    fields: shown(schema.fields),
    parts: shown(schema.parts),
    examples: schema.examples.map((example) => visiblePart(example, schema, access)),
    ...(items ? { items: of(items) } : {}),
    ...(rest ? { rest: of(rest) } : {}),
    ...(tuple ? { tuple: tuple.map(of) } : {}),
    ...(choices ? { choices: { ...choices, fields: shown(choices.fields) } } : {}),
  };
}

/** An example as it may be there. */
export function visiblePart(value: Json, schema: SchemaModel, access: Access): Json {
  const { items, rest } = schema;
  if (Array.isArray(value)) {
    return items ? (value as readonly Json[]).map((entry) => visiblePart(entry, items, access)) : value;
  }
  if (!isNode(value)) return value;
  const kept = Object.entries(value).flatMap(([name, below]): [string, Json][] => {
    const field = schema.fields.find((one) => one.name === name);
    if (field && isHidden(field, access)) return [];
    const inner = field?.schema ?? rest;
    return [[name, inner ? visiblePart(below, inner, access) : below]];
  });
  return Object.fromEntries(kept) as JsonObject;
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
