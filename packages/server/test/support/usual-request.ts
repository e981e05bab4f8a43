import { v7 } from "uuid";
import { type DescribedOperation, idPlacesOf } from "./described-operation.ts";
import type { Ids } from "./resource-provider.ts";
import { providerOf } from "./resource-providers.ts";

// The request that shows an operation at work, for tests of what all operations have in common.

export interface UsualRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** Returns a request that succeeds where these ids exist. Its body is the provider's, or the first example of the contract. */
export function usualRequest(operation: DescribedOperation, ids: Ids): UsualRequest {
  const { method, operationId, resource, example } = operation;
  const own = providerOf(resource).bodies?.[operationId]?.() ?? example;
  const of = (place: "query" | "body") =>
    Object.fromEntries(idPlacesOf(operation).flatMap(({ name, in: at }) => (at === place ? [[name, ids[name]]] : [])));
  const replaced = operation.parameters.filter((one) => one["x-one-required"]).map((one) => one["x-instead-of"]);
  const chosen = operation.parameters.filter(({ name }) => replaced.includes(name));
  const query = { ...Object.fromEntries(chosen.map(({ name, example }) => [name, example])), ...of("query") };
  const search = new URLSearchParams(query as Record<string, string>).toString();
  const path = pathOf(operation, ids);
  return {
    method,
    path: search === "" ? path : `${path}?${search}`,
    ...(operation.body === undefined ? {} : { body: { ...own, ...of("body") } }),
  };
}

/** Returns the path with these ids, or with unknown ids. */
export function pathOf({ path }: Pick<DescribedOperation, "path">, ids: Ids = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? v7());
}
