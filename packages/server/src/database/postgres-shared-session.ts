import type { QueryResult } from "pg";
import type { ScriptSession, Statement, Value } from "./database.ts";
import { GuardedSession, WORK_TIMEOUT_MS } from "./guarded-session.ts";
import { translatePostgresError } from "./postgres-error.ts";
import { CLAIM } from "./postgres-session.ts";
import type { SharedTransaction } from "./postgres-shared-transaction.ts";

/** Ends a work in its shared transaction before a statement that it cannot send there. */
export class Leaving extends Error {
  /** What other works of the transaction want as well. The work has to wait for them alone, so it can share the next one. */
  readonly wanted: string | undefined;

  constructor(why: string, wanted?: string) {
    super(`The work needs another transaction: ${why}.`);
    this.wanted = wanted;
  }
}

/** The session of one of the works that share a transaction. */
export class SharedSession extends GuardedSession {
  readonly engine = "postgres";
  readonly #transaction: SharedTransaction;
  readonly #settled = Promise.withResolvers<void>();
  #holdsRow = false;
  /** A change was sent, which only a rollback of the whole transaction can undo. */
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

  /** From now on refuses to send anything. */
  abandon(): void {
    this.isUndone = true;
  }

  /** The outcome of what was sent and not waited for. */
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
    // PostgreSQL would grant the name again, as it is the same transaction that asks.
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
   * A lock excludes other transactions, not other works of this one, so these take turns. It waits for no other transaction:
   * all works here would wait with it, and two such transactions for each other.
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
    // Outside of a transaction it could not be undone.
    await this.#transaction.begun;
    return this.#send({ name, text }, values, orgId);
  }

  #send(statement: Statement, values: readonly Value[], orgId: string | undefined): Promise<QueryResult> {
    if (this.isUndone) throw new Error(`The work failed before the statement ${statement.name} was sent.`);
    return this.#transaction.send({ ...statement, values: values as Value[] }, orgId);
  }

  /** A work that is alone in its transaction may send anything: a wait or failure concerns no other. */
  #assertSharable({ name, isSharable }: Statement): void {
    if (!isSharable && !this.#transaction.isSingle) throw new Leaving(`the statement ${name} is not sharable`);
  }
}
