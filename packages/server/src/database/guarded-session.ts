import {
  DatabaseUnavailable,
  type Engine,
  type ScriptSession,
  type Session,
  type Statement,
  type Value,
} from "./database.ts";

/**
 * Work that has not settled by now is given up, as it holds locks meanwhile (on SQLite all other writes). Work is a few
 * statements, milliseconds; whatever takes this long waits for something that does not come, such as a nested `write`.
 */
const WORK_TIMEOUT_MS = 10_000;

/** A snapshot holds no locks, so its work may take as long as whoever takes the rows needs. */
export type Access = "read" | "write" | "snapshot";

/** The rules both engines hold their sessions to, so that work which passes on one passes on the other. */
export abstract class GuardedSession implements ScriptSession {
  abstract readonly engine: Engine;
  /** The first error of a statement, as the engine threw it. */
  failure: unknown;
  /** The work has failed: what it meant to send and has not sent yet must not be sent any more. */
  protected isUndone = false;
  #settled = false;
  readonly #sent: Promise<void>[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #access: Access;

  constructor(access: Access) {
    this.#access = access;
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
    return {
      engine: this.engine,
      all: (statement, values) => this.all(statement, values, orgId),
      run: (statement, values) => this.run(statement, values, orgId),
      changeOne: (statement, values) => this.changeOne(statement, values, orgId),
      claim: (name) => this.claim(name),
      within: (other) => this.within(other),
    };
  }

  async claim(_name: string): Promise<boolean> {
    return true;
  }

  all<Row>(statement: Statement, values: readonly Value[], orgId?: string): Promise<Row[]> {
    return this.#guard(() => this.query(statement, values, orgId)) as Promise<Row[]>;
  }

  async run(statement: Statement, values: readonly Value[], orgId?: string): Promise<number> {
    this.#assertWriting(statement);
    return this.#guard(() => this.change(statement, values, orgId));
  }

  changeOne(statement: Statement, values: readonly Value[], orgId?: string): void {
    this.#assertWriting(statement);
    this.#assertUsable();
    const sent = this.#changeOne(statement, values, orgId);
    sent.catch(() => {});
    this.#sent.push(sent);
  }

  execute(script: string): Promise<void> {
    // Building an index may take hours.
    clearTimeout(this.#timer);
    return this.#guard(() => this.script(script));
  }

  /** Hands itself to the work; the statements of failed or settled work are refused. */
  async perform<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    const { promise: expired, reject } = Promise.withResolvers<never>();
    const expire = () => reject(new DatabaseUnavailable(`The work did not settle within ${WORK_TIMEOUT_MS} ms.`));
    if (this.#access !== "snapshot") this.#timer = setTimeout(expire, WORK_TIMEOUT_MS);
    try {
      const result = await Promise.race([work(this), expired]);
      if (this.failure !== undefined) {
        await this.sent();
        throw new Error("The work went on after a failed statement.", { cause: this.failure });
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

  /** The outcome of what was sent and not waited for. */
  protected async sent(): Promise<void> {
    await Promise.all(this.#sent);
  }

  async #changeOne(statement: Statement, values: readonly Value[], orgId?: string): Promise<void> {
    const changed = await this.run(statement, values, orgId);
    if (changed === 1) return;
    this.failure ??= new Error(`The statement ${statement.name} was to change one row and has changed ${changed}.`);
    throw this.failure;
  }

  async #guard<Result>(carryOut: () => Result | Promise<Result>): Promise<Result> {
    this.#assertUsable();
    try {
      return await carryOut();
    } catch (error) {
      // What was sent behind a statement that fails, fails because of it.
      this.failure ??= error;
      throw this.translate(this.failure);
    }
  }

  #assertWriting({ name }: Statement): void {
    if (this.#access !== "write") throw new Error(`The statement ${name} writes; it needs write(), not read().`);
  }

  #assertUsable(): void {
    if (this.#settled) throw new Error("The session was used after its work had settled: await every statement.");
    if (this.failure !== undefined) {
      throw new Error("An earlier statement failed, which ends the work.", { cause: this.failure });
    }
  }
}
