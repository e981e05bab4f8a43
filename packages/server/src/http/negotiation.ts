// Answers are application/json, bodies are application/json in UTF-8; anything else is refused (RFC 9110, section 12.5.1).
import { problem } from "./problem.ts";

const ranges = ["application/json", "application/*", "*/*"];

/** Refuses with 406 when the Accept header admits no JSON. The most specific range that matches decides. */
export function assertAcceptable(request: Request): void {
  const accept = request.headers.get("accept");
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

/** Refuses with 415 when the body is announced as anything but plain UTF-8 JSON. */
export function assertJsonBody(request: Request): void {
  const [type, ...parameters] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="));
  const encoding = request.headers.get("content-encoding") ?? "identity";
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (type?.trim() !== "application/json" || !isUtf8 || encoding !== "identity")
    throw problem("UNSUPPORTED_MEDIA_TYPE");
}
