// The generated description of an operation, and the types of a transport.
import type { RequestLine, TimeoutError } from "../errors/errors.ts";
import type { ResponseFault, ResponseFormatError } from "../errors/response-format-error.ts";
import type { Settings } from "../settings/settings.ts";
import type { Deadline } from "./deadline.ts";

export interface Page {
  readonly data: readonly unknown[];
  readonly pagination: Pagination;
}

/** The position of a page, as far as its operation reports it. */
export interface Pagination {
  readonly total?: number;
  readonly offset?: number;
  readonly has_more?: boolean;
  readonly next_cursor?: string | null;
}

/** The specification's facts about one operation. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** True if the operation changes nothing on the server. */
  readonly safe?: boolean;
  /** True if a repeated request has no second effect: it is safe, has an idempotency key, or is a PUT or DELETE. */
  readonly idempotent: boolean;
  /** The numbers of items that a page may have, if the operation takes a `limit`. */
  readonly limit?: { readonly default: number; readonly maximum: number };
  /** Returns the page of an envelope. Without it, the caller gets the envelope's `data`. */
  readonly page?: (envelope: Partial<Page>, input: OperationInput, fail: Fail) => Page;
  /** True if `data` may be null. */
  readonly nullable?: true;
  /** The header for the entity tag of an object that is given in place of its id. */
  readonly validator?: "if-match" | "if-none-match";
  /** The codes of the refusals that the operation documents. */
  readonly codes: readonly string[];
  /** True if the operation needs no key; none is sent. */
  readonly public?: true;
  /** The media types of the responses, if JSON is not the only one. */
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
  /** Set if the body is a stream. It can be read once, so the request is never sent again. */
  duplex?: "half";
}

/** The reader of a response's body, and the conversion to the caller's data. */
export interface Representation {
  /**
   * Reads the body. Returns `undefined` if it has more bytes than `limit`.
   * @default text in UTF-8
   */
  read?(response: Response, limit: number, deadline: Deadline): Promise<unknown>;
  unwrap(response: Response, body: unknown, call: Begun & Written): unknown;
}

/** Makes the error of a response that does not come from this API. */
export type Fail = (fault: ResponseFault, text: string) => ResponseFormatError;

/** The headers of one call; `undefined` stands for a header that is not sent. */
export type GivenHeaders = Record<string, string | undefined>;

export interface OperationInput {
  /**
   * Values of the path. An object that was read before stands for its id, and for its entity tag in the operation's
   * `validator`.
   */
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  headers?: GivenHeaders;
  /** A body that is sent as JSON. */
  body?: unknown;
  /** A body of another media type, which the operation writes. */
  content?: unknown;
  /** Tells if a page follows the ones before it. */
  follows?: (page: Page) => boolean;
}

/** The options of a single call, the last argument of every method. */
export interface CallOptions {
  /** Ends the call while it sends, reads or waits. It then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the call rejects with a {@link TimeoutError}, from the start to the last byte of the response.
   * It includes all retries and waits. `Infinity` sets no limit.
   * @default the client's `timeout`
   */
  timeout?: number | undefined;
  /**
   * The number of retries after a transient failure. 0 for none.
   * @default the client's `maxRetries`
   */
  maxRetries?: number | undefined;
  /**
   * Headers of this request, over the client's. The client sets `authorization`, `accept` and `content-type` itself.
   */
  headers?: Record<string, string> | undefined;
  /**
   * Further options for `fetch`, such as `cache`, `keepalive`, `dispatcher`, or `next` in Next.js. The client sets
   * method, headers, body, signal and redirect itself.
   */
  init?: ({ readonly [name: string]: unknown } & Omit<RequestInit, OwnInit>) | undefined;
  /** @internal Lets `ids.map(contacts.get)` compile, which passes an index as options. It is ignored. */
  toFixed?(): string;
}

type OwnInit = "method" | "headers" | "body" | "signal" | "redirect";

/** A call that has begun: its operation, its limits, and the facts for its errors. */
export interface Begun extends Settings, Operation, RequestLine {
  readonly input: OperationInput;
  readonly codes: readonly string[];
  readonly deadline: Deadline;
}

/** The request that every attempt of a call sends. */
export interface Written {
  readonly address: string;
  readonly request: WrittenRequest;
  /** Returns the whole request as text. */
  readonly sent: () => string;
}

/** A sender of calls. Make one with `createTransport` of `@contacts-api/client/calls`, and share it. */
export interface Transport {
  /** @internal Starts the timeout of a call. */
  begin(operation: Operation, input: OperationInput, options: CallOptions): Begun;
  /** @internal Starts a call. `Form` is its type, such as `Call<Contact>`; the operation decides which is right. */
  call<Form extends Promise<unknown>>(operation: Operation, input: OperationInput, options?: CallOptions): Form;
}
