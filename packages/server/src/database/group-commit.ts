import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { DatabaseUnavailable } from "./database.ts";
import { isSqliteError, primaryCode, SQLITE, translateSqliteError } from "./sqlite-error.ts";

/**
 * The works of a batch run without giving way to the event loop, some 50 to 100 microseconds each, and reads wait as long.
 * After so many milliseconds the cost of the commit per work is already below that of the work.
 */
const BATCH_MS = 10;

/** Another process (a command line beside the server) may hold the write lock; its transactions take milliseconds. */
const LOCK_WAIT_MS = 1_000;
const LOCK_PAUSE_MS = 5;

interface Waiting {
  readonly work: () => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions {
  /** Called after each commit with the number of works that shared it. */
  readonly onCommit?: ((works: number) => void) | undefined;
  /** Lets everything that has arrived by now in. @default a turn of the event loop */
  readonly everythingIn?: () => Promise<void>;
}

/**
 * A durable commit costs an fsync, a hundred times the statements in it. So works that wait at the same moment share one
 * transaction, each in a savepoint of its own, and none hears of its outcome, good or bad, before that is durable.
 */
export class GroupCommit {
  readonly #writer: DatabaseSync;
  readonly #onCommit: (works: number) => void;
  readonly #everythingIn: () => Promise<void>;
  readonly #waiting: Waiting[] = [];
  #draining = false;

  constructor(writer: DatabaseSync, { onCommit = () => {}, everythingIn = nextTurn }: GroupCommitOptions = {}) {
    this.#writer = writer;
    this.#onCommit = onCommit;
    this.#everythingIn = everythingIn;
  }

  submit<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (!this.#draining) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    while (this.#waiting.length > 0) {
      await this.#everythingIn();
      await this.#commitBatch();
    }
    this.#draining = false;
  }

  async #commitBatch(): Promise<void> {
    const batch: Waiting[] = [];
    const settlements: (() => void)[] = [];
    try {
      await this.#begin();
      for (const started = performance.now(); performance.now() - started < BATCH_MS; ) {
        const next = this.#waiting.shift();
        if (next === undefined) break;
        batch.push(next);
        settlements.push(await this.#runInSavepoint(next));
      }
      this.#writer.exec("commit");
    } catch (cause) {
      this.#rollBack();
      const refused = batch.length > 0 ? batch : this.#waiting.splice(0);
      const error = toUnavailable(cause);
      for (const { reject } of refused) reject(error);
      return;
    }
    for (const settle of settlements) settle();
    this.#onCommit(batch.length);
  }

  /** Takes the write lock. SQLite's own busy handler would block the event loop, also for whoever holds the lock here. */
  async #begin(): Promise<void> {
    for (const started = performance.now(); ; ) {
      try {
        return this.#writer.exec("begin immediate");
      } catch (error) {
        const locked = isSqliteError(error) && primaryCode(error) === SQLITE.BUSY;
        if (!locked || performance.now() - started > LOCK_WAIT_MS) throw error;
        await pause(LOCK_PAUSE_MS);
      }
    }
  }

  #rollBack(): void {
    try {
      if (this.#writer.isTransaction) this.#writer.exec("rollback");
    } catch {
      // On a failing disk; the next batch meets the same failure and reports it.
    }
  }

  /**
   * Answers how the work is to settle once the batch is committed. Throws, and so fails the batch, when SQLite has rolled
   * the transaction back by itself, as it does when the disk is full or fails.
   */
  async #runInSavepoint({ work, resolve, reject }: Waiting): Promise<() => void> {
    this.#writer.exec("savepoint work");
    try {
      const result = await work();
      this.#writer.exec("release work");
      return () => resolve(result as never);
    } catch (error) {
      this.#writer.exec("rollback to work; release work");
      return () => reject(error);
    }
  }
}

function toUnavailable(cause: unknown): unknown {
  const error = translateSqliteError(cause);
  if (error instanceof DatabaseUnavailable) return error;
  return new DatabaseUnavailable(`The commit failed, nothing was changed: ${String(cause)}`, { cause });
}
