import type { ConnectionUse } from "../database/database.ts";
import { FairQueue } from "../http/fair-queue.ts";

/** Connections reserved for shared transactions and upkeep. */
const spared = 2;
/** The number of reads on a shared connection at a time. Further reads would only wait there, in order of arrival. */
const readsOfConnection = 16;
/** The same time as in the pool (postgres-pool.ts). */
const patienceMs = 1_500;

export interface FairConnections {
  /** For requests that need their own connection: pages, and changes outside shared transactions. */
  readonly own: FairQueue;
  /** For point reads. */
  readonly shared: FairQueue;
  /** Returns the use of the connections, including work in the queues. */
  use(): ConnectionUse;
}

/**
 * Distributes the pool's connections to organisations in turn; the pool alone would serve requests in order of arrival.
 * Shared transactions need no queue, because each organisation has one at a time.
 */
export function fairConnections(use: () => ConnectionUse): FairConnections {
  const { most, shared: sharing } = use();
  const own = new FairQueue({ most: Math.max(1, most - sharing - spared), patienceMs });
  const shared = sharing === 0 ? own : new FairQueue({ most: sharing * readsOfConnection, patienceMs });
  const waiting = () => own.waiting + (shared === own ? 0 : shared.waiting);
  return { own, shared, use: () => ({ ...use(), waiting: use().waiting + waiting() }) };
}
