// The operations that show the stored data.
import type { Contract } from "@contacts-api/spec/conformance/contract";
import { type DocumentedOperation, documentedOperations } from "../documented-operation.ts";
import type { Request } from "../exchange.ts";
import { type RequestField, type RequestFields, requestFields } from "./request-fields.ts";

export type Read = readonly [operation: DocumentedOperation, request: Request];

/**
 * Returns every GET of the contract with the examples of its path and of its required query parameters. If one of two
 * parameters is required, there is a read with each of them.
 */
export function readsOf(contract: Contract): Read[] {
  const ids = new Set(Object.values(contract.paths).flatMap(({ get }) => get?.operationId ?? []));
  return documentedOperations(contract)
    .filter(({ id }) => ids.has(id))
    .flatMap((operation): Read[] => {
      if (operation.query === undefined) return [[operation, {}]];
      const request = requestFields(contract, operation.id);
      const alternatives = request.fields.filter(({ isOneRequired }) => isOneRequired);
      const queries = [requiredQuery(request), ...alternatives.map((field) => withField(request, field))];
      return queries.map((query) => [operation, { query }]);
    });
}

/**
 * Returns the examples of the required query parameters. Of two that replace each other, it takes the replaced one.
 * Leaves out the choice that `tried` belongs to.
 */
export function requiredQuery({ fields }: RequestFields, tried?: RequestField): Record<string, unknown> {
  const query = fields.filter(({ place }) => place === "query");
  const replaced = query
    .filter((field) => field.isOneRequired && field !== tried && field.insteadOf !== tried?.path[0])
    .map(({ insteadOf }) => insteadOf);
  const sent = query.filter(({ isRequired, path }) => isRequired || replaced.includes(path[0]));
  return Object.fromEntries(sent.map(({ path, example }) => [path[0], example]));
}

/** Returns the query without a parameter; it has the other one if one of two is required. */
export function queryWithout(request: RequestFields, tried: RequestField): Record<string, unknown> {
  const [name] = tried.path;
  const other = request.fields.find(({ path, insteadOf, isOneRequired }) =>
    tried.isOneRequired ? path[0] === tried.insteadOf : isOneRequired === true && insteadOf === name,
  );
  return other === undefined ? requiredQuery(request, tried) : withField(request, other);
}

function withField(request: RequestFields, field: RequestField): Record<string, unknown> {
  return { ...requiredQuery(request, field), [field.path[0]!]: field.example };
}
