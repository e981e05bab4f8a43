// Cross-origin requests (Fetch standard, section 3.3). The operator names the allowed origins; by default there are
// none. There are no cookies, so credentials are never allowed.
import { responseHeaders } from "../generated/headers.ts";
import { routes } from "../generated/routes.ts";
import type { ApiRequest } from "./request.ts";
import type { ApiResponse } from "./response.ts";

export interface CrossOrigin {
  /** Returns the headers for every response to the request. */
  headers(request: ApiRequest): Record<string, string>;
  /** Returns the response to a preflight of an allowed origin for a known path; undefined for any other request. */
  preflight(request: ApiRequest, methods: () => string | undefined): ApiResponse | undefined;
}

/** The default: no origin is allowed. */
export const sameOrigin: CrossOrigin = { headers: () => ({}), preflight: () => undefined };

// Browsers use at most two hours, whatever the value.
const maxAgeSeconds = "7200";

const ofParameters = routes.flatMap(({ parameters }) => Object.keys(parameters.header));
const requestHeaders = [...new Set(["Authorization", "Content-Type", "Traceparent", "Tracestate", ...ofParameters])];

export function crossOrigin(origins: readonly string[] | "*"): CrossOrigin {
  const allowed = (request: ApiRequest) => {
    const origin = request.header("origin");
    if (origin === null) return undefined;
    if (origins === "*") return origins;
    return origins.includes(origin) ? origin : undefined;
  };
  // Without `Vary`, a cache would serve one origin's response to another.
  const vary: Record<string, string> = origins === "*" ? {} : { vary: "Origin" };

  return {
    headers(request) {
      const origin = allowed(request);
      if (origin === undefined) return vary;
      return {
        ...vary,
        "access-control-allow-origin": origin,
        "access-control-expose-headers": responseHeaders.join(", "),
      };
    },
    preflight(request, methods) {
      const isPreflight = request.method === "OPTIONS" && request.header("access-control-request-method") !== null;
      const ofPath = isPreflight && allowed(request) !== undefined ? methods() : undefined;
      if (ofPath === undefined) return undefined;
      const headers = {
        "access-control-allow-methods": ofPath,
        "access-control-allow-headers": requestHeaders.join(", "),
        "access-control-max-age": maxAgeSeconds,
      };
      return { status: 204, headers, body: undefined };
    },
  };
}
