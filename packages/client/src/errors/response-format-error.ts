import { AnsweredError } from "./answered-error.ts";
import type { RequestLine } from "./errors.ts";

/**
 * What was wrong with an answer: `"cut"` (the connection broke within it), `"empty"` (no body), `"content-type"` (not
 * announced as JSON), `"json"` (announced as JSON, but is not), `"envelope"` (JSON of another shape), `"page"` (a page
 * that does not move on), `"size"` (more than `maxResponseBytes`).
 */
export type ResponseFault = "cut" | "empty" | "content-type" | "json" | "envelope" | "page" | "size";

/**
 * There was an answer, but not one that this API gives: usually a proxy's or gateway's page, or a wrong `baseUrl`. The
 * server may have carried the call out.
 */
export class ResponseFormatError extends AnsweredError {
  /** What was wrong with the answer. */
  readonly fault: ResponseFault;

  /** @internal */
  constructor(
    line: RequestLine,
    answer: { readonly status: number; readonly headers: Headers },
    fault: ResponseFault,
    options?: ErrorOptions,
  ) {
    super(line, answer, `, ${describe(fault, answer.headers)}`, options);
    this.fault = fault;
  }

  override get name(): "ResponseFormatError" {
    return "ResponseFormatError";
  }
}

/** Says what is wrong without quoting the body, which may hold personal data; so would a SyntaxError as `cause`. */
function describe(fault: ResponseFault, headers: Headers): string {
  if (fault === "cut") return "and the connection broke within the answer.";
  if (fault === "size") return "with a body beyond maxResponseBytes.";
  if (fault === "page") return "with a page that does not follow the one before.";
  const found = {
    empty: "out a body",
    json: " a body that is not JSON",
    envelope: " JSON that is not this API's envelope",
    "content-type": ` content-type ${mediaType(headers) ?? "missing"}`,
  }[fault];
  return `with${found}. Is baseUrl right, or is a proxy in between?`;
}

/** The media type without parameters, short enough for a message. */
function mediaType(headers: Headers): string | undefined {
  return headers.get("content-type")?.split(";", 1)[0]?.trim().slice(0, 64) || undefined;
}
