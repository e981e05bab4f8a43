// The base of all errors, and the errors without a readable response. Errors end up in logs, so messages, printed forms
// and JSON have no values of the path, headers or bodies. They have the path's template.
import { headerOf } from "../call/headers.ts";
import { quietly } from "../call/quietly.ts";
import { family } from "./family.ts";
import { type Secrets, safeCause, safeText } from "./safe-text.ts";

/** The request that an error is about. */
export interface RequestLine extends Secrets {
  readonly operationId: string;
  readonly method: string;
  /** The address with the path's template, without values and query. */
  readonly url: string;
  /** The number of requests sent so far. */
  attempts: number;
  /** The codes of the refusals that the operation documents. */
  readonly codes: readonly string[];
  /** The error of the last attempt, the `cause` of a {@link TimeoutError}. */
  cause?: ContactsError;
  /** True if an attempt that may have changed something got no response. */
  isInDoubt?: boolean;
}

/** The base of all errors that calls reject with; catch it to catch them all. */
export abstract class ContactsError extends Error {
  /** The operation that failed, such as `updateContact`. */
  declare readonly operationId: string;
  /** The HTTP method, such as `PATCH`. */
  declare readonly method: string;
  /** The address with the path's template, such as `https://api.bland.ai/v1/contacts/{contact_id}`. */
  declare readonly url: string;
  /** The number of requests sent: 1, or more if the call was retried. */
  declare readonly attempts: number;

  /** @internal Only the client makes errors. */
  constructor(line: RequestLine, text: string, options?: ErrorOptions) {
    const { operationId, method, url, attempts } = line;
    super(`${method} ${url}: ${safeText(text, line)}`, options);
    Object.assign(this, { operationId, method, url, attempts });
  }

  override get name(): string {
    return "ContactsError";
  }

  get [family](): string {
    return "ContactsError";
  }

  /**
   * Recognises errors of another copy of this package by the name of their class. Subclasses made by users have no such
   * name.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the class on the right of instanceof, which may be a subclass
    const { prototype } = this;
    const { [family]: base, name } = Object(value);
    const isForeign = base && Object.hasOwn(prototype, "name") && [base, name].includes(prototype.name);
    // biome-ignore lint/complexity/noThisInStatic: JavaScript's own check of that class
    return isForeign || super[Symbol.hasInstance](value);
  }
}

/**
 * The server could not be reached, or the connection closed before a response began. `cause` is a copy of the error of
 * `fetch`: its name, code, system call, stack and message. Text that the request has sent is removed from it.
 */
export class NetworkError extends ContactsError {
  /** @internal */
  constructor(line: RequestLine, cause: unknown) {
    const safe = safeCause(cause, line);
    super(line, `no response${safe.code ? ` (${safe.code})` : ""}.`, safe);
  }

  override get name(): "NetworkError" {
    return "NetworkError";
  }
}

/**
 * The call took longer than its `timeout`. The server may have carried it out nevertheless. `cause` is the error of the
 * last attempt, if one failed.
 */
export class TimeoutError extends ContactsError {
  /** The limit that was exceeded, in milliseconds. */
  readonly timeout: number;

  /** @internal */
  constructor(line: RequestLine, timeout: number) {
    // The line has the `cause`.
    super(line, `no complete response within ${timeout} ms.`, line);
    this.timeout = timeout;
  }

  override get name(): "TimeoutError" {
    return "TimeoutError";
  }
}

/** The response was a redirect. The client follows none: the key and the body go to the configured address only. */
export class RedirectError extends ContactsError {
  /** The HTTP status, such as 301; 0 in browsers, which hide it. */
  readonly status: number;
  /** The origin that the redirect points to, without path and query; `undefined` if the response does not say. */
  readonly target: string | undefined;

  /** @internal */
  constructor(line: RequestLine, response: Response) {
    const location = headerOf(response, "location");
    const target = location ? quietly(() => new URL(location, line.url).origin) : undefined;
    super(line, `${response.status} redirect to ${target ?? "a hidden URL"} refused. Check baseUrl.`);
    this.status = response.status;
    this.target = target;
  }

  override get name(): "RedirectError" {
    return "RedirectError";
  }
}
