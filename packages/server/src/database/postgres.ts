import { setTimeout as pause } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { DatabaseUnavailable, type MigratableDatabase, type ScriptSession } from "./database.ts";
import { InFlight } from "./in-flight.ts";
import {
  isLostRace,
  isRefusedStatement,
  leavesCommitOpen,
  toOpenError,
  translatePostgresError,
} from "./postgres-error.ts";
import type { PostgresOptions } from "./postgres-options.ts";
import { createPool } from "./postgres-pool.ts";
import { PostgresSession } from "./postgres-session.ts";

/** How often work runs that loses to concurrent transactions, and the first pause, doubled each time. */
const MAX_ATTEMPTS = 5;
const RETRY_PAUSE_MS = 5;

/** Whoever takes the rows may be slow, and a snapshot that waits holds nobody up. */
const BEGIN_SNAPSHOT =
  "begin isolation level repeatable read read only; set local idle_in_transaction_session_timeout = 0";

export type { PostgresOptions };

/** The engine for production. Throws `DatabaseOpenError` when no connection can be made. */
export async function openPostgres(options: PostgresOptions): Promise<MigratableDatabase> {
  const pool = createPool(options);
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw toOpenError(error, options.url);
  }
  return new PostgresDatabase(pool);
}

class PostgresDatabase implements MigratableDatabase {
  readonly engine = "postgres";
  readonly #pool: Pool;
  readonly #inFlight = new InFlight();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  read<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => this.#query(work));
  }

  snapshot<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => this.#querySnapshot(work));
  }

  write<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => this.#transactRepeatedly(work));
  }

  readonly connections = () => {
    const { options, totalCount: open, idleCount: idle, waitingCount: waiting } = this.#pool;
    return { most: options.max, open, idle, waiting };
  };

  close(): Promise<void> {
    // The pool's own end() would leave those without a connection waiting until they time out.
    return this.#inFlight.close(() => this.#pool.end());
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
      return result;
    } catch (error) {
      // After anything but a refusal the connection may be silent, and a rollback would wait for its answer in vain.
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

/** Tells `write` to run the work again. */
class LostRace extends Error {
  constructor(cause: unknown) {
    super("The transaction lost against a concurrent one.", { cause });
  }
}

/** A commit whose outcome is unknown is never tried again: the error says so. */
async function commit(session: PostgresSession): Promise<void> {
  try {
    await session.commit();
  } catch (cause) {
    if (isRefusedStatement(session.failure)) throw cause;
    if (isLostRace(cause)) throw new LostRace(cause);
    if (!leavesCommitOpen(cause) && !(cause instanceof DatabaseUnavailable)) throw translatePostgresError(cause);
    throw new DatabaseUnavailable(`The outcome of a commit is unknown, it may have taken effect: ${cause.message}`, {
      cause,
    });
  }
}

/** Answers whether the connection is of further use. */
async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}
