import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ScriptSession, Statement, Value } from "./database.ts";
import { type Access, GuardedSession, WORK_TIMEOUT_MS } from "./guarded-session.ts";
import { translateSqliteError } from "./sqlite-error.ts";

/** The statements of one connection, each prepared once, by name. */
export class PreparedStatements {
  readonly connection: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(connection: DatabaseSync) {
    this.connection = connection;
  }

  get({ name, text }: Statement): Prepared {
    const known = this.#prepared.get(name);
    if (known?.text === text) return known;
    if (known !== undefined) throw new Error(`Two statements have the name ${name}: ${known.text} and ${text}`);
    const statement = this.connection.prepare(toSqlite(text));
    // Rows as objects would be hash tables, which are slower to create and to read.
    statement.setReturnArrays(true);
    const prepared = { text, statement, columns: statement.columns().map((column) => column.name) };
    this.#prepared.set(name, prepared);
    return prepared;
  }
}

interface Prepared {
  readonly text: string;
  readonly statement: StatementSync;
  readonly columns: readonly string[];
}

/**
 * Converts a statement to SQLite: parameters begin with `?`, and no row locks are needed because there is one writer.
 */
function toSqlite(text: string): string {
  return text
    .trimEnd()
    .replace(/\sfor update$/i, "")
    .replaceAll(/\$(\d+)/g, "?$1");
}

export class SqliteSession extends GuardedSession {
  readonly engine = "sqlite";
  readonly #statements: PreparedStatements;

  constructor(statements: PreparedStatements, access: Access) {
    // A read delays no other work, so it has no time limit.
    super(access, access === "write" ? WORK_TIMEOUT_MS : undefined);
    this.#statements = statements;
  }

  /** Statements execute when they are sent, so all outcomes are known before the commit. */
  override perform<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    if (this.access !== "write") return super.perform(work);
    return super.perform(async (session) => {
      const result = await work(session);
      await this.sent();
      return result;
    });
  }

  protected override query(statement: Statement, values: readonly Value[]): unknown[] {
    const { statement: prepared, columns } = this.#statements.get(statement);
    const rows = prepared.all(...storable(values)) as unknown as unknown[][];
    return rows.map((row) => toRow(columns, row));
  }

  protected override change(statement: Statement, values: readonly Value[]): number {
    return Number(this.#statements.get(statement).statement.run(...storable(values)).changes);
  }

  protected override script(text: string): void {
    this.#statements.connection.exec(text);
  }

  protected override translate(error: unknown): unknown {
    return translateSqliteError(error);
  }
}

function toRow(columns: readonly string[], values: readonly unknown[]): unknown {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index++) row[columns[index]!] = values[index];
  return row;
}

/** Converts booleans to 0 and 1, as SQLite stores them. */
function storable(values: readonly Value[]): (string | number | null)[] {
  return values.map((value) => (typeof value === "boolean" ? Number(value) : value));
}
