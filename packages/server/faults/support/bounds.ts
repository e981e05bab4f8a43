// The bounds that every attack is judged by. The README says the same in words.
export const bounds = {
  /** Bytes of a response beyond the documented data that it carries. */
  responseBytes: 65_536,
  /** CPU time of the server for one request, as a multiple of that for a usual PATCH. */
  work: 20,
  /** The 99th percentile of another organisation's latency: `factor` times its baseline plus `extraMs`. */
  latency: { factor: 3, extraMs: 50 },
  residentMegabytes: 300,
  /** How long the server keeps a connection that sends no request. */
  idleConnectionMs: 15_000,
  /** How long another organisation may get no new connection. */
  lockedOutMs: 10_000,
  /** How long one statement of one organisation may hold up the requests of another, on SQLite. */
  blockMs: 20,
  /** Transactions per second on PostgreSQL that requests without a valid key may cause. */
  queriesPerSecond: 1_000,
  /** From a start of the server until expired idempotency records are gone. */
  sweepMs: 60_000,
  /** From SIGTERM until the end of the process. */
  stopMs: 10_000,
};
