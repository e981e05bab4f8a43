import type { RequestLine } from "./errors.ts";
import { ResponseError, type ResponseHead } from "./response-error.ts";
import { safeCause } from "./safe-text.ts";

/**
 * The fault of a response: `"cut"` (the connection closed within it), `"empty"` (no body), `"content-type"` (not
 * announced as JSON), `"json"` (announced as JSON, but is not), `"envelope"` (JSON of another shape), `"page"` (a page
 * that leads nowhere), `"size"` (more than `maxResponseBytes`).
 */
export type ResponseFault = "cut" | "empty" | "content-type" | "json" | "envelope" | "page" | "size";

/**
 * A response that does not come from this API: usually a proxy's or gateway's page, or a wrong `baseUrl`. The server
 * may have carried the call out.
 */
export class ResponseFormatError extends ResponseError {
  /** The fault of the response. */
  readonly fault: ResponseFault;

  /**
   * @internal The text does not quote the body, which may hold personal data. A SyntaxError as `cause` would quote it.
   */
  constructor(line: RequestLine, response: ResponseHead, fault: ResponseFault, text: string, cause?: unknown) {
    super(line, response, `, ${text}`, safeCause(cause, line));
    this.fault = fault;
  }

  override get name(): "ResponseFormatError" {
    return "ResponseFormatError";
  }
}
