import { setImmediate as nextTurn } from "node:timers/promises";
import type { PoolClient } from "pg";
import { DatabaseUnavailable, type Session, type Shared } from "./database.ts";
import type { PostgresLimits } from "./postgres-limits.ts";
import { performTogether } from "./postgres-shared-batch.ts";
import type { Waiting } from "./postgres-shared-work.ts";

/** Works of one transaction: beyond that, a commit hardly becomes cheaper, and each work waits for all others. */
const MOST_WORKS = 64;
/** Works of one transaction that are known to want the same row: they take turns, and all others wait for them. */
const MOST_IN_TURN = 16;
/** Transactions of one organisation at a time. Others of its works collect meanwhile. */
const TRANSACTIONS = 1;

/** What waits in one organisation, in the order of arrival. */
interface Lane {
  readonly orgId: string;
  readonly waiting: Set<Waiting>;
  running: number;
}

export interface PostgresGroupCommitOptions {
  readonly connect: () => Promise<PoolClient>;
  readonly limits: PostgresLimits;
  /** Called after each commit with the number of works that shared it. */
  readonly onCommit: (works: number) => void;
}

/**
 * A durable commit and its packets cost several times what the statements in it do. So works of one organisation that wait at
 * the same moment share a transaction, as on SQLite. No caller learns of its outcome before the transaction has ended.
 *
 * By organisation, so that no organisation's failing work undoes another one's, each has as many connections as the others, and
 * a cluster finds all rows of a transaction in one place.
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
      // One turn of the event loop lets everything that has arrived by now in.
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
    // They go first, as they have waited for longest.
    const later = [...waiting];
    waiting.clear();
    for (const next of [...again, ...later]) waiting.add(next);
  }
}

/** Takes out those that are to share the next transaction. */
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
