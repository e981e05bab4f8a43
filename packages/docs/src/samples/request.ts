import type { Json } from "@contacts-api/openapi/node";
import { exampleOf } from "../model/example.ts";
import type { Operation } from "../model/operation.ts";

/** The environment variable that every sample takes the key from; the client of this project reads it too. */
export const keyVariable = "CONTACTS_API_KEY";

/** The characters that fit into a line of the narrowest column that shows samples. */
export const sampleWidth = 52;

/** A request of the examples, before it is written in a language. The key is not among its headers. */
export interface SampleRequest {
  readonly method: string;
  readonly url: string;
  readonly authorized: boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Json;
  /** JSON if nothing else is said. */
  readonly mediaType?: string;
  /** A body that is not sent as JSON but as a form. */
  readonly form?: Form;
}

export interface Form {
  readonly isMultipart: boolean;
  readonly values: readonly (readonly [name: string, value: string])[];
}

export function requestOf(operation: Operation, server: string, body?: Json): SampleRequest {
  const required = operation.parameters.filter(({ place, required }) => place === "header" && required);
  return {
    method: operation.method,
    url: addressOf(operation, server),
    authorized: operation.security.length > 0,
    headers: required.map(({ name, schema }) => [name, plain(exampleOf(schema))] as const),
    ...(body === undefined ? {} : { body }),
  };
}

/** The query parameters that a sample sends: required ones, and those that have an example and are in place of no other. */
export function queryOf({ parameters }: Operation): [name: string, value: Json][] {
  return parameters
    .filter(
      ({ place, required, schema, insteadOf }) =>
        place === "query" && (required || (schema.examples.length > 0 && insteadOf === undefined)),
    )
    .map(({ name, schema }) => [name, exampleOf(schema) ?? ""]);
}

/** The values of the path's parameters, in the order of the contract. */
export function pathValuesOf({ parameters }: Operation): [name: string, value: Json][] {
  return parameters.filter(({ place }) => place === "path").map(({ name, schema }) => [name, exampleOf(schema) ?? ""]);
}

function addressOf(operation: Operation, server: string): string {
  const path = pathValuesOf(operation).reduce(
    (address, [name, value]) => address.replaceAll(`{${name}}`, encodeURIComponent(plain(value))),
    operation.path,
  );
  const query = queryOf(operation).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(plain(value))}`,
  );
  return `${server.replace(/\/$/u, "")}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

function plain(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}
