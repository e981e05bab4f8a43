// routes.ts of the server: what the router and the pipeline need to know of each operation.

import { literal } from "@contacts-api/openapi/literal";
import { type Contract, methods, type Operation } from "../contract.ts";
import { parameterTypes } from "../parameters.ts";

export function routes({ operations }: Contract): string {
  return `import type { OperationId } from "./operations.ts";

/** A parameter as it comes in text: what to read it as, and what it is when it is absent. */
export interface Parameter {
  readonly type: ${parameterTypes.map((type) => `"${type}"`).join(" | ")};
  readonly required: boolean;
  readonly default?: string | number | boolean;
}

export interface Route {
  readonly operationId: OperationId;
  readonly method: ${methods.map((method) => `"${method}"`).join(" | ")};
  /** A template: \`/v1/contacts/{contact_id}\`. */
  readonly path: string;
  /** Changes nothing: a GET, or marked as \`x-safe\`. */
  readonly safe: boolean;
  /** By name, as the contract spells it. */
  readonly parameters: {
    readonly path: Readonly<Record<string, Parameter>>;
    readonly query: Readonly<Record<string, Parameter>>;
    readonly header: Readonly<Record<string, Parameter>>;
  };
  readonly body: boolean;
  /** Responds with a page of a list: takes \`limit\`. */
  readonly paged: boolean;
  /** Takes \`If-Match\`. */
  readonly conditional: boolean;
  /** Takes \`Idempotency-Key\`. */
  readonly idempotent: boolean;
  /** All documented statuses. */
  readonly statuses: readonly number[];
  /** Days (YYYY-MM-DD): since when it is deprecated, and from when on it may be gone. */
  readonly ending?: { readonly since: string; readonly sunset: string };
}

export const routes: readonly Route[] = ${literal(operations.map(route))};
`;
}

function route({ id, method, path, safe, parameters, body, responses, ending }: Operation) {
  const takes = (header: string) => parameters.some(({ name, in: where }) => where === "header" && name === header);
  const named = (where: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === where)
        .map(({ name, required, schema: { type, default: value } }) => [
          name,
          { type, required, ...(value === undefined ? {} : { default: value }) },
        ]),
    );
  return {
    operationId: id,
    method,
    path,
    safe,
    parameters: { path: named("path"), query: named("query"), header: named("header") },
    body: body !== undefined,
    paged: parameters.some(({ name, in: where }) => where === "query" && name === "limit"),
    conditional: takes("If-Match"),
    idempotent: takes("Idempotency-Key"),
    statuses: responses.map(({ status }) => status),
    ...(ending && { ending: { since: ending.since, sunset: ending.sunset } }),
  };
}
