import { ContactsError, type RequestLine } from "./errors.ts";

/**
 * What was wrong with an answer: `"cut"` (the connection broke within it), `"empty"` (no body), `"content-type"` (not
 * announced as JSON), `"json"` (announced as JSON, but is not), `"envelope"` (JSON of another shape).
 */
export type ResponseFault = "cut" | "empty" | "content-type" | "json" | "envelope";

/**
 * There was an answer, but not one that this API gives: usually a proxy's or gateway's page, or a wrong `baseUrl`. The
 * server may have carried the call out.
 */
export class ResponseFormatError extends ContactsError {
  /** The HTTP status of the answer. */
  readonly status: number;
  /** What was wrong with it. */
  readonly fault: ResponseFault;
  /** The server's id of the request, if it gave one; quote it when you report a problem. */
  readonly requestId: string | undefined;
  readonly #headers: Headers;

  /** @internal */
  constructor(
    line: RequestLine,
    { status, headers }: { readonly status: number; readonly headers: Headers },
    fault: ResponseFault,
    options?: ErrorOptions,
  ) {
    const requestId = headers.get("x-request-id") ?? undefined;
    const expectation = "Expected the API's JSON; is baseUrl right, or is a proxy in between?";
    const told = fault === "cut" ? describe(fault, headers) : `${describe(fault, headers)} ${expectation}`;
    super(line, `${status}, ${told}${requestId === undefined ? "" : ` (request id ${requestId})`}`, options);
    this.status = status;
    this.fault = fault;
    this.requestId = requestId;
    this.#headers = headers;
  }

  override get name(): "ResponseFormatError" {
    return "ResponseFormatError";
  }

  /** The headers of the answer. Not shown when the error is printed. */
  get headers(): Headers {
    return this.#headers;
  }
}

/** Says what is wrong without quoting the body, which may hold personal data; so would a SyntaxError as `cause`. */
function describe(fault: ResponseFault, headers: Headers): string {
  switch (fault) {
    case "cut":
      return "and the connection broke within the answer.";
    case "empty":
      return "without a body.";
    case "content-type":
      return `with content-type ${mediaType(headers) ?? "missing"}.`;
    case "json":
      return "with a body that is not JSON.";
    case "envelope":
      return "with JSON that is not this API's envelope.";
  }
}

/** The media type without parameters, short enough for a message. */
function mediaType(headers: Headers): string | undefined {
  return headers.get("content-type")?.split(";", 1)[0]?.trim().slice(0, 64) || undefined;
}
