// The return value of every method: one request, with three forms of its outcome.
import type { ApiError } from "../errors/api-error.ts";
import { ContactsError, type NetworkError, type RedirectError, type TimeoutError } from "../errors/errors.ts";
import type { ResponseFormatError } from "../errors/response-format-error.ts";

/** A header by name, or by name and the pattern of its text, such as `${number}`. */
export type DocumentedHeader = string | readonly [name: string, text: string];

/** The name of a documented header, and the pattern of its text if there is one. */
type NameOf<Header extends DocumentedHeader> = Header extends readonly [infer Name extends string, string]
  ? Name
  : never;
type TextOf<Header extends DocumentedHeader, Name extends string> = Extract<Header, readonly [Name, string]>[1];

/** The headers of a response; editors offer the names that its operation documents. Values are text, as on the wire. */
export interface ResponseHeaders<Header extends DocumentedHeader = string> extends Headers {
  get<Name extends NameOf<Header>>(name: Name): TextOf<Header, Name> | null;
  get(name: Extract<Header, string> | (string & {})): string | null;
  has(name: Extract<Header, string> | NameOf<Header> | (string & {})): boolean;
}

/** The response to a call; `Header` is the union of the headers that its operation documents. */
export interface ApiResponse<Data, Header extends DocumentedHeader = string> {
  readonly data: Data;
  /** The HTTP status, such as 200; 304 if the object that you passed is still the current version. */
  readonly status: number;
  readonly headers: ResponseHeaders<Header>;
  /** The server's id of the request; quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** The version of the data, for `ifMatch`; `undefined` if it has none. */
  readonly entityTag: string | undefined;
  /** True if this is the stored response to an earlier request with the same idempotency key. */
  readonly replayed: boolean;
  /** The number of requests sent: 1, or more if the call was retried. */
  readonly attempts: number;
}

/**
 * The errors of a call; `Code` is the union of the codes that its operation documents, and `"UNKNOWN"`. `code` or
 * `status` tells one `ApiError` from another.
 */
export type CallError<Code extends string> =
  | (Code extends string ? ApiError<Code> : never)
  | NetworkError
  | TimeoutError
  | ResponseFormatError
  | RedirectError;

/** The outcome of a call, for callers who prefer a value to an exception; `ok` tells success from failure. */
export type Result<
  Data,
  Code extends string,
  Header extends DocumentedHeader = string,
  WithResponse = ApiResponse<Data, Header>,
> =
  | { readonly ok: true; readonly data: Data; readonly response: WithResponse }
  | { readonly ok: false; readonly error: CallError<Code> };

/**
 * A call in progress. Await it for its data, or choose another form. Another form sends no second request.
 *
 * @example
 * ```ts
 * const result = await contacts.get(contactId).result();
 * if (result.ok) console.log(result.data.name);
 * else if (result.error instanceof ApiError && result.error.code === "NOT_FOUND") console.log("not found");
 * ```
 */
export interface Call<Data, Code extends string = string, Header extends DocumentedHeader = string>
  extends Promise<Data> {
  /** Returns the data with status, headers, request id and entity tag. Rejects as the call itself does. */
  withResponse(): Promise<ApiResponse<Data, Header>>;
  /**
   * Returns the data, or the error. Rejects only with other values than {@link ContactsError}: a `TypeError` for
   * arguments that cannot be sent, and the reason of your own `signal`.
   */
  result(): Promise<Result<Data, Code, Header>>;
}

/**
 * Makes all forms of a call that has begun. The promise of the data is a plain one, so that stacks lead to the caller.
 * A rejection is handled by whichever form the caller uses.
 */
export function callOf<Data, Code extends string, Header extends DocumentedHeader>(
  response: Promise<ApiResponse<Data, Header>>,
): Call<Data, Code, Header> {
  const call = response.then(({ data }) => data);
  const taken = () => {
    call.catch(() => {});
    return response;
  };
  return Object.assign(call, { withResponse: taken, result: () => resultOf<Data, Code, Header>(taken()) });
}

/** Returns the response as a result. */
export function resultOf<Data, Code extends string, Header extends DocumentedHeader>(
  response: Promise<ApiResponse<Data, Header>>,
): Promise<Result<Data, Code, Header>> {
  return response.then(
    (response) => ({ ok: true, data: response.data, response }),
    (error) => {
      if (error instanceof ContactsError) return { ok: false, error: error as CallError<Code> };
      throw error;
    },
  );
}
