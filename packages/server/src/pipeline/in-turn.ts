// Access of requests to the database, with the organisations in turn.
import type { FairQueue } from "../http/fair-queue.ts";
import type { Repositories, Store } from "../store/store.ts";

/** Queues for database connections, with organisations in turn. */
export interface Connections {
  /** For work that needs its own connection. */
  readonly own: FairQueue;
  /** For reads on shared connections. */
  readonly shared: FairQueue;
}

type Work<Result> = (repositories: Repositories) => Promise<Result>;

export interface StoreInTurn {
  /** See `Store.read`. */
  read<Result>(orgId: string, work: Work<Result>): Promise<Result>;
  /** See `Store.scan`. */
  scan<Result>(orgId: string, work: Work<Result>): Promise<Result>;
  /** See `Store.write`. */
  write<Result>(orgId: string, work: Work<Result>): Promise<Result>;
  /** Runs work that changes one row. It shares a transaction with other work if the store can do that. */
  change<Result>(orgId: string, work: Work<Result>): Promise<Result>;
}

/** Returns the store for requests. Without connections there is no queue. */
export function storeInTurn(store: Store, connections: Connections | undefined): StoreInTurn {
  const inTurn = <Result>(queue: FairQueue | undefined, orgId: string, work: () => Promise<Result>) =>
    queue === undefined ? work() : queue.run(orgId, work);
  const write = <Result>(orgId: string, work: Work<Result>) => inTurn(connections?.own, orgId, () => store.write(work));
  return {
    read: (orgId, work) => inTurn(connections?.shared, orgId, () => store.read(work)),
    scan: (orgId, work) => inTurn(connections?.own, orgId, () => store.scan(work)),
    write,
    async change(orgId, work) {
      // Each organisation has one shared transaction at a time, so it needs no queue.
      const shared = await store.share?.(orgId, work);
      return shared === undefined ? write(orgId, work) : shared.result;
    },
  };
}
