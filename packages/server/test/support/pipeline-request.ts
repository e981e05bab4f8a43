import type { OperationId } from "../../src/generated/operations.ts";
import { type Route, routes } from "../../src/generated/routes.ts";
import type { ApiRequest } from "../../src/http/request.ts";
import type { ValidRequest } from "../../src/http/validation.ts";

// The input of the later stages of the pipeline, without the earlier ones.

/** Returns the route of an operation, with these changes of the contract. */
export function routeOf(operationId: OperationId, changes: Partial<Route> = {}): Route {
  return { ...routes.find((route) => route.operationId === operationId)!, ...changes };
}

export function validRequest(request: Partial<ValidRequest>): ValidRequest {
  return { path: {}, query: {}, body: undefined, ...request };
}

/** Returns a request with these headers, all of which that matters has been read but them. */
export function requestWith(headers: Readonly<Record<string, string>>): ApiRequest {
  return {
    method: "GET",
    pathname: "/",
    search: "",
    header: (name) => headers[name] ?? null,
    body: () => Promise.reject(new Error("The body has been read.")),
    chunks: () => {
      throw new Error("The body has been read.");
    },
    isAborted: false,
  };
}
