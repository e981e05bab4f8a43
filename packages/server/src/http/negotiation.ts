// Checks media types (RFC 9110, section 12.5.1). Responses and bodies have those of the contract, and text is UTF-8.
// Everything else is refused.
import type { Media, Route } from "../generated/routes.ts";
import { problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";

const json = ["application/json"];

/** The media types of a route's success responses. */
const produced = new WeakMap<Route, readonly string[]>();

/** Refuses with 406 if the Accept header allows none of the media types. The most specific matching range decides. */
export function assertAcceptable(request: ApiRequest, route?: Route): void {
  const accept = request.header("accept");
  if (accept === null || accept.trim() === "") return;
  const types = route?.responses === undefined ? json : typesOf(route);
  const weights = weightsIn(accept);
  if (types.length === 0 || types.some((type) => weightOf(type, weights) > 0)) return;
  const message = `Responses are ${types.join(" or ")}; the Accept header does not admit it.`;
  throw problem("NOT_ACCEPTABLE", types === json ? {} : { message });
}

/** Returns true if an Accept header names the wanted type, and weighs it no less than the usual one. */
export function prefers(wanted: string, usual: string, accept: string): boolean {
  const weights = weightsIn(accept);
  const weight = weights.get(wanted) ?? 0;
  return weight > 0 && weight >= weightOf(usual, weights);
}

function weightsIn(accept: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const item of accept.toLowerCase().split(",")) {
    if (item === "") continue;
    const [range = "", ...parameters] = item.split(";").map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(range, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return weights;
}

function weightOf(type: string, weights: ReadonlyMap<string, number>): number {
  const ranges = [type, `${type.slice(0, type.indexOf("/"))}/*`, "*/*"];
  return weights.get(ranges.find((range) => weights.has(range)) ?? "") ?? 0;
}

function typesOf(route: Route): readonly string[] {
  const known = produced.get(route);
  if (known !== undefined) return known;
  const special = route.responses!;
  const successes = route.statuses.filter((status) => status >= 200 && status < 300);
  const types = successes.flatMap((status) => (special[status] === null ? [] : (special[status] ?? json)));
  const made = [...new Set(types)];
  produced.set(route, made);
  return made;
}

/** Refuses with 415 if Content-Type names another media type, or a charset other than UTF-8. */
export function assertBodyOf(request: ApiRequest, { kind, mediaType }: Media): void {
  assertUnencoded(request);
  const [type, ...parameters] = (request.header("content-type") ?? "").toLowerCase().split(";");
  if (type?.trim() !== mediaType) {
    const own = mediaType === json[0] ? {} : { message: `Send the body with \`content-type: ${mediaType}\`.` };
    throw problem("UNSUPPORTED_MEDIA_TYPE", { ...own, path: "Content-Type" });
  }
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="));
  if (kind === "binary" || charset === undefined || /^charset="?utf-?8"?$/.test(charset)) return;
  const message = `The charset of the body must be UTF-8; received ${charset.slice("charset=".length)}. Send it in UTF-8.`;
  throw problem("UNSUPPORTED_MEDIA_TYPE", { message, path: "Content-Type" });
}

/** Refuses an encoded body with 415. A list of `identity` alone is accepted. */
function assertUnencoded(request: ApiRequest): void {
  const encoding = request.header("content-encoding")?.trim() ?? "";
  const codings = encoding.toLowerCase().split(",");
  if (codings.every((coding) => ["", "identity"].includes(coding.trim()))) return;
  const message = `The body must not be encoded; received ${encoding}. Send it as it is.`;
  throw problem("UNSUPPORTED_MEDIA_TYPE", { message, path: "Content-Encoding" }, { "accept-encoding": "identity" });
}
