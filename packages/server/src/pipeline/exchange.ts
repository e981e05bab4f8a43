import type { Route } from "../generated/routes.ts";
import type { Caller } from "../http/authentication.ts";

/** The state of a request that the stages fill in. */
export interface Exchange {
  /** The headers of the response, whatever its status. */
  readonly headers: Record<string, string>;
  readonly now: Date;
  caller?: Caller;
  route?: Route;
  /** The error behind a 500 or 503. */
  error?: unknown;
}
