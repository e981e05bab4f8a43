// What a client shows of its work: operations, statuses, times; never the key, a path's value or a body.
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

/** How one request ended, as hooks see it. */
export interface ResponseView {
  /** The very object that `onRequest` was given. */
  readonly request: RequestView;
  /** The HTTP status; `undefined` if there was no response. */
  readonly status: number | undefined;
  /** The server's id of the request, if it gave one. */
  readonly requestId: string | undefined;
  /** Milliseconds from the request to the last byte of the response. */
  readonly duration: number;
  /** What the attempt failed with; `undefined` if it succeeded. Your own `signal`'s reason if you ended it. */
  readonly error: unknown;
}

/** A retry that is about to be waited for, as hooks see it. */
export interface RetryView {
  readonly operationId: string;
  /** The attempt that failed. */
  readonly attempt: number;
  /** Milliseconds until the next one. */
  readonly delay: number;
  /** What it failed with. */
  readonly error: ContactsError;
}

/** An operation that the server announces to go away (RFC 9745, RFC 8594). */
export interface DeprecationView {
  readonly operationId: string;
  /** The `Deprecation` header: since when, such as `@1688169599`. */
  readonly deprecation: string | undefined;
  /** The `Sunset` header: when it stops working, an HTTP date. */
  readonly sunset: string | undefined;
}

/**
 * Functions that a client calls as it works. Errors that they throw, or reject with, are ignored: watching must not break a call.
 * So are values that they return, but for the headers of `onRequest`.
 */
export interface Hooks {
  /**
   * Before each request, retries included. Return `{ headers }` to send headers with this one request, such as a trace context or
   * a signature; a promise is not waited for. Headers that are the client's own (`authorization`, `accept`, `content-type`) or
   * that HTTP does not allow fail the call with a `TypeError`.
   */
  onRequest?: ((request: RequestView) => unknown) | undefined;
  /** After each request, retries included, whether it succeeded or failed. */
  onResponse?: ((response: ResponseView) => unknown) | undefined;
  /** Before the wait for a retry. */
  onRetry?: ((retry: RetryView) => unknown) | undefined;
  /** Once per operation whose responses carry `Deprecation` or `Sunset`. */
  onDeprecation?: ((deprecation: DeprecationView) => unknown) | undefined;
}

/** `console` is one, and so are most loggers. */
export interface Logger {
  debug(message: string): unknown;
  info(message: string): unknown;
  warn(message: string): unknown;
}

/** What is worth a line in the log: everything, or only what is at least so important. */
export type LogLevel = keyof Logger;
