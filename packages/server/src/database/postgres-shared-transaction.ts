import type { PoolClient, QueryConfig, QueryResult } from "pg";
import { queryWithin } from "./postgres-organization-query.ts";
import { sendCommit } from "./postgres-transaction.ts";

/**
 * Locks of rows are not waited for at all, but a foreign key may need one. What is not granted within these milliseconds fails
 * the transaction, before PostgreSQL looks for a deadlock.
 */
const LOCK_WAIT_MS = 20;
/** Works that want the same row take turns for so long; the others wait for them. */
const TURNS_MS = 25;

/** One transaction of works of one organisation, which run at the same time on one connection. */
export class SharedTransaction {
  readonly client: PoolClient;
  /** There is only one work. */
  readonly isSingle: boolean;
  readonly begun: Promise<unknown>;
  readonly #orgId: string;
  readonly #started = performance.now();
  readonly #claimed = new Set<string>();
  /** By row: resolves when the last work that wanted it has settled. */
  readonly #rows = new Map<string, Promise<void>>();
  /** From now on its outcome may be unknown. */
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

  get milliseconds(): number {
    return performance.now() - this.#started;
  }

  /** Sends a statement behind all before it. The first one within the organisation lets the transaction enter it. */
  send(config: QueryConfig, orgId: string | undefined): Promise<QueryResult> {
    if (orgId !== undefined && orgId !== this.#orgId) throw new Error("A shared transaction is of one organisation.");
    if (orgId === undefined || this.#hasEntered) return this.client.query(config);
    this.#hasEntered = true;
    return queryWithin(orgId, this.client, config);
  }

  /** Returns whether no other work has claimed the name. */
  isFirst(name: string): boolean {
    const isFirst = !this.#claimed.has(name);
    this.#claimed.add(name);
    return isFirst;
  }

  /** Waits until those have settled that wanted the row before; false if that has taken too long. */
  async turn(row: string, settled: Promise<void>): Promise<boolean> {
    const before = this.#rows.get(row);
    this.#rows.set(row, settled);
    if (before === undefined) return true;
    await before;
    return this.milliseconds < TURNS_MS;
  }

  /** Gives the connection back. `isUsable`: nothing of this transaction is left on it. */
  end(isUsable: boolean): void {
    this.client.off("error", this.#onLost);
    this.client.release(!isUsable);
  }

  /**
   * Commits. A single work's changes travel with it. Of several works each must know first that its changes met their rows, as
   * otherwise all are undone.
   */
  async commit(changes: Promise<unknown>): Promise<void> {
    // Where the commit cannot be sent, nothing waits for them.
    changes.catch(() => {});
    await this.begun;
    if (!this.isSingle) await changes;
    // A commit that cannot be sent has no effect.
    if (this.#lostBy !== undefined) throw this.#lostBy;
    this.isCommitting = true;
    await sendCommit(this.client, changes);
  }
}
