import { DocumentError } from "@contacts-api/openapi/place";
import type { Operation } from "./operation.ts";
import { optional } from "./optional.ts";
import type { NamedExample, ResponseModel } from "./response.ts";
import type { SchemaModel } from "./schema.ts";

/** A problem code of the closed catalogue, and where it is met. */
export interface Problem {
  readonly code: string;
  readonly description?: string;
  readonly statuses: readonly string[];
  readonly uses: readonly { readonly operation: Operation; readonly response: ResponseModel }[];
  readonly examples: readonly NamedExample[];
}

/** The catalogue is the enumeration that describes its values and that the refusals take their codes from. */
export function readProblems(operations: readonly Operation[], schemas: readonly SchemaModel[]): Problem[] {
  const refusals = operations.flatMap((operation) =>
    operation.responses.flatMap((response) => (response.code === undefined ? [] : [{ operation, response }])),
  );
  const catalogue = catalogueOf(
    refusals.map(({ response }) => response.code),
    schemas,
  );
  return catalogue.map(({ value, description }) => {
    const uses = refusals.filter(({ response }) => response.code === value);
    return {
      code: String(value),
      ...optional({ description }),
      statuses: [...new Set(uses.map(({ response }) => response.status))].sort(),
      uses,
      examples: different(uses.flatMap(({ response }) => response.contents.flatMap(({ examples }) => examples))),
    };
  });
}

function catalogueOf(codes: readonly (string | undefined)[], schemas: readonly SchemaModel[]): SchemaModel["values"] {
  if (codes.length === 0) return [];
  const found = schemas.find(
    ({ values }) =>
      values.some(({ description }) => description !== undefined) &&
      values.some(({ value }) => codes.includes(String(value))),
  );
  const known = found?.values ?? [];
  const missing = codes.find((code) => !known.some(({ value }) => value === code));
  if (missing !== undefined) {
    throw new DocumentError(`x-problem-code: ${missing} stands in no enumeration with x-enumDescriptions.`);
  }
  return known;
}

/** Several operations share a refusal; each of its examples is shown once. */
function different(examples: readonly NamedExample[]): NamedExample[] {
  return [
    ...new Map(examples.map((example) => [`${example.name} ${JSON.stringify(example.value)}`, example])).values(),
  ];
}
