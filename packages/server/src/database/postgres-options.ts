// In a file of its own: published declarations may not import `pg`, whose types an installation does not have.

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; parameters in it win over the pool's own settings. */
  readonly url: string;
  /** The most connections at a time. */
  readonly connections?: number;
  /** Called with the error of each idle connection that is lost; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}
