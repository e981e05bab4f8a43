import { headerOf } from "../call/headers.ts";
import { ContactsError, type RequestLine } from "./errors.ts";

/** What errors have in common that carry an answer of a server: {@link ApiError} and {@link ResponseFormatError}. */
export abstract class AnsweredError extends ContactsError {
  /** The HTTP status, such as 409. */
  readonly status: number;
  /** The server's id of the request, if it gave one; quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** Seconds to wait before trying again, if the server said. */
  readonly retryAfter: number | undefined;
  /** When to try again, by this machine's clock, if the server said. */
  readonly retryAt: Date | undefined;
  readonly #headers: Headers;

  /** @internal */
  constructor(
    line: RequestLine,
    { status, headers }: { readonly status: number; readonly headers: Headers },
    text: string,
    options?: ErrorOptions,
  ) {
    const requestId = headerOf(headers, "x-request-id");
    super(line, `${status}${text}${requestId === undefined ? "" : ` (request id ${requestId})`}`, options);
    this.status = status;
    this.requestId = requestId;
    this.retryAfter = readRetryAfter(headers);
    this.retryAt = this.retryAfter === undefined ? undefined : new Date(Date.now() + this.retryAfter * 1000);
    this.#headers = headers;
  }

  /** The headers of the answer. Not shown when the error is printed. */
  get headers(): Headers {
    return this.#headers;
  }
}

/** Seconds, or a date (RFC 9110, section 10.2.3), which is compared with the server's own clock if the answer has it. */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after") ?? "";
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : (Date.parse(value) - (Date.parse(headers.get("date") ?? "") || Date.now())) / 1000;
  // What is no time, or further away than dates go.
  return seconds < 1e9 ? Math.max(0, seconds) : undefined;
}
