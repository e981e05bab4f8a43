import { setTimeout as pause } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import {
  DatabaseUnavailable,
  type MigratableDatabase,
  type ScriptSession,
  type Session,
  type Shared,
} from "./database.ts";
import { InFlight } from "./in-flight.ts";
import {
  isFailureOfConnection,
  isLostRace,
  isRefusedStatement,
  toOpenError,
  translatePostgresError,
} from "./postgres-error.ts";
import { PostgresGroupCommit } from "./postgres-group-commit.ts";
import { limitsOf, type PostgresLimits } from "./postgres-limits.ts";
import type { PostgresOptions } from "./postgres-options.ts";
import { createPools } from "./postgres-pool.ts";
import { PostgresSession } from "./postgres-session.ts";
import { SharedReads } from "./postgres-shared-reads.ts";
import { commitError, LostRace, rollBack } from "./postgres-transaction.ts";

/**
 * The number of attempts for work that loses to concurrent transactions, and the first pause. The pause doubles each
 * time.
 */
const MAX_ATTEMPTS = 5;
const RETRY_PAUSE_MS = 5;

/**
 * The reader of the rows may be slow, and so may the count of millions of rows. A snapshot that waits delays no other
 * work.
 */
const BEGIN_SNAPSHOT = `begin isolation level repeatable read read only;
  set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0`;

export type { PostgresOptions };

/** Opens the engine for production. Throws `DatabaseOpenError` if it cannot connect. */
export async function openPostgres(options: PostgresOptions): Promise<MigratableDatabase> {
  const { own, shared } = createPools(options);
  try {
    (await own.connect()).release();
  } catch (error) {
    await own.end();
    throw toOpenError(error, options.url);
  }
  return new PostgresDatabase(own, shared && new SharedReads(shared, options.onConnectionLost), options);
}

class PostgresDatabase implements MigratableDatabase {
  readonly engine = "postgres";
  readonly #pool: Pool;
  readonly #reads: SharedReads | undefined;
  readonly #commits: PostgresGroupCommit;
  readonly #limits: PostgresLimits;
  readonly #onCommit: (works: number) => void;
  readonly #inFlight = new InFlight();

  constructor(pool: Pool, reads: SharedReads | undefined, options: PostgresOptions) {
    this.#pool = pool;
    this.#reads = reads;
    this.#limits = limitsOf(options);
    this.#onCommit = options.onCommit ?? (() => {});
    const connect = () => this.#connect();
    this.#commits = new PostgresGroupCommit({ connect, limits: this.#limits, onCommit: this.#onCommit });
  }

  read<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => this.#queryShared(work));
  }

  scan<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => this.#query(work));
  }

  snapshot<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => this.#querySnapshot(work));
  }

  write<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => this.#transactRepeatedly(work));
  }

  share<Result>(orgId: string, work: (session: Session) => Promise<Result>): Promise<Shared<Result>> {
    return this.#inFlight.admit(() => this.#commits.submit(orgId, work));
  }

  readonly connections = () => {
    const { options, totalCount, idleCount, waitingCount: waiting } = this.#pool;
    const { most: shared, open, idle } = this.#reads?.use ?? { most: 0, open: 0, idle: 0 };
    return { most: options.max + shared, shared, open: totalCount + open, idle: idleCount + idle, waiting };
  };

  close(): Promise<void> {
    // The pool's own end() would leave waiting work until its timeout.
    return this.#inFlight.close(async () => {
      await Promise.all([this.#pool.end(), this.#reads?.end()]);
    });
  }

  async #queryShared<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    if (this.#reads === undefined) return this.#query(work);
    const started = performance.now();
    let session: PostgresSession | undefined;
    try {
      return await this.#reads.run((client) => {
        session = new PostgresSession(client, "read");
        return session.perform(work);
      });
    } catch (error) {
      const isLost = session?.failure !== undefined && isFailureOfConnection(session.failure);
      if (!isLost || performance.now() - started > this.#limits.repeatMs) throw translatePostgresError(error);
      return this.#query(work);
    }
  }

  async #query<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    const session = new PostgresSession(client, "read");
    try {
      return await session.perform(work);
    } finally {
      client.release(session.failure !== undefined && !isRefusedStatement(session.failure));
    }
  }

  async #querySnapshot<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    try {
      await client.query(BEGIN_SNAPSHOT);
      return await new PostgresSession(client, "snapshot").perform(work);
    } finally {
      client.release(!(await rollBack(client)));
    }
  }

  async #transactRepeatedly<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transact(work);
      } catch (error) {
        if (!(error instanceof LostRace)) throw error;
        if (attempt === MAX_ATTEMPTS) {
          throw new DatabaseUnavailable(`The work lost ${attempt} times to concurrent transactions.`, {
            cause: error.cause,
          });
        }
        await pause(RETRY_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
      }
    }
  }

  async #transact<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    const begun = client.query("begin");
    begun.catch(() => {});
    const session = new PostgresSession(client, "write", begun);
    let usable = false;
    try {
      const result = await session.perform(work);
      await commit(session);
      usable = true;
      this.#onCommit(1);
      return result;
    } catch (error) {
      // After any error but a refusal the connection may be silent, and a rollback would wait in vain.
      const cause = session.failure ?? (error as Error).cause;
      usable = (cause === undefined || isRefusedStatement(cause)) && (await rollBack(client));
      throw isLostRace(session.failure) ? new LostRace(session.failure) : error;
    } finally {
      client.release(!usable);
    }
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw translatePostgresError(error);
    }
  }
}

async function commit(session: PostgresSession): Promise<void> {
  try {
    await session.commit();
  } catch (cause) {
    throw commitError(cause, session.failure);
  }
}
