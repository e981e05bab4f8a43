import {
  DatabaseUnavailable,
  type Engine,
  type ScriptSession,
  type Session,
  type Statement,
  type Value,
} from "./database.ts";

/**
 * The time limit of work, because it holds locks (on SQLite those of all other writes). Work is a few statements and
 * takes milliseconds. Work that takes this long waits for something that never comes, such as a nested `write`.
 */
export const WORK_TIMEOUT_MS = 10_000;

/** The kind of work. A snapshot holds no locks, so its work may take as long as the reader of its rows needs. */
export type Access = "read" | "write" | "snapshot";

/** The rules for sessions of SQLite and PostgreSQL, so that the same work succeeds or fails on both. */
export abstract class GuardedSession implements ScriptSession {
  abstract readonly engine: Engine;
  /** The first error of a statement, as the engine threw it. */
  failure: unknown;
  /** True after the work has failed. Its unsent statements must not be sent any more. */
  protected isUndone = false;
  #settled = false;
  readonly #sent: Promise<void>[] = [];
  #timer: NodeJS.Timeout | undefined;
  protected readonly access: Access;
  readonly #patienceMs: number | undefined;

  /** `patienceMs`: milliseconds that the work may take. Without it there is no limit. */
  constructor(access: Access, patienceMs: number | undefined) {
    this.access = access;
    this.#patienceMs = patienceMs;
  }

  protected abstract query(
    statement: Statement,
    values: readonly Value[],
    orgId?: string,
  ): unknown[] | Promise<unknown[]>;
  protected abstract change(statement: Statement, values: readonly Value[], orgId?: string): number | Promise<number>;
  protected abstract script(text: string): void | Promise<void>;
  protected abstract translate(error: unknown): unknown;

  within(orgId: string): Session {
    return new OrganizationSession(this, orgId);
  }

  async claim(_name: string): Promise<boolean> {
    return true;
  }

  async all<Row>(statement: Statement, values: readonly Value[], orgId?: string): Promise<Row[]> {
    this.#assertUsable();
    try {
      const rows = this.query(statement, values, orgId);
      // Rows that are already there need no wait.
      return (rows instanceof Promise ? await rows : rows) as Row[];
    } catch (error) {
      throw this.#failed(error);
    }
  }

  async run(statement: Statement, values: readonly Value[], orgId?: string): Promise<number> {
    this.#assertWriting(statement);
    this.#assertUsable();
    try {
      return await this.change(statement, values, orgId);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  changeOne(statement: Statement, values: readonly Value[], orgId?: string): void {
    this.#assertWriting(statement);
    this.#assertUsable();
    const sent = this.#changeOne(statement, values, orgId);
    sent.catch(() => {});
    this.#sent.push(sent);
  }

  async execute(script: string): Promise<void> {
    // Building an index may take hours.
    clearTimeout(this.#timer);
    this.#assertUsable();
    try {
      await this.script(script);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** Calls the work with this session. Statements of failed or settled work are refused. */
  async perform<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    try {
      const result = await (this.#patienceMs === undefined
        ? work(this)
        : this.#inTime(() => work(this), this.#patienceMs));
      if (this.failure !== undefined) {
        await this.sent();
        throw new Error("The work continued after a failed statement.", { cause: this.failure });
      }
      return result;
    } catch (error) {
      this.isUndone = true;
      throw error;
    } finally {
      clearTimeout(this.#timer);
      this.#settled = true;
    }
  }

  #inTime<Result>(work: () => Promise<Result>, patienceMs: number): Promise<Result> {
    const { promise: expired, reject } = Promise.withResolvers<never>();
    const expire = () => reject(new DatabaseUnavailable(`The work did not settle within ${patienceMs} ms.`));
    // Before the work begins, because it may begin with a script, which clears the timer.
    this.#timer = setTimeout(expire, patienceMs);
    return Promise.race([work(), expired]);
  }

  /** Waits for the statements that were sent without waiting. */
  protected async sent(): Promise<void> {
    await Promise.all(this.#sent);
  }

  async #changeOne(statement: Statement, values: readonly Value[], orgId?: string): Promise<void> {
    const changed = await this.run(statement, values, orgId);
    if (changed === 1) return;
    this.failure ??= new Error(`The statement ${statement.name} should have changed one row, but changed ${changed}.`);
    throw this.failure;
  }

  /** Returns the first error: later statements fail because of it. */
  #failed(error: unknown): unknown {
    this.failure ??= error;
    return this.translate(this.failure);
  }

  #assertWriting({ name }: Statement): void {
    if (this.access !== "write") throw new Error(`The statement ${name} writes; it needs write(), not read().`);
  }

  #assertUsable(): void {
    if (this.#settled) throw new Error("The session was used after its work had settled: await every statement.");
    if (this.failure !== undefined) {
      throw new Error("An earlier statement failed, which ends the work.", { cause: this.failure });
    }
  }
}

/** A session for the rows of one organisation. */
class OrganizationSession implements Session {
  readonly engine: Engine;
  readonly #session: GuardedSession;
  readonly #orgId: string;

  constructor(session: GuardedSession, orgId: string) {
    this.engine = session.engine;
    this.#session = session;
    this.#orgId = orgId;
  }

  all<Row>(statement: Statement, values: readonly Value[]): Promise<Row[]> {
    return this.#session.all(statement, values, this.#orgId);
  }

  run(statement: Statement, values: readonly Value[]): Promise<number> {
    return this.#session.run(statement, values, this.#orgId);
  }

  changeOne(statement: Statement, values: readonly Value[]): void {
    this.#session.changeOne(statement, values, this.#orgId);
  }

  claim(name: string): Promise<boolean> {
    return this.#session.claim(name);
  }

  within(orgId: string): Session {
    return this.#session.within(orgId);
  }
}
