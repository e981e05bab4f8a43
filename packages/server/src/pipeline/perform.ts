// Performs a valid request in a transaction, once per idempotency key.
import type { Route } from "../generated/routes.ts";
import type { Caller } from "../http/authentication.ts";
import { preconditions } from "../http/conditional.ts";
import type { ApiRequest } from "../http/request.ts";
import type { ApiResponse } from "../http/response.ts";
import type { Sha256 } from "../http/sha256.ts";
import type { ValidRequest } from "../http/validation.ts";
import { comparable } from "../idempotency/comparable.ts";
import { fingerprint, KeysInProgress, replayOr } from "../idempotency/idempotency.ts";
import type { Repositories, Store } from "../store/store.ts";
import { type Connections, type StoreInTurn, storeInTurn } from "./in-turn.ts";
import { operate, operatePublicly } from "./operate.ts";

export interface PerformOptions {
  readonly store: Store;
  readonly newId: () => string;
  readonly sha256: Sha256;
  /** Yields to the event loop. */
  readonly nextTurn: () => Promise<void>;
  /**
   * Queues for the database connections, with organisations in turn.
   * @default no queue
   */
  readonly connections?: Connections | undefined;
}

/** The caller and time of a request. */
export interface RequestScope {
  readonly request: ApiRequest;
  /** Undefined for a public operation. */
  readonly caller: Caller | undefined;
  readonly now: Date;
}

type Work = (repositories: Repositories) => Promise<ApiResponse>;

interface KeyedWork {
  readonly orgId: string;
  readonly now: Date;
  readonly work: Work;
}

export type Perform = (route: Route, valid: ValidRequest, scope: RequestScope) => Promise<ApiResponse>;

/** The time in milliseconds after which work delays others on the event loop noticeably. */
const longMs = 5;

export function performer({ store, newId, sha256, nextTurn, connections }: PerformOptions): Perform {
  const keysInProgress = new KeysInProgress();
  const inTurn = storeInTurn(store, connections);

  return (route, valid, { request, caller, now }) => {
    const given = preconditions(request);
    if (caller === undefined) return operatePublicly(route, valid, { given, now, newId });
    const { orgId } = caller;
    const scope = { orgId, given, now, newId };
    const work: Work = (repositories) => operate(route, valid, repositories, scope);
    const key = route.idempotent ? request.header("idempotency-key") : null;
    if (key !== null) return once(key, route, valid, { orgId, now, work });
    return inTurn[accessOf(route)](orgId, route.paged ? paced(work) : work);
  };

  /** Yields after a large page was read, because it still has to be written. */
  function paced(work: Work): Work {
    return async (repositories) => {
      const started = performance.now();
      const response = await work(repositories);
      if (performance.now() - started > longMs) await nextTurn();
      return response;
    };
  }

  async function once(key: string, route: Route, valid: ValidRequest, { orgId, now, work }: KeyedWork) {
    const access = accessOf(route);
    const compared = route.media === undefined ? valid : await comparable(valid, route.media.kind);
    const print = await fingerprint(sha256, route.operationId, compared);
    return keysInProgress.run(orgId, key, () =>
      inTurn[access === "change" ? access : "write"](orgId, (repositories) =>
        replayOr(repositories.responses(orgId), { key, fingerprint: print, now }, () => work(repositories)),
      ),
    );
  }
}

/**
 * Returns the kind of store access that the operation needs. An operation with preconditions changes one row, unless it
 * deletes.
 */
function accessOf({ safe, paged, conditional, method }: Route): keyof StoreInTurn {
  if (safe) return paged ? "scan" : "read";
  return conditional && method !== "DELETE" ? "change" : "write";
}
