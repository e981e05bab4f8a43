// What the repositories need of a database engine. One SQL text serves both engines: the common subset of SQLite and
// PostgreSQL, placeholders `$1`, `$2` …, `for update` at the end where a row is to be locked.

/** The engines that a database may have. */
export type Engine = "sqlite" | "postgres";

/** A statement with a name of its own, so that each connection prepares it once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /**
   * Marks a statement that a work may send in a transaction it shares (`Database.share`): the lock of one row by its key, and
   * changes of that row or of rows that are changed under its lock alone. No work waits for such a change of another one.
   */
  readonly isSharable?: boolean;
}

export type Value = string | number | boolean | null;

/**
 * Statements on one connection, carried out in the order they are sent; those that do not depend on each other's answer
 * may be sent together (`Promise.all`), which saves round trips.
 */
export interface Session {
  /** For the few statements that cannot be written in the common subset. */
  readonly engine: Engine;
  /**
   * All rows of a query, the same on both engines: times as RFC 3339 text in UTC with milliseconds, JSON columns as text,
   * booleans as 1 and 0, integers (a `count(*)` too) as numbers.
   */
  all<Row>(statement: Statement, values: readonly Value[]): Promise<Row[]>;
  /** Runs a writing statement and answers how many rows it changed. */
  run(statement: Statement, values: readonly Value[]): Promise<number>;
  /**
   * Sends a statement that makes one row, or changes one that the transaction has locked, and does not wait for it: it
   * travels with what follows, at the latest with the commit. If it fails, nothing of the work is kept, and `write` rejects
   * with why. So it does, maybe after the commit, if there was no such row: only a missing lock could be the reason.
   */
  changeOne(statement: Statement, values: readonly Value[]): void;
  /**
   * Takes hold of a name until the transaction ends; false if a transaction of another process has it. On SQLite, where
   * writes come one after the other, the name is always free.
   */
  claim(name: string): Promise<boolean>;
  /**
   * The same session for statements on one organisation's rows. On PostgreSQL row-level security shows them no others, and
   * shows none at all to statements outside of this.
   */
  within(orgId: string): Session;
}

/** Stands for all organisations; only sweeps are let in under it. */
export const everyOrganization = "00000000-0000-0000-0000-000000000000";

export interface Database {
  readonly engine: Engine;
  /**
   * Queries outside a transaction that take no more than a few milliseconds each; each sees what is committed. They may share
   * a connection with others, so a slow one would hold those up. May run the work more than once.
   */
  read<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** The same for queries that may take longer: pages, counts. */
  scan<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * Queries that all see the database as it was at the first of them, for as long as the work takes. Neither waits for
   * writers nor holds them up.
   */
  snapshot<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * Work in one transaction: committed, durably, before the promise resolves; undone whole when `work` throws. Work that
   * loses against a concurrent transaction (deadlock, serialization) runs again, so it must have no effect but its SQL.
   * A statement that fails ends the transaction: `work` may translate the error, not go on after it (where a conflict is
   * expected, `on conflict do nothing` and a look at the row count).
   */
  write<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * The same for work that changes one row of an organisation, in a transaction that works of the organisation share. Resolves
   * to undefined, with nothing changed, if the work needs a transaction of its own: then `write` is to run it. Missing where
   * `write` itself lets works share.
   */
  share?<Result>(orgId: string, work: (session: Session) => Promise<Result>): Promise<Shared<Result>>;
  /** Lets running work finish and closes; calls after it are refused as `DatabaseUnavailable`. */
  close(): Promise<void>;
}

/** The result of a work that shared a transaction; undefined if it needs one of its own. */
export type Shared<Result> = { readonly result: Result } | undefined;

/** Runs statements without a name as well, several in one text; only migrations need that. */
export interface ScriptSession extends Session {
  execute(script: string): Promise<void>;
}

/** The connections of an engine that has a pool of them. */
export interface ConnectionUse {
  /** How many may be open. */
  readonly most: number;
  /** How many of these are left to point reads, which share them. */
  readonly shared: number;
  readonly open: number;
  readonly idle: number;
  /** Works that wait for one. */
  readonly waiting: number;
}

/** What both engines open: a `Database` whose schema can be built. */
export interface MigratableDatabase extends Database {
  /**
   * What is to be called around a turn of the event loop in which requests are worked on, where reads share a transaction. The
   * writes of the turn are committed after `end`, so it must not wait for any of them.
   */
  readonly reading?: { begin(): void; end(): void };
  readonly connections?: () => ConnectionUse;
  write<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result>;
}

/** A unique or foreign key refused a row. `constraint` is the name in the schema, the same on both engines. */
export class ConstraintViolation extends Error {
  override readonly name = "ConstraintViolation";
  readonly constraint: string;

  constructor(constraint: string, options?: ErrorOptions) {
    super(`The constraint ${constraint} refused a row.`, options);
    this.constraint = constraint;
  }
}

/** The engine did not answer in time, or not at all; the same work may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

/** A lock was not granted in time: another transaction has the row or table in use. */
export class LockTimeout extends DatabaseUnavailable {}

/** The database cannot be used as it is. The message says what is wrong, where, and what to do; no secret is in it. */
export class DatabaseOpenError extends Error {
  override readonly name = "DatabaseOpenError";
}
