// In a file of its own: published declarations may not import `pg`, whose types an installation does not have.

export interface PostgresTimeouts {
  /** For a connection, new or from the pool. */
  readonly connectMs: number;
  /** For a lock that another transaction holds. */
  readonly lockMs: number;
  /** For a statement. */
  readonly statementMs: number;
}

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; parameters in it win over the pool's own settings. */
  readonly url: string;
  /** The most connections at a time. */
  readonly connections?: number;
  /** Milliseconds before the pool gives up, in place of those for production. */
  readonly timeouts?: Partial<PostgresTimeouts>;
  /** Called with the error of each idle connection that is lost; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
  /** Called after each commit with the number of works that shared it. */
  readonly onCommit?: ((works: number) => void) | undefined;
}
