import type { PoolClient, QueryConfig, QueryResult } from "pg";
import { queryWithin } from "./postgres-organization-query.ts";
import { sendCommit } from "./postgres-transaction.ts";

/**
 * The wait for a lock. Row locks are not waited for at all, but a foreign key may need one. Beyond this time the
 * transaction fails, before PostgreSQL looks for a deadlock.
 */
const LOCK_WAIT_MS = 20;
/** The longest time in which work on the same row takes turns, while other work waits. */
const TURNS_MS = 25;

/** One transaction for work of one organisation, which runs concurrently on one connection. */
export class SharedTransaction {
  readonly client: PoolClient;
  /** True if there is only one unit of work. */
  readonly isSingle: boolean;
  readonly begun: Promise<unknown>;
  readonly #orgId: string;
  readonly #started = performance.now();
  readonly #claimed = new Set<string>();
  /** The last work that wanted each row. It resolves when that work has settled. */
  readonly #rows = new Map<string, Promise<void>>();
  /** True once the outcome may be unknown. */
  isCommitting = false;
  #hasEntered = false;
  #lostBy: Error | undefined;
  readonly #onLost = (error: Error) => {
    this.#lostBy = error;
  };

  constructor(client: PoolClient, orgId: string, works: number) {
    this.client = client;
    this.isSingle = works === 1;
    this.#orgId = orgId;
    client.on("error", this.#onLost);
    this.begun = client.query(`begin; set local lock_timeout = ${LOCK_WAIT_MS}`);
    this.begun.catch(() => {});
  }

  get ageMs(): number {
    return performance.now() - this.#started;
  }

  /** Sends a statement behind all earlier ones. The first one of the organisation sets it for the transaction. */
  send(config: QueryConfig, orgId: string | undefined): Promise<QueryResult> {
    if (orgId !== undefined && orgId !== this.#orgId) throw new Error("A shared transaction is of one organisation.");
    if (orgId === undefined || this.#hasEntered) return this.client.query(config);
    this.#hasEntered = true;
    return queryWithin(orgId, this.client, config);
  }

  /** Returns true if no other work has claimed the name. */
  isFirst(name: string): boolean {
    const isFirst = !this.#claimed.has(name);
    this.#claimed.add(name);
    return isFirst;
  }

  /** Waits for earlier work on the row. Returns false if that takes too long. */
  async turn(row: string, settled: Promise<void>): Promise<boolean> {
    const before = this.#rows.get(row);
    this.#rows.set(row, settled);
    if (before === undefined) return true;
    await before;
    return this.ageMs < TURNS_MS;
  }

  /** Releases the connection. `isUsable`: nothing of this transaction remains on it. */
  end(isUsable: boolean): void {
    this.client.off("error", this.#onLost);
    this.client.release(!isUsable);
  }

  /**
   * Commits. The changes of a single unit of work are sent with the commit. With several, each must first know that its
   * changes found their rows; otherwise all are rolled back.
   */
  async commit(changes: Promise<unknown>): Promise<void> {
    // If the commit cannot be sent, this promise has no other handler.
    changes.catch(() => {});
    await this.begun;
    if (!this.isSingle) await changes;
    // A commit that was not sent has no effect.
    if (this.#lostBy !== undefined) throw this.#lostBy;
    this.isCommitting = true;
    await sendCommit(this.client, changes);
  }
}
