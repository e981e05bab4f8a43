// What the generated methods say of an operation, and what carries it.
import type { TimeoutError } from "../errors/errors.ts";
import type { Pagination } from "../generated/types.ts";
import type { Call } from "./call.ts";

export interface Page {
  readonly data: readonly unknown[];
  readonly pagination: Pagination;
}

/** What the specification says about one operation. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Changes nothing on the server. */
  readonly safe: boolean;
  /** Takes an idempotency key: sent again under the same one, it has no second effect. */
  readonly idempotent: boolean;
  /** Whether the caller gets the envelope's `data`, or `{ data, pagination }`. */
  readonly answer: "data" | "page";
  /** The header for the entity tag of an object that is given in place of its id. */
  readonly validator?: "if-match" | "if-none-match";
  /** The codes of the refusals that it documents. */
  readonly codes: readonly string[];
}

export interface OperationInput {
  /** Values of the path; an answered object stands for its id, and for its entity tag in the operation's `validator`. */
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  headers?: Record<string, string | undefined>;
  body?: unknown;
  /** Tells whether a page, if it is one of several, comes after those before it. */
  follows?: (page: Page) => boolean;
}

/** What a single call may set, as the last argument of every method. */
export interface CallOptions {
  /** Ends the call, be it sending, reading or waiting. It then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the call rejects with a {@link TimeoutError}, from the start to the last byte of the answer, all
   * retries and waits included. `Infinity` waits for good.
   * @default the client's `timeout`
   */
  timeout?: number | undefined;
  /**
   * How many times to send again after a failure that may pass. 0 for never.
   * @default the client's `maxRetries`
   */
  maxRetries?: number | undefined;
  /** Headers of this request, over the client's. `authorization`, `accept` and `content-type` are the client's own. */
  headers?: Record<string, string> | undefined;
}

/** What carries calls. Make one with `createTransport` of `@contacts-api/client/calls`, and share it. */
export interface Transport {
  /** @internal */
  call<Data, Code extends string, Header extends string>(
    operation: Operation,
    input: OperationInput,
    options?: CallOptions,
  ): Call<Data, Code, Header>;
}
