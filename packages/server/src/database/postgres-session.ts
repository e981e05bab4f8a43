import type { PoolClient } from "pg";
import type { Statement, Value } from "./database.ts";
import { type Access, GuardedSession } from "./guarded-session.ts";
import { translatePostgresError } from "./postgres-error.ts";

/** Stands in for "no limit" on the client's side, as pg takes 0 for "as configured". */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

export class PostgresSession extends GuardedSession {
  readonly #client: PoolClient;
  readonly #begun: Promise<unknown> | undefined;
  #started = false;

  /** `begun` is the answer to `begin`, in a transaction. */
  constructor(client: PoolClient, access: Access, begun?: Promise<unknown>) {
    super(access);
    this.#client = client;
    this.#begun = begun;
  }

  protected override async query(statement: Statement, values: readonly Value[]): Promise<unknown[]> {
    return (await this.#send(statement, values)).rows;
  }

  protected override async change(statement: Statement, values: readonly Value[]): Promise<number> {
    return (await this.#send(statement, values)).rowCount ?? 0;
  }

  protected override async script(text: string): Promise<void> {
    const config = { text, query_timeout: NO_TIMEOUT_MS };
    await this.#begun;
    await this.#client.query(config);
  }

  protected override translate(error: unknown): unknown {
    return translatePostgresError(error);
  }

  /**
   * The first query travels together with `begin`, which saves a round trip. Everything else awaits that a transaction
   * has begun, as outside of one a change could not be undone.
   */
  async #send({ name, text }: Statement, values: readonly Value[]) {
    const travelsWithBegin = !this.#started && text.startsWith("select");
    this.#started = true;
    if (!travelsWithBegin) await this.#begun;
    return this.#client.query({ name, text, values: values as Value[] });
  }
}
