// The successes of one operation, told apart by status.
import type { ApiResponse, DocumentedHeader, Result } from "./call.ts";

/** The response to a call: `status` tells what `data` is. */
export type ResponseByStatus<Successes extends object, Header extends DocumentedHeader = string> = {
  [Status in keyof Successes]: ApiResponse<Successes[Status], Header> & { readonly status: Status };
}[keyof Successes];

/** A {@link Call} of an operation with several successes: `status` of the response tells what `data` is. */
export interface CallByStatus<Data, Code extends string, Response> extends Promise<Data> {
  /** Returns the response. Rejects as the call itself does. */
  withResponse(): Promise<Response>;
  /** Returns the response, or the error, as {@link Call.result} does. */
  result(): Promise<Result<Data, Code, string, Response>>;
}
