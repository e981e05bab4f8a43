// Everything that a caller can send with an operation, by the contract: fields of the body and parameters.
import { exampleOf, parametersOf } from "@contacts-api/openapi/parameters";
import type { Contract, Schema } from "@contacts-api/spec/conformance/contract";
import { type Field, fieldsOf } from "./schema-fields.ts";

export interface RequestField extends Field {
  readonly place: "body" | "query" | "header";
  /** The example of a parameter. */
  readonly example?: unknown;
  /** True for a required parameter. A field of a body depends on the rest of the body. */
  readonly isRequired: boolean;
  /** The parameter that this one replaces. */
  readonly insteadOf?: string | undefined;
  /** True for a parameter that replaces another one, if one of the two is required. */
  readonly isOneRequired?: boolean | undefined;
}

export interface RequestFields {
  readonly fields: readonly RequestField[];
  /** The schema of the body, if there is one. */
  readonly body: Schema | undefined;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, object>>;
  readonly "x-instead-of"?: string;
  readonly "x-one-required"?: boolean;
}

type WithParameters = { readonly parameters?: readonly Parameter[] };

/** Returns the fields of an operation's request. Path parameters are left out: without them it is another path. */
export function requestFields(contract: Contract, operationId: string): RequestFields {
  const item = Object.values(contract.paths).find((one) =>
    Object.values(one).some((operation) => operation.operationId === operationId),
  )!;
  const operation = Object.values(item).find((one) => one.operationId === operationId)!;
  const parameters = parametersOf(contract, item as WithParameters, operation as unknown as WithParameters);
  const body = operation.requestBody?.content["application/json"]?.schema;
  const inBody = body === undefined ? [] : fieldsOf(contract, body, operationId);
  return {
    body,
    fields: [
      ...inBody.map((field) => ({ ...field, place: "body" as const, isRequired: false })),
      ...parameters.flatMap((parameter) => fieldOf(contract, parameter, operationId)),
    ],
  };
}

function fieldOf(contract: Contract, parameter: Parameter, owner: string): RequestField[] {
  const { name, in: place, schema, required = false } = parameter;
  if (place !== "query" && place !== "header") return [];
  const choice = { insteadOf: parameter["x-instead-of"], isOneRequired: parameter["x-one-required"] };
  const own = { path: [name], schemas: [schema], owners: [`${owner}.${name}`] };
  const example = exampleOf(contract, { ...parameter });
  return [{ ...own, place, example, isRequired: required, ...choice }];
}
