// The views that a client gives of its work: operations, statuses, times; never the key, a path's value or a body.
import type { ContactsError } from "../errors/errors.ts";

/** One request, as hooks see it. */
export interface RequestView {
  readonly operationId: string;
  /** The HTTP method, such as `PATCH`. */
  readonly method: string;
  /** The address with the path's template, such as `https://api.bland.ai/v1/contacts/{contact_id}`. */
  readonly url: string;
  /** 1 for the first request of a call, 2 for its first retry. */
  readonly attempt: number;
}

/** The outcome of one request, as hooks see it. */
export interface ResponseView {
  /** The same object that `onRequest` got. */
  readonly request: RequestView;
  /** The HTTP status; `undefined` if there was no response. */
  readonly status: number | undefined;
  /** The server's id of the request, if it sent one. */
  readonly requestId: string | undefined;
  /** Milliseconds from the request to the last byte of the response. */
  readonly duration: number;
  /** The error of the attempt; `undefined` if it succeeded. The reason of your own `signal` if you ended it. */
  readonly error: unknown;
}

/** A retry before its wait, as hooks see it. */
export interface RetryView {
  readonly operationId: string;
  /** The attempt that failed. */
  readonly attempt: number;
  /** Milliseconds until the next one. */
  readonly delay: number;
  /** The error of that attempt. */
  readonly error: ContactsError;
}

/** A deprecated operation, as the server announces it (RFC 9745, RFC 8594). */
export interface DeprecationView {
  readonly operationId: string;
  /** The `Deprecation` header: the start of the deprecation, such as `@1688169599`. */
  readonly deprecation: string | undefined;
  /** The `Sunset` header: the end of the operation, an HTTP date. */
  readonly sunset: string | undefined;
}

/**
 * Functions that a client calls as it works. Errors that they throw or reject with are ignored, so that watching cannot
 * break a call. Return values are ignored too, except the headers of `onRequest`.
 */
export interface Hooks {
  /**
   * Runs before each request, retries included. Return `{ headers }` to send headers with this one request, such as a
   * trace context or a signature. The client does not wait for a promise. Headers that the client sets itself
   * (`authorization`, `accept`, `content-type`) or that HTTP does not allow fail the call with a `TypeError`.
   */
  onRequest?: ((request: RequestView) => unknown) | undefined;
  /** Runs after each request, retries included, whether it succeeded or failed. */
  onResponse?: ((response: ResponseView) => unknown) | undefined;
  /** Runs before the wait for a retry. */
  onRetry?: ((retry: RetryView) => unknown) | undefined;
  /** Runs once per operation whose responses have `Deprecation` or `Sunset`. */
  onDeprecation?: ((deprecation: DeprecationView) => unknown) | undefined;
}

/** A logger, such as `console` and most others. */
export interface Logger {
  debug(message: string): unknown;
  info(message: string): unknown;
  warn(message: string): unknown;
}

/** The lowest level of lines that are logged. */
export type LogLevel = keyof Logger;
