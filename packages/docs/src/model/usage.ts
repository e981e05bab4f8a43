import type { Operation } from "./operation.ts";
import type { Reference } from "./reference.ts";
import type { SchemaModel } from "./schema.ts";

export interface Uses {
  /** The named schemas that hold it directly. */
  readonly schemas: readonly string[];
  /** The operations that take or answer it directly, and where. */
  readonly operations: readonly { readonly operation: Operation; readonly places: readonly string[] }[];
}

export function usesOf(reference: Reference, name: string): Uses {
  return {
    schemas: reference.schemas
      .filter((schema) => schema.name !== name && [...schema.includes, ...withinOf(schema)].includes(name))
      .map((schema) => schema.name),
    operations: reference.operations
      .map((operation) => ({ operation, places: placesOf(operation, name) }))
      .filter(({ places }) => places.length > 0),
  };
}

function placesOf({ parameters, body, responses }: Operation, name: string): string[] {
  const holds = (schema: SchemaModel | undefined) => schema !== undefined && namesOf(schema).includes(name);
  return [
    ...parameters.filter(({ schema }) => holds(schema)).map((parameter) => `parameter ${parameter.name}`),
    ...(body?.contents.some(({ schema }) => holds(schema)) ? ["request body"] : []),
    ...responses.filter(({ contents }) => contents.some(({ schema }) => holds(schema))).map(({ status }) => status),
  ];
}

/** The named schemas reached without passing through another named one. */
function namesOf(schema: SchemaModel): string[] {
  return schema.name === undefined ? withinOf(schema) : [schema.name];
}

function withinOf({ fields, items, others, choices }: SchemaModel): string[] {
  const inside = [...fields.map((field) => field.schema), items, others, ...(choices?.schemas ?? [])];
  return inside.flatMap((one) => (one ? namesOf(one) : []));
}
