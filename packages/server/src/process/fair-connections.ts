import type { ConnectionUse } from "../database/database.ts";
import { FairQueue } from "../http/fair-queue.ts";

/** Connections that requests leave to the transactions which works share, and to upkeep. */
const spared = 2;
/** Requests that read on a shared connection at a time. More would only wait there, in the order of their arrival. */
const readsOfConnection = 16;
/** As long as the pool itself lets work wait (postgres-pool.ts). */
const patienceMs = 1_500;

export interface FairConnections {
  /** For requests that need a connection of their own: pages, and changes that share no transaction. */
  readonly own: FairQueue;
  /** For point reads. */
  readonly shared: FairQueue;
  /** The use of the connections, with the work that waits in the queues. */
  use(): ConnectionUse;
}

/**
 * Lets organisations in turn to the connections of a pool, which would take requests in the order of their arrival. Changes in
 * shared transactions need no queue, as each organisation has one transaction at a time.
 */
export function fairConnections(use: () => ConnectionUse): FairConnections {
  const { most, shared: sharing } = use();
  const own = new FairQueue({ most: Math.max(1, most - sharing - spared), patienceMs });
  const shared = sharing === 0 ? own : new FairQueue({ most: sharing * readsOfConnection, patienceMs });
  const waiting = () => own.waiting + (shared === own ? 0 : shared.waiting);
  return { own, shared, use: () => ({ ...use(), waiting: use().waiting + waiting() }) };
}
