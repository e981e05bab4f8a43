// The operations that show what is stored.
import type { Contract } from "@contacts-api/spec/conformance/contract";
import { type DocumentedOperation, documentedOperations } from "../documented-operation.ts";
import type { Request } from "../exchange.ts";
import { requestFields } from "./request-fields.ts";

export type Read = readonly [operation: DocumentedOperation, request: Request];

/** Returns every GET of the contract with the examples of its path, and of its query no more than it must have. */
export function readsOf(contract: Contract): Read[] {
  const ids = new Set(Object.values(contract.paths).flatMap(({ get }) => get?.operationId ?? []));
  return documentedOperations(contract)
    .filter(({ id }) => ids.has(id))
    .map((operation) => [
      operation,
      operation.query === undefined ? {} : { query: requiredQuery(requestFields(contract, operation.id)) },
    ]);
}

/** Returns the examples of the query parameters that are required. */
export function requiredQuery({ fields }: ReturnType<typeof requestFields>): Record<string, unknown> {
  const required = fields.filter(({ place, isRequired }) => place === "query" && isRequired);
  return Object.fromEntries(required.map(({ path, example }) => [path[0], example]));
}
