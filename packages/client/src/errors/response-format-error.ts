import type { RequestLine } from "./errors.ts";
import { ResponseError, type ResponseHead } from "./response-error.ts";
import { safeCause } from "./safe-text.ts";

/**
 * What was wrong with a response: `"cut"` (the connection broke within it), `"empty"` (no body), `"content-type"` (not
 * announced as JSON), `"json"` (announced as JSON, but is not), `"envelope"` (JSON of another shape), `"page"` (a page
 * that does not move on), `"size"` (more than `maxResponseBytes`).
 */
export type ResponseFault = "cut" | "empty" | "content-type" | "json" | "envelope" | "page" | "size";

/**
 * There was a response, but not one that this API gives: usually a proxy's or gateway's page, or a wrong `baseUrl`. The
 * server may have carried the call out.
 */
export class ResponseFormatError extends ResponseError {
  /** What was wrong with the response. */
  readonly fault: ResponseFault;

  /** @internal The text does not quote the body, which may hold personal data; so would a SyntaxError as `cause`. */
  constructor(line: RequestLine, response: ResponseHead, fault: ResponseFault, text: string, cause?: unknown) {
    super(line, response, `, ${text}`, safeCause(cause, line));
    this.fault = fault;
  }

  override get name(): "ResponseFormatError" {
    return "ResponseFormatError";
  }
}
