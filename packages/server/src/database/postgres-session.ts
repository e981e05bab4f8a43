import type { PoolClient, QueryResult } from "pg";
import type { Statement, Value } from "./database.ts";
import { type Access, GuardedSession, WORK_TIMEOUT_MS } from "./guarded-session.ts";
import { translatePostgresError } from "./postgres-error.ts";
import { queryWithin } from "./postgres-organization-query.ts";
import { sendCommit } from "./postgres-transaction.ts";

/** Stands for "no limit" on the client, because pg takes 0 as "the configured limit". */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

/** An advisory lock needs no row, which a commit would have to make durable. */
export const CLAIM: Statement = {
  name: "session.claim",
  text: "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as claimed",
};

export class PostgresSession extends GuardedSession {
  readonly engine = "postgres";
  readonly #client: PoolClient;
  readonly #begun: Promise<unknown> | undefined;
  readonly #limit: { readonly query_timeout?: number };
  #changes = false;
  /** The organisation of the transaction. */
  #entered: string | undefined;

  /** `begun`: the response to `begin`, in a transaction. */
  constructor(client: PoolClient, access: Access, begun?: Promise<unknown>) {
    super(access, access === "snapshot" ? undefined : WORK_TIMEOUT_MS);
    this.#client = client;
    this.#begun = begun;
    this.#limit = access === "snapshot" ? { query_timeout: NO_TIMEOUT_MS } : {};
  }

  protected override async query(statement: Statement, values: readonly Value[], orgId?: string): Promise<unknown[]> {
    return (await this.#send(statement, values, orgId)).rows;
  }

  protected override async change(statement: Statement, values: readonly Value[], orgId?: string): Promise<number> {
    return (await this.#send(statement, values, orgId)).rowCount ?? 0;
  }

  override async claim(name: string): Promise<boolean> {
    const [row] = await this.all<{ claimed: number }>(CLAIM, [name]);
    return row?.claimed === 1;
  }

  protected override async script(text: string): Promise<void> {
    const config = { text, query_timeout: NO_TIMEOUT_MS };
    await this.#begun;
    await this.#client.query(config);
  }

  protected override translate(error: unknown): unknown {
    return translatePostgresError(error);
  }

  /** Commits, together with the statements that were sent without waiting. */
  async commit(): Promise<void> {
    await this.#begun;
    await sendCommit(this.#client, this.sent());
  }

  /**
   * Sends a statement. The first queries are sent together with `begin`, which saves a round trip. A change waits until
   * the transaction has begun, because it could not be rolled back otherwise. Later statements stay behind it.
   */
  async #send({ name, text }: Statement, values: readonly Value[], orgId: string | undefined): Promise<QueryResult> {
    this.#changes ||= !text.startsWith("select");
    if (this.#changes) await this.#begun;
    // The rollback was already sent, so the statement would take effect after it.
    if (this.isUndone) throw new Error(`The work failed before the statement ${name} was sent.`);
    const config = { name, text, values: values as Value[], ...this.#limit };
    if (orgId === undefined || orgId === this.#entered) return this.#client.query(config);
    if (this.#begun !== undefined) this.#entered = orgId;
    return queryWithin(orgId, this.#client, config);
  }
}
