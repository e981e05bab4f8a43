import type { QueryResult } from "pg";
import type { ScriptSession, Statement, Value } from "./database.ts";
import { GuardedSession, WORK_TIMEOUT_MS } from "./guarded-session.ts";
import { translatePostgresError } from "./postgres-error.ts";
import { CLAIM } from "./postgres-session.ts";
import type { SharedTransaction } from "./postgres-shared-transaction.ts";

/** Ends work in its shared transaction, before a statement that it cannot send there. */
export class Leaving extends Error {
  /**
   * The name that other work of the transaction also wants. The work waits only for that one, so it can share the next
   * transaction.
   */
  readonly wanted: string | undefined;

  constructor(why: string, wanted?: string) {
    super(`The work needs another transaction: ${why}.`);
    this.wanted = wanted;
  }
}

/** The session of one unit of work in a shared transaction. */
export class SharedSession extends GuardedSession {
  readonly engine = "postgres";
  readonly #transaction: SharedTransaction;
  readonly #settled = Promise.withResolvers<void>();
  #holdsRow = false;
  /** True after a change was sent, which only a rollback of the whole transaction can undo. */
  hasChanged = false;

  constructor(transaction: SharedTransaction) {
    super("write", WORK_TIMEOUT_MS);
    this.#transaction = transaction;
  }

  override async perform<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    try {
      return await super.perform(work);
    } finally {
      this.#settled.resolve();
    }
  }

  /** Refuses all further statements. */
  abandon(): void {
    this.isUndone = true;
  }

  /** Waits for the statements that were sent without waiting. */
  changes(): Promise<void> {
    return this.sent();
  }

  override async claim(name: string): Promise<boolean> {
    const [row] = await this.all<{ claimed: number }>(CLAIM, [name]);
    return row?.claimed === 1;
  }

  protected override async query(statement: Statement, values: readonly Value[], orgId?: string): Promise<unknown[]> {
    const { name, text, isSharable } = statement;
    const isLock = text.endsWith("for update");
    if (isLock && isSharable) return this.#lock(statement, values, orgId);
    const isChange = !text.trimStart().startsWith("select");
    if (isLock || isChange) this.#assertSharable(statement);
    if (isChange) return (await this.#change(statement, values, orgId)).rows;
    // PostgreSQL would grant the name again, because it belongs to the same transaction.
    if (statement === CLAIM && !this.#transaction.isFirst(`${values[0]}`)) {
      throw new Leaving("another one has claimed the same name", `${values[0]}`);
    }
    return (await this.#send({ name, text }, values, orgId)).rows;
  }

  protected override async change(statement: Statement, values: readonly Value[], orgId?: string): Promise<number> {
    this.#assertSharable(statement);
    return (await this.#change(statement, values, orgId)).rowCount ?? 0;
  }

  protected override script(): void {
    throw new Leaving("it sends a script");
  }

  protected override translate(error: unknown): unknown {
    return translatePostgresError(error);
  }

  /**
   * Locks a row. A lock excludes other transactions, but not other work of this one, which therefore takes turns. It
   * never waits for another transaction: all work here would wait with it, and two such transactions could wait for
   * each other.
   */
  async #lock({ name, text }: Statement, values: readonly Value[], orgId?: string): Promise<unknown[]> {
    if (this.#holdsRow) throw new Leaving("it locks a second row");
    this.#holdsRow = true;
    const row = JSON.stringify([name, ...values]);
    if (!(await this.#transaction.turn(row, this.#settled.promise))) {
      throw new Leaving("others change the same row", row);
    }
    const { rows } = await this.#send({ name: `${name}.shared`, text: `${text} skip locked` }, values, orgId);
    if (rows.length === 0) throw new Leaving("the row is not there, or another transaction has locked it");
    return rows;
  }

  async #change({ name, text }: Statement, values: readonly Value[], orgId?: string): Promise<QueryResult> {
    this.hasChanged = true;
    // Outside of a transaction the change could not be rolled back.
    await this.#transaction.begun;
    return this.#send({ name, text }, values, orgId);
  }

  #send(statement: Statement, values: readonly Value[], orgId: string | undefined): Promise<QueryResult> {
    if (this.isUndone) throw new Error(`The work failed before the statement ${statement.name} was sent.`);
    return this.#transaction.send({ ...statement, values: values as Value[] }, orgId);
  }

  /** Refuses a statement that may make others wait or fail. Work that is alone in its transaction may send anything. */
  #assertSharable({ name, isSharable }: Statement): void {
    if (!isSharable && !this.#transaction.isSingle) throw new Leaving(`the statement ${name} is not sharable`);
  }
}
