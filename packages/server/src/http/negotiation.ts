// Responses are application/json, bodies are application/json in UTF-8; anything else is refused (RFC 9110, section 12.5.1).
import { problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";

const ranges = ["application/json", "application/*", "*/*"];

/** Refuses with 406 when the Accept header admits no JSON. The most specific range that matches decides. */
export function assertAcceptable(request: ApiRequest): void {
  const accept = request.header("accept");
  if (accept === null || accept.trim() === "") return;
  const weights = new Map<string, number>();
  for (const item of accept.toLowerCase().split(",")) {
    const [range = "", ...parameters] = item.split(";").map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(range, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const decisive = ranges.find((range) => weights.has(range));
  if (decisive === undefined || !(weights.get(decisive)! > 0)) throw problem("NOT_ACCEPTABLE");
}

/** Refuses with 415 when the body is announced as anything but plain UTF-8 JSON, and names the header that says so. */
export function assertJsonBody(request: ApiRequest): void {
  assertUnencoded(request);
  const [type, ...parameters] = (request.header("content-type") ?? "").toLowerCase().split(";");
  if (type?.trim() !== "application/json") throw problem("UNSUPPORTED_MEDIA_TYPE", { path: "Content-Type" });
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="));
  if (charset === undefined || /^charset="?utf-?8"?$/.test(charset)) return;
  const message = `The charset of the body must be UTF-8; received ${charset.slice("charset=".length)}. Send it in UTF-8.`;
  throw problem("UNSUPPORTED_MEDIA_TYPE", { message, path: "Content-Type" });
}

/** A list of codings that all mean "as it is" announces nothing. */
function assertUnencoded(request: ApiRequest): void {
  const encoding = request.header("content-encoding")?.trim() ?? "";
  const codings = encoding.toLowerCase().split(",");
  if (codings.every((coding) => ["", "identity"].includes(coding.trim()))) return;
  const message = `The body must not be encoded; received ${encoding}. Send it as it is.`;
  throw problem("UNSUPPORTED_MEDIA_TYPE", { message, path: "Content-Encoding" }, { "accept-encoding": "identity" });
}
