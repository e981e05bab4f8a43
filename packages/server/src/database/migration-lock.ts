// How a migration waits without holding up the servers that work on the same tables.
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseUnavailable, type Engine, LockTimeout } from "./database.ts";

/**
 * How long a statement of a migration waits for a lock. All statements on the table wait behind it for as long, and each
 * server gives up its own after 500 ms (postgres-pool.ts).
 */
const LOCK_TIMEOUT_MS = 40;
/** Between two attempts, doubled each time up to the last. Meanwhile nothing is held, and the statements pass. */
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/** How often the operator is told that the migration still waits. */
const NOTICE_MS = 10_000;

/**
 * What begins each migration. On SQLite every write transaction is alone already. On PostgreSQL one process after the other
 * migrates, in the order of an advisory lock (any number will do that no other program uses), which holds up no statement.
 */
export const LOCK: Record<Engine, string> = {
  sqlite: "",
  postgres: `set local statement_timeout = 0; set local lock_timeout = 0; select pg_advisory_xact_lock(7266226226);
    set local lock_timeout = ${LOCK_TIMEOUT_MS}; set local enable_seqscan = on; set local enable_bitmapscan = on`,
};

/** A migration was undone because a transaction of another program has one of its tables in use. */
export class MigrationBlocked extends DatabaseUnavailable {
  readonly migration: string;

  constructor(migration: string, options: ErrorOptions) {
    super(`Migration ${migration} did not get a lock.`, options);
    this.migration = migration;
  }
}

/** The script of a migration, with `MigrationBlocked` for a lock that was not granted in time. */
export async function orBlocked<Result>(migration: string, script: Promise<Result>): Promise<Result> {
  try {
    return await script;
  } catch (error) {
    throw error instanceof LockTimeout ? new MigrationBlocked(migration, { cause: error }) : error;
  }
}

/** Repeats what is blocked for as long as it is: only the operator knows how long the other transaction may take. */
export async function untilUnblocked<Result>(
  attempt: () => Promise<Result>,
  onWait: (sentence: string) => void,
): Promise<Result> {
  for (let pauseMs = PAUSE_MS, toldAt = -Infinity; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof MigrationBlocked)) throw error;
      if (performance.now() - toldAt >= NOTICE_MS) {
        onWait(waiting(error.migration));
        toldAt = performance.now();
      }
      await pause(pauseMs * (0.75 + Math.random() / 2));
    }
  }
}

const waiting = (migration: string) =>
  `Migration ${migration} waits for a lock: another transaction has one of its tables in use. Running servers keep serving. End that transaction, which pg_stat_activity lists by xact_start.`;
