import type { Route } from "../generated/routes.ts";
import type { Caller } from "../http/authentication.ts";

/** What becomes known of a request on its way through the stages. */
export interface Exchange {
  /** Of the response, whatever it will be. */
  readonly headers: Record<string, string>;
  readonly now: Date;
  caller?: Caller;
  route?: Route;
  /** Behind a 500 or 503. */
  error?: unknown;
}
