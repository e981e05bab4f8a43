import { follow } from "@contacts-api/openapi/follow";
import { inOrderOfPath } from "@contacts-api/openapi/naming";
import { exampleOf, parametersOf } from "@contacts-api/openapi/parameters";
import { type Contract, type Operation, type Response, readContract } from "@contacts-api/spec/conformance/contract";

/** An operation with the contract's examples for it. */
export interface DocumentedOperation {
  readonly id: string;
  /** The examples of the path's parameters, in their order. */
  readonly pathValues: readonly string[];
  /** The examples of query parameters; undefined if there are none. */
  readonly query: Readonly<Record<string, unknown>> | undefined;
  /** The examples of the request body by name; empty without a body. */
  readonly bodies: Readonly<Record<string, object>>;
  readonly responses: Readonly<Record<string, Response>>;
  /** The 405 response of the path to methods that it does not have. */
  readonly otherMethods: Response;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, object>>;
  /** The parameter that it is sent in place of. */
  readonly "x-instead-of"?: string;
}

type WithParameters = { readonly parameters?: readonly Parameter[] };
type PathItem = Readonly<Record<string, Operation & WithParameters>>;

/** Returns all operations, in the order of the contract. */
export function documentedOperations(contract: Contract): DocumentedOperation[] {
  return Object.entries(contract.paths as unknown as Record<string, PathItem>).flatMap(([path, item]) =>
    Object.values(item).flatMap((operation) => {
      if (operation.operationId === undefined) return [];
      const parameters = parametersOf(contract, item as WithParameters, operation);
      const examples = operation.requestBody?.content["application/json"]?.examples ?? {};
      return {
        id: operation.operationId,
        pathValues: inOrderOfPath(path, inPath(parameters)).map((one) => String(exampleOf(contract, { ...one }))),
        query: queryOf(contract, parameters),
        bodies: Object.fromEntries(
          Object.entries(examples).map(([name, example]) => [name, follow(contract, example).value as object]),
        ),
        responses: operation.responses,
        otherMethods: contract["x-other-methods"],
      };
    }),
  );
}

/** Returns an operation of the contract by its operationId. */
export function documentedOperation(id: string): DocumentedOperation {
  const found = documentedOperations(readContract()).find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`The contract has no operation ${id}.`);
  return found;
}

function inPath(parameters: readonly Parameter[]): Parameter[] {
  return parameters.filter((one) => one.in === "path");
}

function queryOf(contract: Contract, parameters: readonly Parameter[]): Record<string, unknown> | undefined {
  const query = parameters.filter((one) => one.in === "query");
  if (query.length === 0) return undefined;
  const sent = query.filter((one) => one["x-instead-of"] === undefined);
  return Object.fromEntries(sent.map((one) => [one.name, exampleOf(contract, { ...one })]));
}
