import type { Json } from "@contacts-api/openapi/node";
import { exampleOf } from "../model/example.ts";
import type { Operation, Parameter } from "../model/operation.ts";
import { isSuccess, type ResponseModel } from "../model/response.ts";
import { bodyOf, type SampleBody } from "./body.ts";
import { headerText, pathText, queryParts } from "./parameter-text.ts";

/** A request of the examples, before it is written in a language. The key is not among its headers. */
export interface SampleRequest {
  readonly method: string;
  readonly url: string;
  readonly authorized: boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: SampleBody;
  readonly returns: Returned;
}

/** What the body of a success is; several successes may not have the same. */
export type Returned = "json" | "text" | "binary" | "nothing" | "various";

export function requestOf(operation: Operation, server: string, example?: Json): SampleRequest {
  const body = bodyOf(operation, example);
  return {
    method: operation.method,
    url: addressOf(operation, server),
    authorized: operation.security.length > 0,
    headers: headersOf(operation).map(([{ name }, value]) => [name, headerText(value)] as const),
    ...(body ? { body } : {}),
    returns: returnedBy(operation.responses),
  };
}

/** The query parameters that a sample sends: required ones, and those that have an example and are in place of no other. */
export function queryOf({ parameters }: Operation): [parameter: Parameter, value: Json][] {
  return parameters
    .filter((parameter) => parameter.place === "query" && isShown(parameter))
    .map((parameter) => [parameter, sentValue(parameter)]);
}

/** The headers that a sample sends, by the same rule. Those of HTTP itself have their own uses. */
export function headersOf({ parameters }: Operation): [parameter: Parameter, value: Json][] {
  return parameters
    .filter(
      (parameter) =>
        parameter.place === "header" &&
        !describedElsewhere.test(parameter.name) &&
        (parameter.required || (isShown(parameter) && !ofHttp.test(parameter.name))),
    )
    .map((parameter) => [parameter, sentValue(parameter)]);
}

/** OpenAPI passes over parameters of these names. */
const describedElsewhere = /^(?:accept|authorization|content-type)$/iu;
const ofHttp = /^(?:idempotency-key|if-match|if-none-match|traceparent|tracestate|x-request-id)$/iu;

function isShown({ required, schema, insteadOf }: Parameter): boolean {
  return required || (schema.examples.some(isSent) && insteadOf === undefined && !schema.deprecated);
}

/** No parameter can be written as null: it is left out instead. */
function isSent(value: Json): boolean {
  return value !== null;
}

function sentValue({ schema }: Parameter): Json {
  return exampleOf({ ...schema, examples: schema.examples.filter(isSent) }) ?? schema.simple ?? "";
}

/** The path's parameters with their values, in the order of the contract. */
export function pathValuesOf({ parameters }: Operation): [parameter: Parameter, value: Json][] {
  return parameters.filter(({ place }) => place === "path").map((parameter) => [parameter, sentValue(parameter)]);
}

function addressOf(operation: Operation, server: string): string {
  const path = pathValuesOf(operation).reduce(
    (address, [{ name, writing }, value]) => address.replaceAll(`{${name}}`, () => pathText(value, writing)),
    operation.path,
  );
  const query = queryOf(operation).flatMap(([{ name, writing }, value]) => queryParts(name, value, writing));
  return `${server.replace(/\/$/u, "")}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

function returnedBy(responses: readonly ResponseModel[]): Returned {
  const successes = responses.filter(isSuccess);
  const kinds = new Set(
    successes.map(({ contents: [content] }): Returned => {
      if (!content) return "nothing";
      return content.kind === "form" ? "text" : content.kind;
    }),
  );
  const [only = "json", ...more] = kinds;
  return more.length > 0 ? "various" : only;
}
