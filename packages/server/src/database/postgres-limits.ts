import type { PostgresOptions } from "./postgres-options.ts";

/**
 * The wait for a connection, new or from the pool. Work takes milliseconds, so a longer wait means that the queue only
 * grows. With the other limits, a refusal comes within two seconds.
 */
const CONNECT_TIMEOUT_MS = 1_500;
/** The wait for a lock. Transactions take milliseconds; a lock held longer fills the pool with waiting work. */
const LOCK_TIMEOUT_MS = 500;
/** The limit of a statement. Statements take milliseconds, and the count of a million contacts a tenth of a second. */
const STATEMENT_TIMEOUT_MS = 1_500;
/**
 * If the server is silent (its machine or network has failed), the client disconnects this long after the server's own
 * limit.
 */
const GRACE_MS = 300;

export interface PostgresLimits {
  readonly connectMs: number;
  readonly lockMs: number;
  readonly statementMs: number;
  /** The client's limit for the response to a statement. */
  readonly responseMs: number;
  /**
   * Reads lost with a shared connection are repeated on another one, unless they are older than this. Otherwise their
   * refusal would come later than that of unshared work.
   */
  readonly repeatMs: number;
  /**
   * The limit for the statements of work in a shared transaction. Slower work leaves the transaction and delays no
   * other.
   */
  readonly settleMs: number;
}

/** Returns the limits for production, with those of the options in their place. */
export function limitsOf({ timeouts = {} }: PostgresOptions): PostgresLimits {
  const { connectMs = CONNECT_TIMEOUT_MS, lockMs = LOCK_TIMEOUT_MS, statementMs = STATEMENT_TIMEOUT_MS } = timeouts;
  const responseMs = statementMs + GRACE_MS;
  return { connectMs, lockMs, statementMs, responseMs, repeatMs: statementMs / 15, settleMs: statementMs / 6 };
}
