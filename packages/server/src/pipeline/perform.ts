// A valid request in a transaction of its own, once for each idempotency key.
import type { Route } from "../generated/routes.ts";
import type { Answer } from "../http/answer.ts";
import type { Caller } from "../http/authentication.ts";
import { preconditions } from "../http/conditional.ts";
import type { ApiRequest } from "../http/request.ts";
import type { Sha256 } from "../http/sha256.ts";
import type { ValidRequest } from "../http/validation.ts";
import { comparable } from "../idempotency/comparable.ts";
import { fingerprint, KeysAtWork, replayOr } from "../idempotency/idempotency.ts";
import type { Repositories, Store } from "../store/store.ts";
import { type Connections, type StoreInTurn, storeInTurn } from "./in-turn.ts";
import { operate, operatePublicly } from "./operate.ts";

export interface PerformOptions {
  readonly store: Store;
  readonly newId: () => string;
  readonly sha256: Sha256;
  /** Lets everything else that waits for the event loop go first. */
  readonly nextTurn: () => Promise<void>;
  /** Where organisations come in turn for the connections to the database. @default all use it at once */
  readonly connections?: Connections | undefined;
}

/** Whose request it is, and when it came. */
export interface RequestScope {
  readonly request: ApiRequest;
  /** Undefined for a public operation. */
  readonly caller: Caller | undefined;
  readonly now: Date;
}

type Work = (repositories: Repositories) => Promise<Answer>;

interface KeyedWork {
  readonly orgId: string;
  readonly now: Date;
  readonly work: Work;
}

export type Perform = (route: Route, valid: ValidRequest, performance: RequestScope) => Promise<Answer>;

/** Milliseconds that are noticed by those who wait for the event loop. */
const longMs = 5;

export function performer({ store, newId, sha256, nextTurn, connections }: PerformOptions): Perform {
  const keysAtWork = new KeysAtWork();
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

  /** A large page has taken its part of the turn when it is read, and is still to be written. */
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
    return keysAtWork.run(orgId, key, () =>
      inTurn[access === "change" ? access : "write"](orgId, (repositories) =>
        replayOr(repositories.responses(orgId), { key, fingerprint: print, now }, () => work(repositories)),
      ),
    );
  }
}

/** What the operation does to the store. One with preconditions that deletes nothing changes the one row that they are about. */
function accessOf({ safe, paged, conditional, method }: Route): keyof StoreInTurn {
  if (safe) return paged ? "scan" : "read";
  return conditional && method !== "DELETE" ? "change" : "write";
}
