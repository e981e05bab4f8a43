// Lets a migration wait without delaying the servers on the same tables.
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseUnavailable, type Engine, LockTimeout } from "./database.ts";

/**
 * The time that a migration's statement waits for a lock. All other statements on the table wait behind it, and each
 * server cancels its own after 500 ms (postgres-pool.ts).
 */
const LOCK_TIMEOUT_MS = 40;
/**
 * The first pause between two attempts; it doubles up to the longest. No lock is held during it, so other statements
 * pass.
 */
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/** The time between two notices to the operator. */
const NOTICE_MS = 10_000;

/**
 * The statement that begins each migration. On SQLite every write transaction is exclusive. On PostgreSQL an advisory
 * lock lets one process migrate at a time, without blocking statements. Its number must not be used by another program.
 */
export const LOCK: Record<Engine, string> = {
  sqlite: "",
  postgres: `set local statement_timeout = 0; set local lock_timeout = 0; select pg_advisory_xact_lock(7266226226);
    set local lock_timeout = ${LOCK_TIMEOUT_MS}; set local enable_seqscan = on; set local enable_bitmapscan = on`,
};

/** A migration was rolled back because a transaction of another program uses one of its tables. */
export class MigrationBlocked extends DatabaseUnavailable {
  readonly migration: string;

  constructor(migration: string, options: ErrorOptions) {
    super(`Migration ${migration} did not get a lock.`, options);
    this.migration = migration;
  }
}

/** Runs the script of a migration. Throws `MigrationBlocked` if a lock was not granted in time. */
export async function orBlocked<Result>(migration: string, script: Promise<Result>): Promise<Result> {
  try {
    return await script;
  } catch (error) {
    throw error instanceof LockTimeout ? new MigrationBlocked(migration, { cause: error }) : error;
  }
}

/** Repeats a blocked migration without a limit: only the operator knows how long the other transaction may take. */
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
