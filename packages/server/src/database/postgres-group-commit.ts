import { setImmediate as nextTurn } from "node:timers/promises";
import type { PoolClient } from "pg";
import { DatabaseUnavailable, type Session, type Shared } from "./database.ts";
import type { PostgresLimits } from "./postgres-limits.ts";
import { performTogether } from "./postgres-shared-batch.ts";
import type { Waiting } from "./postgres-shared-work.ts";

/**
 * Most units of work in one transaction. With more, a commit hardly becomes cheaper, and each unit waits for all
 * others.
 */
const MOST_WORKS = 64;
/** Most units of work in one transaction that want the same row. They take turns, and all others wait for them. */
const MOST_IN_TURN = 16;
/** Transactions of one organisation at a time. Further work is collected for the next one. */
const TRANSACTIONS = 1;

/** The waiting work of one organisation, in the order of arrival. */
interface Lane {
  readonly orgId: string;
  readonly waiting: Set<Waiting>;
  running: number;
}

export interface PostgresGroupCommitOptions {
  readonly connect: () => Promise<PoolClient>;
  readonly limits: PostgresLimits;
  /** Called after each commit with the number of units of work in it. */
  readonly onCommit: (works: number) => void;
}

/**
 * Groups work of one organisation into shared transactions, as on SQLite, because a durable commit and its packets cost
 * several times the statements in it. No caller learns of its outcome before the transaction has ended.
 *
 * Transactions are separate by organisation. So failing work of one organisation never rolls back that of another, and
 * each has the same number of connections. A cluster finds all rows of a transaction in one place.
 */
export class PostgresGroupCommit {
  readonly #options: PostgresGroupCommitOptions;
  readonly #lanes = new Map<string, Lane>();

  constructor(options: PostgresGroupCommitOptions) {
    this.#options = options;
  }

  submit<Result>(orgId: string, work: (session: Session) => Promise<Result>): Promise<Shared<Result>> {
    const { promise, resolve, reject } = Promise.withResolvers<Shared<Result>>();
    const { connectMs } = this.#options.limits;
    const lane = this.#lanes.get(orgId) ?? { orgId, waiting: new Set(), running: 0 };
    this.#lanes.set(orgId, lane);
    const timer = setTimeout(() => {
      if (lane.waiting.delete(waiting)) reject(new DatabaseUnavailable(`No transaction began in ${connectMs} ms.`));
    }, connectMs);
    const waiting: Waiting = {
      work,
      resolve(shared) {
        clearTimeout(timer);
        resolve(shared);
      },
      reject(error) {
        clearTimeout(timer);
        reject(error);
      },
    };
    lane.waiting.add(waiting);
    if (lane.running < TRANSACTIONS) void this.#drain(lane);
    return promise;
  }

  async #drain(lane: Lane): Promise<void> {
    lane.running++;
    while (lane.waiting.size > 0) {
      // After one turn of the event loop, all work that has arrived is queued.
      await nextTurn();
      await this.#performNext(lane);
    }
    lane.running--;
    if (lane.running === 0 && lane.waiting.size === 0) this.#lanes.delete(lane.orgId);
  }

  async #performNext(lane: Lane): Promise<void> {
    const { orgId, waiting } = lane;
    const { limits } = this.#options;
    const refuseAll = (error: unknown) => {
      for (const { reject } of waiting) reject(error);
      waiting.clear();
    };
    const client = await this.#options.connect().catch(refuseAll);
    if (client === undefined) return;
    const works = take(waiting);
    if (works.length === 0) return client.release();
    const { again, shared, silence } = await performTogether(works, { client, orgId, limits });
    if (shared > 0) this.#options.onCommit(shared);
    if (silence !== undefined) refuseAll(silence);
    // They go first, because they have waited longest.
    const later = [...waiting];
    waiting.clear();
    for (const next of [...again, ...later]) waiting.add(next);
  }
}

/** Removes and returns the work for the next transaction. */
function take(waiting: Set<Waiting>): Waiting[] {
  const taken: Waiting[] = [];
  const counts = new Map<string, number>();
  for (const next of waiting) {
    if (taken.length === MOST_WORKS) break;
    if (next.wanted !== undefined) {
      const count = (counts.get(next.wanted) ?? 0) + 1;
      if (count > MOST_IN_TURN) continue;
      counts.set(next.wanted, count);
    }
    taken.push(next);
    waiting.delete(next);
  }
  return taken;
}
