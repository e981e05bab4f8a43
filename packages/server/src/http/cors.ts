// Lets pages of other origins in (Fetch standard, section 3.3): those of the origins that the operator names, none unless
// it does. There are no cookies, so credentials are never allowed.
import { responseHeaders } from "../generated/headers.ts";
import { routes } from "../generated/routes.ts";
import type { Answer } from "./answer.ts";
import type { ApiRequest } from "./request.ts";

export interface CrossOrigin {
  /** What every answer to the request carries. */
  headers(request: ApiRequest): Record<string, string>;
  /** The answer to a preflight of an origin that is let in to a path with methods; undefined for any other request. */
  preflight(request: ApiRequest, methods: () => string | undefined): Answer | undefined;
}

/** The default: nobody is told anything. */
export const sameOrigin: CrossOrigin = { headers: () => ({}), preflight: () => undefined };

// Browsers ask again after two hours at the latest, whatever they are told.
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
  // Without it, a cache would hand the answer for one origin to another.
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
