import { headerOf } from "../call/headers.ts";
import { readRetryAfter } from "../call/retry-after.ts";
import { ContactsError, type RequestLine } from "./errors.ts";

/** The head of a response. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Headers;
}

/** The base of errors with a response of a server: {@link ApiError} and {@link ResponseFormatError}. */
export abstract class ResponseError extends ContactsError {
  /** The HTTP status, such as 409. */
  readonly status: number;
  /** The server's id of the request, if it sent one; quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** Seconds to wait before the next attempt, if the server sent them. */
  readonly retryAfter: number | undefined;
  /** The time of the next attempt, by this machine's clock, if the server sent one. */
  readonly retryAt: Date | undefined;
  readonly #headers: Headers;

  /** @internal */
  constructor(line: RequestLine, response: ResponseHead, text: string, options?: ErrorOptions) {
    const requestId = headerOf(response, "x-request-id");
    const retryAfter = readRetryAfter(response);
    super(line, `${response.status}${text.slice(0, 900)}${requestId ? ` (request id ${requestId})` : ""}`, options);
    this.status = response.status;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.retryAt = retryAfter === undefined ? undefined : new Date(Date.now() + retryAfter * 1000);
    this.#headers = response.headers;
  }

  /** The headers of the response. They are left out when the error is printed. */
  get headers(): Headers {
    return this.#headers;
  }
}
