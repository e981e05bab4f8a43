// The interface of a database engine. One SQL text serves both engines: the common subset of SQLite and PostgreSQL,
// placeholders `$1`, `$2` …, and `for update` at the end to lock a row.

/** The engines that a database may have. */
export type Engine = "sqlite" | "postgres";

/** A named statement, which each connection prepares once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /**
   * Allows the statement in a shared transaction (`Database.share`). It must lock one row by its key, or change that
   * row or rows that are changed only under its lock. No other work waits for such a change.
   */
  readonly isSharable?: boolean;
}

export type Value = string | number | boolean | null;

/**
 * Statements on one connection, executed in the order they are sent. Independent statements may be sent together
 * (`Promise.all`), which saves round trips.
 */
export interface Session {
  /** The engine, for the few statements outside of the common subset. */
  readonly engine: Engine;
  /**
   * Returns all rows of a query, the same on both engines. Times are RFC 3339 text in UTC with milliseconds, JSON
   * columns are text, booleans are 1 and 0. Integers are numbers, also of `count(*)`.
   */
  all<Row>(statement: Statement, values: readonly Value[]): Promise<Row[]>;
  /** Runs a writing statement. Returns the number of rows it changed. */
  run(statement: Statement, values: readonly Value[]): Promise<number>;
  /**
   * Sends a statement that inserts one row, or changes one that the transaction has locked, without waiting for it. It
   * is sent with the next statement, or at the latest with the commit.
   *
   * If the statement fails, all of the work is rolled back, and `write` rejects with the cause. If the row does not
   * exist, `write` rejects too, perhaps after the commit. Only a missing lock can cause that.
   */
  changeOne(statement: Statement, values: readonly Value[]): void;
  /**
   * Claims a name until the transaction ends. Returns false if a transaction of another process holds it. On SQLite,
   * where writes run one after the other, the name is always free.
   */
  claim(name: string): Promise<boolean>;
  /**
   * Returns the session for statements on one organisation's rows. On PostgreSQL, row-level security hides all other
   * rows from them, and all rows from statements outside of this session.
   */
  within(orgId: string): Session;
}

/** Stands for all organisations. Only sweeps may use it. */
export const everyOrganization = "00000000-0000-0000-0000-000000000000";

export interface Database {
  readonly engine: Engine;
  /**
   * Runs queries outside a transaction that take at most a few milliseconds each. Each one sees everything that is
   * committed. They may share a connection, so a slow query would delay others. The work may run more than once.
   */
  read<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Runs queries that may take longer: pages, counts. */
  scan<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * Runs queries that all see the database as it was at the first one, for as long as the work takes. They neither wait
   * for writers nor delay them.
   */
  snapshot<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * Runs work in one transaction. It is durably committed before the promise resolves, and rolled back completely if
   * `work` throws.
   *
   * Work that loses against a concurrent transaction (deadlock, serialization) runs again, so SQL must be its only
   * effect. A failed statement ends the transaction: `work` may translate the error, but must not continue. For an
   * expected conflict, use `on conflict do nothing` and check the row count.
   */
  write<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * Runs work that changes one row of an organisation, in a transaction that it shares with other work of the
   * organisation. Resolves to undefined, without a change, if the work needs its own transaction; the caller then runs
   * `write`. It is missing if `write` itself shares transactions.
   */
  share?<Result>(orgId: string, work: (session: Session) => Promise<Result>): Promise<Shared<Result>>;
  /** Waits for running work and closes. Refuses later calls with `DatabaseUnavailable`. */
  close(): Promise<void>;
}

/** The result of work in a shared transaction; undefined if it needs its own transaction. */
export type Shared<Result> = { readonly result: Result } | undefined;

/** A session for migrations. It also runs unnamed statements, several in one text. */
export interface ScriptSession extends Session {
  execute(script: string): Promise<void>;
}

/** The use of an engine's connection pool. */
export interface ConnectionUse {
  /** The number of connections that may be open. */
  readonly most: number;
  /** The number of these that point reads share. */
  readonly shared: number;
  readonly open: number;
  readonly idle: number;
  /** The number of units of work that wait for a connection. */
  readonly waiting: number;
}

/** A `Database` whose schema can be migrated. Both engines open one. */
export interface MigratableDatabase extends Database {
  /**
   * Callbacks around a turn of the event loop with requests, if their reads share a transaction. The turn's writes are
   * committed after `end`, so it must not wait for them.
   */
  readonly reading?: { begin(): void; end(): void };
  readonly connections?: () => ConnectionUse;
  write<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result>;
}

/** A unique or foreign key rejected a row. `constraint` is the name in the schema, the same on both engines. */
export class ConstraintViolation extends Error {
  override readonly name = "ConstraintViolation";
  readonly constraint: string;

  constructor(constraint: string, options?: ErrorOptions) {
    super(`The constraint ${constraint} refused a row.`, options);
    this.constraint = constraint;
  }
}

/** The engine did not respond, or not in time. The same work may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

/** A lock was not granted in time, because another transaction uses the row or table. */
export class LockTimeout extends DatabaseUnavailable {}

/**
 * The database cannot be used in its present state. The message says what is wrong, where, and what to do. It contains
 * no secret.
 */
export class DatabaseOpenError extends Error {
  override readonly name = "DatabaseOpenError";
}
