import fc, { type Arbitrary } from "fast-check";
import { v7 } from "uuid";
import { toCursor } from "../../src/resources/cursor.ts";
import { allowedValueOf } from "./arbitrary-value.ts";
import { type DescribedOperation, idPlacesOf, type Parameter } from "./described-operation.ts";
import type { Ids } from "./resource-provider.ts";
import type { TestRequest } from "./test-app.ts";
import { pathOf } from "./usual-request.ts";

// Requests that the contract allows, for each of its operations.

export interface GeneratedRequest extends TestRequest {
  readonly method: string;
  readonly path: string;
}

/** A request of the operation. Ids are now and then of what was made, so that something is found. */
export function requestOf(operation: DescribedOperation, made: readonly Ids[]): Arbitrary<GeneratedRequest> {
  const { method, body } = operation;
  return fc
    .record({
      ids: fc.oneof(fc.constantFrom(...made), unknownIds(operation)),
      query: parametersOf(operation, "query"),
      queryIds: idsIn(operation, "query", made),
      headers: parametersOf(operation, "header"),
      ...(body === undefined ? {} : { body: bodyOf(operation, made) }),
    })
    .map(({ ids, query, queryIds, headers, ...rest }) => {
      const search = new URLSearchParams({ ...query, ...queryIds } as Record<string, string>);
      return {
        method,
        path: `${pathOf(operation, ids)}?${search}`,
        headers: headers as Record<string, string>,
        ...rest,
      };
    });
}

/** Ids of a form that the contract allows. */
function unknownIds(operation: DescribedOperation): Arbitrary<Ids> {
  const places = idPlacesOf(operation).filter((place) => place.in === "path");
  const values = places.map(({ name, schema }) => [
    name,
    allowedValueOf(schema).map((id) => encodeURIComponent(String(id))),
  ]);
  return fc.record(Object.fromEntries(values));
}

/** Makes texts for some of the parameters. */
function parametersOf({ parameters }: DescribedOperation, place: Parameter["in"]): Arbitrary<Record<string, unknown>> {
  const ofPlace = parameters.filter((parameter) => parameter.in === place);
  const values = ofPlace.map(({ name, schema }) => [
    name,
    place === "header" ? headerValue(name, schema) : name === "cursor" ? cursor : allowedValueOf(schema).map(String),
  ]);
  const requiredKeys = ofPlace.filter(({ required }) => required === true).map(({ name }) => name) as never[];
  const choices = ofPlace.filter((parameter) => parameter["x-one-required"]);
  const hasOneOfEach = (given: object) => choices.every((one) => one.name in given || one["x-instead-of"]! in given);
  return fc
    .record(Object.fromEntries(values), { requiredKeys })
    .filter(hasOneOfEach)
    .map((given: Record<string, unknown>) => {
      const replaced = ofPlace.filter(({ name }) => name in given).map((parameter) => parameter["x-instead-of"]);
      return Object.fromEntries(Object.entries(given).filter(([name]) => !replaced.includes(name)));
    });
}

/** The contract admits only what a page has as its next_cursor: no schema says that. */
const cursor = fc
  .record({
    created_at: fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
    id: fc.uuid(),
  })
  .map(({ created_at, id }) => toCursor({ created_at: created_at.toISOString(), id }));

/** Of the free text that the contract allows in headers, what HTTP can carry. */
function headerValue(name: string, schema: Parameter["schema"]): Arbitrary<unknown> {
  const visible = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);
  if (name === "If-Match") return fc.constantFrom("*", '"1"', 'W/"1"', '"1", "2"', "none");
  if (name === "If-None-Match") return fc.constantFrom('"999"', 'W/"998", "997"', "none");
  // Never one that was used before: that would be another request's.
  if (name === "Idempotency-Key") return allowedValueOf(schema).map((key) => `${v7()}${key}`.slice(0, 255));
  return visible;
}

function bodyOf(operation: DescribedOperation, made: readonly Ids[]): Arbitrary<unknown> {
  const body = allowedValueOf(operation.body!);
  const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
  return fc
    .tuple(body, idsIn(operation, "body", made))
    .map(([value, ids]) => (isObject(value) ? { ...value, ...ids } : value));
}

/** Ids for the fields of a body or query that take some: unlike each other, as no two fields mean the same thing. */
function idsIn(operation: DescribedOperation, at: "query" | "body", made: readonly Ids[]): Arbitrary<Ids> {
  const places = idPlacesOf(operation);
  const values = places
    .filter((place) => place.in === at)
    .map(({ name, parameter }) => {
      const alike = places.filter((place) => place.parameter === parameter).map((place) => place.name);
      const known = made.flatMap((ids) => [...alike, parameter].flatMap((name) => ids[name] ?? []));
      return [name, fc.oneof(fc.constantFrom(...known), fc.uuid())];
    });
  return fc.record<Ids>(Object.fromEntries(values)).filter((ids) => new Set(Object.values(ids)).size === values.length);
}
