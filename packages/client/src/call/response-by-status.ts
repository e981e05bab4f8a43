// The successes of one operation, told apart by status.
import type { ApiResponse, DocumentedHeader } from "./call.ts";

/** The response to a call: `status` tells what `data` is. */
export type ResponseByStatus<Successes extends object, Header extends DocumentedHeader = string> = {
  [Status in keyof Successes]: ApiResponse<Successes[Status], Header> & { readonly status: Status };
}[keyof Successes];
