import { type Answered, AnsweredError } from "./answered-error.ts";
import type { RequestLine } from "./errors.ts";
import { safeCause } from "./safe-text.ts";

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

  /** @internal The text does not quote the body, which may hold personal data; so would a SyntaxError as `cause`. */
  constructor(line: RequestLine, answer: Answered, fault: ResponseFault, text: string, cause?: unknown) {
    super(line, answer, `, ${text}`, safeCause(cause, line));
    this.fault = fault;
  }

  override get name(): "ResponseFormatError" {
    return "ResponseFormatError";
  }
}
