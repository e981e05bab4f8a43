// Returns the id of a request in logs: the caller's own if it is safe to log, otherwise a new one.
import type { ApiRequest } from "./request.ts";

const harmless = /^[A-Za-z0-9._~-]{1,128}$/;

export function requestId(request: Pick<ApiRequest, "header">, newId: () => string): string {
  const given = request.header("x-request-id");
  return given !== null && harmless.test(given) ? given : newId();
}
