// What the repositories need of a database engine. One SQL text serves both engines: the common subset of SQLite and
// PostgreSQL, placeholders `$1`, `$2` …, `for update` where a row is to be locked.

/** A statement with a name of its own, so that each connection prepares it once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export type Value = string | number | boolean | null;

export interface Session {
  /** All rows of a query. Times come as RFC 3339 text in UTC with milliseconds, JSON columns as text. */
  all<Row>(statement: Statement, values: readonly Value[]): Promise<Row[]>;
  /** Runs a writing statement and answers how many rows it changed. */
  run(statement: Statement, values: readonly Value[]): Promise<number>;
}

export interface Database {
  readonly engine: "sqlite" | "postgres";
  /** Queries outside a transaction; each sees what is committed. */
  read<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * Work in one transaction: committed, durably, before the promise resolves; undone whole when `work` throws. Work that
   * loses against a concurrent transaction (deadlock, serialization) runs again, so it must have no effect but its SQL.
   */
  write<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** A unique or foreign key refused a row. `constraint` is the name in the schema, the same on both engines. */
export class ConstraintViolation extends Error {
  override readonly name = "ConstraintViolation";
  constructor(
    readonly constraint: string,
    options?: ErrorOptions,
  ) {
    super(`The constraint ${constraint} refused a row.`, options);
  }
}

/** The engine did not answer in time, or not at all; the same work may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}
