// How the works of requests come to the database: by the kind of the work, and the organisations in turn.
import type { FairQueue } from "../http/fair-queue.ts";
import type { Repositories, Store } from "../store/store.ts";

/** Where organisations come in turn. */
export interface Connections {
  /** For a connection that a work has for itself. */
  readonly own: FairQueue;
  /** For connections that reads share. */
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
  /** The same for work that changes one row, in a transaction with others where the store has such. */
  change<Result>(orgId: string, work: Work<Result>): Promise<Result>;
}

/** The store for requests. Without connections to wait for, all use it at once. */
export function storeInTurn(store: Store, connections: Connections | undefined): StoreInTurn {
  const inTurn = <Result>(queue: FairQueue | undefined, orgId: string, work: () => Promise<Result>) =>
    queue === undefined ? work() : queue.run(orgId, work);
  const write = <Result>(orgId: string, work: Work<Result>) => inTurn(connections?.own, orgId, () => store.write(work));
  return {
    read: (orgId, work) => inTurn(connections?.shared, orgId, () => store.read(work)),
    scan: (orgId, work) => inTurn(connections?.own, orgId, () => store.scan(work)),
    write,
    async change(orgId, work) {
      // Each organisation shares one transaction at a time, so there is no turn to wait for.
      const shared = await store.share?.(orgId, work);
      return shared === undefined ? write(orgId, work) : shared.result;
    },
  };
}
