// The bounds that every attack is judged by. The README says the same in words.
export const bounds = {
  /** Bytes of a response beyond the documented data that it carries. */
  responseBytes: 65_536,
  /** CPU time of the server for one request, as a multiple of that for a usual PATCH. */
  work: 20,
  /** The 99th percentile of another organisation's latency: `factor` times its baseline plus `extraMs`. */
  latency: { factor: 3, extraMs: 50 },
  residentMegabytes: 300,
  /** The maximum time that the server keeps a connection without a request. */
  idleConnectionMs: 15_000,
  /** The maximum time without a new connection for another organisation. */
  lockedOutMs: 10_000,
  /** The maximum time that one statement of one organisation may delay the requests of another, on SQLite. */
  blockMs: 20,
  /** Transactions per second on PostgreSQL that requests without a valid key may cause. */
  queriesPerSecond: 1_000,
  /** From a start of the server until expired idempotency records are gone. */
  sweepMs: 60_000,
  /** From SIGTERM until the end of the process. */
  stopMs: 10_000,
};
