import { follow } from "@contacts-api/openapi/follow";
import type { Schema } from "@contacts-api/spec/conformance/contract";
import fc, { type Arbitrary } from "fast-check";
import { v7 } from "uuid";
import { toCursor } from "../../src/resources/cursor.ts";
import { allowedValueOf, contract } from "./arbitrary-value.ts";
import type { TestRequest } from "./test-app.ts";

// Requests that the contract allows, for each of its operations.

export interface GeneratedRequest extends TestRequest {
  readonly method: string;
  readonly path: string;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly schema: Schema;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The schema of the body, if there is one. */
  readonly body: Schema | undefined;
}

const verbs = ["get", "put", "post", "delete", "options", "patch"];

/** Every path with the methods that it has, HEAD included. */
export const methodsByPath = Object.entries(contract.paths).map(([path, item]) => {
  const methods = verbs.filter((verb) => verb in item).map((verb) => verb.toUpperCase());
  return { path, methods: methods.includes("GET") ? [...methods, "HEAD"] : methods };
});

/** Every operation of the contract with its parameters and body. */
export const operations: readonly DescribedOperation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  verbs
    .filter((verb) => verb in item)
    .map((verb) => {
      const operation = item[verb]! as unknown as {
        operationId: string;
        parameters?: Parameter[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      };
      const shared = (item as unknown as { parameters?: Parameter[] }).parameters ?? [];
      return {
        operationId: operation.operationId,
        method: verb.toUpperCase(),
        path,
        parameters: [...shared, ...(operation.parameters ?? [])].map((parameter) => follow(contract, parameter)),
        body: operation.requestBody?.content["application/json"]?.schema,
      };
    }),
);

/** A request of the operation. Ids of contacts are now and then those given, so that something is found. */
export function requestOf(operation: DescribedOperation, ids: readonly string[]): Arbitrary<GeneratedRequest> {
  const { method, path, body } = operation;
  return fc
    .record({
      id: fc.oneof(fc.constantFrom(...ids), fc.uuid()),
      query: parametersOf(operation, "query"),
      headers: parametersOf(operation, "header"),
      ...(body === undefined ? {} : { body: bodyOf(body, ids) }),
    })
    .map(({ id, query, headers, ...rest }) => {
      // One is in place of the other.
      const { offset: _, ...withoutOffset } = query as Record<string, string>;
      const search = new URLSearchParams("cursor" in query ? withoutOffset : (query as Record<string, string>));
      return {
        method,
        path: `${path.replace("{contact_id}", id)}?${search}`,
        headers: headers as Record<string, string>,
        ...rest,
      };
    });
}

/** Text of some of the parameters. */
function parametersOf({ parameters }: DescribedOperation, place: Parameter["in"]): Arbitrary<Record<string, unknown>> {
  const values = parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, schema }) => [
      name,
      place === "header" ? headerValue(name, schema) : name === "cursor" ? cursor : allowedValueOf(schema).map(String),
    ]);
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

/** The contract admits only what a page has as its next_cursor: no schema says that. */
const cursor = fc
  .record({
    created_at: fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
    id: fc.uuid(),
  })
  .map(({ created_at, id }) => toCursor({ created_at: created_at.toISOString(), id }));

/** Of the free text that the contract allows in headers, what HTTP can carry. */
function headerValue(name: string, schema: Schema): Arbitrary<unknown> {
  const visible = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);
  if (name === "If-Match") return fc.constantFrom("*", '"1"', 'W/"1"', '"1", "2"', "none");
  if (name === "If-None-Match") return fc.constantFrom('"999"', 'W/"998", "997"', "none");
  // Never one that was used before: that would be another request's.
  if (name === "Idempotency-Key") return allowedValueOf(schema).map((key) => `${v7()}${key}`.slice(0, 255));
  return visible;
}

function bodyOf(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  const { required = [] } = follow(contract, schema) as { required?: string[] };
  if (!required.includes("duplicate_contact_id")) return allowedValueOf(schema);
  const id = fc.oneof(fc.constantFrom(...ids), fc.uuid());
  return fc
    .record({ primary_contact_id: id, duplicate_contact_id: id })
    .filter(({ primary_contact_id, duplicate_contact_id }) => primary_contact_id !== duplicate_contact_id);
}
