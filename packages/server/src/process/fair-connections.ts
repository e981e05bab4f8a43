import type { ConnectionUse } from "../database/database.ts";
import { FairQueue } from "../http/fair-queue.ts";

/** Connections that requests leave to the look-ups of keys, which are short, and to upkeep. */
const spared = 2;
/** As long as the pool itself lets work wait (postgres-pool.ts). */
const patienceMs = 1_500;

export interface FairConnections {
  readonly queue: FairQueue;
  /** The use of the connections, with the work that waits in the queue. */
  use(): ConnectionUse;
}

/** Lets organisations in turn to the connections of a pool, which would take requests in the order of their arrival. */
export function fairConnections(use: () => ConnectionUse): FairConnections {
  const queue = new FairQueue({ most: Math.max(1, use().most - spared), patienceMs });
  return { queue, use: () => ({ ...use(), waiting: use().waiting + queue.waiting }) };
}
