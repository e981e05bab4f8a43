// A separate file, because published declarations may not import `pg`: an installation lacks its types.

export interface PostgresTimeouts {
  /** The wait for a connection, new or from the pool. */
  readonly connectMs: number;
  /** The wait for a lock of another transaction. */
  readonly lockMs: number;
  /** The limit of a statement. */
  readonly statementMs: number;
}

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`. Its parameters override the pool's settings. */
  readonly url: string;
  /** The most connections at a time. */
  readonly connections?: number;
  /** Time limits in milliseconds that replace those for production. */
  readonly timeouts?: Partial<PostgresTimeouts>;
  /** Called with the error of each lost idle connection. The pool replaces the connection itself. */
  readonly onConnectionLost?: (error: Error) => void;
  /** Called after each commit with the number of units of work in it. */
  readonly onCommit?: ((works: number) => void) | undefined;
}
