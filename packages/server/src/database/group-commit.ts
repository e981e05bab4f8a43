import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { DatabaseUnavailable } from "./database.ts";
import { isSqliteError, primaryCode, SQLITE, translateSqliteError } from "./sqlite-error.ts";

/**
 * The longest time of a batch. Its work blocks the event loop, some 50 to 100 microseconds per unit, and reads wait for
 * it. After this time, the commit costs less per unit than the unit itself.
 */
const BATCH_MS = 10;

/**
 * The wait for another process (a command beside the server) that holds the write lock. Its transactions take
 * milliseconds.
 */
const LOCK_WAIT_MS = 1_000;
const LOCK_PAUSE_MS = 5;

interface Waiting {
  readonly work: () => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions {
  /** Called after each commit with the number of units of work in it. */
  readonly onCommit?: ((works: number) => void) | undefined;
  /** Throws if the commit must not take place. Then all of its work is refused. */
  readonly beforeCommit?: () => void;
  /**
   * Resolves when all work that has arrived is queued.
   * @default a turn of the event loop
   */
  readonly everythingIn?: () => Promise<void>;
}

/**
 * Groups work into shared commits, because a durable commit costs an fsync, a hundred times the statements in it. Units
 * of work that wait at the same moment share one transaction, each in its own savepoint. No caller learns of its
 * outcome before the commit is durable.
 */
export class GroupCommit {
  readonly #writer: DatabaseSync;
  readonly #onCommit: (works: number) => void;
  readonly #beforeCommit: () => void;
  readonly #everythingIn: () => Promise<void>;
  readonly #waiting: Waiting[] = [];
  #draining = false;

  constructor(
    writer: DatabaseSync,
    { onCommit = () => {}, beforeCommit = () => {}, everythingIn = nextTurn }: GroupCommitOptions = {},
  ) {
    this.#writer = writer;
    this.#onCommit = onCommit;
    this.#beforeCommit = beforeCommit;
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
      this.#beforeCommit();
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

  /**
   * Takes the write lock. SQLite's own busy handler would block the event loop, and with it any holder of the lock on
   * this side.
   */
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
      // This happens on a failing disk. The next batch meets the same failure and reports it.
    }
  }

  /**
   * Runs a unit of work. Returns a function that settles it after the commit. Throws, so that the batch fails, if
   * SQLite has rolled back the transaction itself, as it does on a full or failing disk.
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
