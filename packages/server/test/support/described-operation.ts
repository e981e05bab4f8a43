// The operations of the contract for the general tests: each route with the schemas of its parameters and body.
import { follow } from "@contacts-api/openapi/follow";
import { parametersOf } from "@contacts-api/openapi/parameters";
import type { Schema } from "@contacts-api/spec/conformance/contract";
import { type Route, routes } from "../../src/generated/routes.ts";
import { resourceNames, resources } from "../../src/resources/index.ts";
import type { ResourceName } from "../../src/resources/resource.ts";
import { contract } from "./contract.ts";
import type { Ids } from "./resource-provider.ts";
import { idParameters, makeId, providerOf } from "./resource-providers.ts";
import type { Send } from "./test-app.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
  /** The parameter that it replaces: no request has both. */
  readonly "x-instead-of"?: string;
  /** One of the two is demanded. */
  readonly "x-one-required"?: true;
  readonly example?: unknown;
}

export interface DescribedOperation extends Omit<Route, "parameters" | "body"> {
  readonly resource: ResourceName;
  readonly parameters: readonly Parameter[];
  /** The schema of the body, if there is one. */
  readonly body: Schema | undefined;
  /** The first example of the body. */
  readonly example: object | undefined;
}

/** A parameter or field that takes the id of something that was made. */
export interface IdPlace {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  /** The path parameter that takes the same ids. */
  readonly parameter: string;
  readonly schema: Schema;
}

interface Declared {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { content: Record<string, { schema: Schema; examples?: Record<string, { value: object }> }> };
}

/** Every operation of the contract. */
export const operations: readonly DescribedOperation[] = routes.map((route) => {
  const item = contract.paths[route.path] as unknown as Record<string, Declared> & Declared;
  const operation = item[route.method.toLowerCase()]!;
  const { schema, examples = {} } = operation.requestBody?.content["application/json"] ?? {};
  const resource = resourceNames.find((name) => route.operationId in resources[name].operations)!;
  return {
    ...route,
    resource,
    parameters: parametersOf(contract, item, operation),
    body: schema,
    example: Object.values(examples)[0]?.value,
  };
});

const verbs = ["get", "put", "post", "delete", "options", "patch"];

/** Every path of the contract with the methods that it has, HEAD included, and an operation of it. */
export const methodsByPath = Object.entries(contract.paths).map(([path, item]) => {
  const methods = verbs.filter((verb) => verb in item).map((verb) => verb.toUpperCase());
  const operation = operations.find((operation) => operation.path === path)!;
  return { path, operation, methods: methods.includes("GET") ? [...methods, "HEAD"].sort() : methods.sort() };
});

/** Returns the fields of a body that is an object. */
export function fieldsOf(body: Schema): Readonly<Record<string, Schema>> {
  return (follow(contract, body)["properties"] ?? {}) as Record<string, Schema>;
}

/** Returns where an operation takes ids: the parameters of its path first, in their order. */
export function idPlacesOf({ path, parameters, body }: DescribedOperation): readonly IdPlace[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameters.find((other) => other.name === name)!);
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const inBody = Object.entries(body === undefined ? {} : fieldsOf(body));
  return [
    ...inPath.map(({ name, schema }) => ({ name, in: "path" as const, parameter: name, schema })),
    ...inQuery.flatMap(({ name, schema }) => named({ name, in: "query" as const, schema })),
    ...inBody.flatMap(([name, schema]) => named({ name, in: "body" as const, schema })),
  ];
}

function named(place: Omit<IdPlace, "parameter">): IdPlace[] {
  const parameter = idParameters.find((id) => place.name === id || place.name.endsWith(`_${id}`));
  return parameter === undefined ? [] : [{ ...place, parameter }];
}

/** Makes what the operation needs, and one more of its resource: an id for each place, and for each parameter of the resource. */
export async function makeFor(operation: DescribedOperation, send: Send): Promise<Ids> {
  const ids: Record<string, string> = {};
  for (const { name, parameter } of idPlacesOf(operation)) ids[name] = await makeId(parameter, send, ids);
  for (const parameter of Object.keys(providerOf(operation.resource).make)) {
    ids[parameter] ??= await makeId(parameter, send, ids);
  }
  return ids;
}
