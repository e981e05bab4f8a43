// What the generated methods say of an operation, and what carries it.
import type { RequestLine, TimeoutError } from "../errors/errors.ts";
import type { ResponseFault, ResponseFormatError } from "../errors/response-format-error.ts";
import type { Settings } from "../settings/settings.ts";
import type { ApiResponse, Call, DocumentedHeader } from "./call.ts";
import type { Deadline } from "./deadline.ts";

export interface Page {
  readonly data: readonly unknown[];
  readonly pagination: Pagination;
}

/** Where a page stands, as far as its operation says so. */
export interface Pagination {
  readonly total?: number;
  readonly offset?: number;
  readonly has_more?: boolean;
  readonly next_cursor?: string | null;
}

/** What the specification says about one operation. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Changes nothing on the server. */
  readonly safe?: boolean;
  /** Has no second effect when it is sent again: it is safe, has an idempotency key, or is a PUT or DELETE. */
  readonly idempotent: boolean;
  /** Returns the page of an envelope. Without it, the caller gets the envelope's `data`. */
  readonly page?: (envelope: Partial<Page>, input: OperationInput, fail: Fail) => Page;
  /** Whether `data` may be null. */
  readonly nullable?: true;
  /** The header for the entity tag of an object that is given in place of its id. */
  readonly validator?: "if-match" | "if-none-match";
  /** The codes of the refusals that it documents. */
  readonly codes: readonly string[];
  /** Needs no key: none is sent. */
  readonly public?: true;
  /** The media types of its responses, if JSON is not the only one. */
  readonly accept?: string;
  /** Writes the query, with its question mark. */
  readonly search?: (query: OperationInput["query"]) => string;
  /** Writes `content` into a request: body and content-type. */
  readonly write?: (request: WrittenRequest, input: OperationInput) => void;
  /** The successes without an envelope, by status. */
  readonly successes?: Readonly<Record<number, Representation>>;
}

/** A request as every attempt sends it, to the byte. */
export interface WrittenRequest extends RequestInit {
  readonly headers: Record<string, string>;
  /** The body is a stream. It can be read once, so the request is never sent again. */
  duplex?: "half";
}

/** How the body of a response is read, and turned into what the caller gets. */
export interface Representation {
  /**
   * Returns `undefined` if the body has more bytes than `limit`.
   * @default text in UTF-8
   */
  read?(response: Response, limit: number, deadline: Deadline): Promise<unknown>;
  unwrap(response: Response, body: unknown, call: Begun & Written): unknown;
}

/** Makes the error of a response that is not this API's. */
export type Fail = (fault: ResponseFault, text: string) => ResponseFormatError;

export interface OperationInput {
  /** Values of the path; an object that was read before stands for its id, and for its entity tag in the operation's `validator`. */
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  headers?: Record<string, string | undefined>;
  /** Sent as JSON. */
  body?: unknown;
  /** A body of another kind, which the operation writes. */
  content?: unknown;
  /** Tells whether a page, if it is one of several, comes after those before it. */
  follows?: (page: Page) => boolean;
}

/** What a single call may set, as the last argument of every method. */
export interface CallOptions {
  /** Ends the call, be it sending, reading or waiting. It then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the call rejects with a {@link TimeoutError}, from the start to the last byte of the response, all
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
  /**
   * Further options for `fetch`, such as `cache`, `keepalive`, `dispatcher`, or `next` in Next.js. Method, headers, body, signal
   * and redirect are the client's own.
   */
  init?: ({ readonly [name: string]: unknown } & Omit<RequestInit, OwnInit>) | undefined;
  /** @internal Lets `ids.map(contacts.get)` compile, which hands over an index as options. It is ignored. */
  toFixed?(): string;
}

type OwnInit = "method" | "headers" | "body" | "signal" | "redirect";

/** A call that has begun: its operation, its limits, and what its errors say of it. */
export interface Begun extends Settings, Operation, RequestLine {
  readonly input: OperationInput;
  readonly codes: readonly string[];
  readonly deadline: Deadline;
}

/** What every attempt of a call sends. */
export interface Written {
  readonly address: string;
  readonly request: WrittenRequest;
  /** Returns all of it as text. */
  readonly sent: () => string;
}

/** What carries calls. Make one with `createTransport` of `@contacts-api/client/calls`, and share it. */
export interface Transport {
  /** @internal Starts the time of a call. */
  begin(operation: Operation, input: OperationInput, options: CallOptions): Begun;
  /** @internal */
  call<Data, Code extends string, Header extends DocumentedHeader, WithResponse = ApiResponse<Data, Header>>(
    operation: Operation,
    input: OperationInput,
    options?: CallOptions,
  ): Call<Data, Code, Header, WithResponse>;
}
