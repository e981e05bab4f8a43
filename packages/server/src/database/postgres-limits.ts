import type { PostgresOptions } from "./postgres-options.ts";

/**
 * For a connection, new or from the pool. Work takes milliseconds, so who waits longer stands in a queue that only grows;
 * with what follows, a refusal comes within two seconds.
 */
const CONNECT_TIMEOUT_MS = 1_500;
/** Transactions take milliseconds. A lock that is not given back by then fills the pool with those who wait for it. */
const LOCK_TIMEOUT_MS = 500;
/** Statements take milliseconds, the count of a million contacts a tenth of a second. */
const STATEMENT_TIMEOUT_MS = 1_500;
/** When the server is silent (its machine is gone, the network is cut), we hang up a little after it should have. */
const GRACE_MS = 300;

export interface PostgresLimits {
  readonly connectMs: number;
  readonly lockMs: number;
  readonly statementMs: number;
  /** On our side, for the response to a statement. */
  readonly responseMs: number;
  /**
   * What is lost with a connection that it shared is repeated on another one, unless it is older: its refusal would come later
   * than that of work which shares nothing.
   */
  readonly repeatMs: number;
  /** For the statements of works that share a transaction. One that takes longer is left behind, and delays no other. */
  readonly settleMs: number;
}

/** The limits for production, or those that the options have in their place. */
export function limitsOf({ timeouts = {} }: PostgresOptions): PostgresLimits {
  const { connectMs = CONNECT_TIMEOUT_MS, lockMs = LOCK_TIMEOUT_MS, statementMs = STATEMENT_TIMEOUT_MS } = timeouts;
  const responseMs = statementMs + GRACE_MS;
  return { connectMs, lockMs, statementMs, responseMs, repeatMs: statementMs / 15, settleMs: statementMs / 6 };
}
