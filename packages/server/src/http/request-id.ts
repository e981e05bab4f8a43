// The id that a request is found by in logs: the caller's own if it is harmless, otherwise one of ours.

const harmless = /^[A-Za-z0-9._~-]{1,128}$/;

export function requestId(request: Request, newId: () => string): string {
  const given = request.headers.get("x-request-id");
  return given !== null && harmless.test(given) ? given : newId();
}
