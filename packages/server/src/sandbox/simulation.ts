// The state of a sandbox between creation and reset: the real app on its own store, and everything that a test can set.
import { createApp } from "../app.ts";
import { prepareDemonstration } from "../demonstration/demonstration.ts";
import type { OperationId } from "../generated/operations.ts";
import { routes } from "../generated/routes.ts";
import { type RateLimiter, unlimited } from "../http/rate-limit.ts";
import { requestId } from "../http/request-id.ts";
import { complete } from "../http/response.ts";
import { router } from "../http/router.ts";
import { fromWebRequest, toWebResponse } from "../http/web-request.ts";
import { inMemoryStore } from "../store/in-memory-store.ts";
import { pause, untilAborted } from "./abortable.ts";
import { type Failure, PlannedFailures, toFailedResponse } from "./planned-failures.ts";

/** A request that the sandbox has received. */
export interface ReceivedRequest {
  readonly method: string;
  /** With the query, if there is one: `/v1/contacts?limit=10`. */
  readonly path: string;
  /** Undefined if the contract has no operation with this method and path. */
  readonly operationId: OperationId | undefined;
  /** The status of the response. It is undefined until the response is sent, and after a network error or an abort. */
  readonly status: number | undefined;
}

export interface SimulationOptions {
  readonly key: string;
  readonly isSeeded: boolean;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly newRequestId: () => string;
}

const { match } = router(routes);

export class Simulation {
  readonly failures = new PlannedFailures();
  readonly received: ReceivedRequest[] = [];
  rateLimiter: RateLimiter = unlimited;
  /** The delay of every response. */
  latencyMs = 0;
  readonly #newRequestId: () => string;
  readonly #respond: (request: Request) => Promise<Response>;

  constructor({ key, isSeeded, now, newId, newRequestId }: SimulationOptions) {
    const store = inMemoryStore();
    const app = createApp({
      store,
      now,
      newId,
      newRequestId,
      rateLimiter: { take: (keyId) => this.rateLimiter.take(keyId) },
    });
    const startTime = now();
    let prepared: Promise<unknown> | undefined;
    this.#newRequestId = newRequestId;
    this.#respond = async (request) => {
      prepared ??= prepareDemonstration(store, { key, isSeeded, now: startTime, newId });
      await prepared;
      return app.fetch(request);
    };
  }

  async fetch(request: Request, signal: AbortSignal): Promise<Response> {
    signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const operationId = operationOf(request.method, pathname);
    const arrived = { method: request.method, path: pathname + search, operationId };
    const place = this.received.push({ ...arrived, status: undefined }) - 1;
    const { latencyMs } = this;
    const response = await untilAborted(this.#perform(request, this.failures.take(operationId)), signal);
    await pause(latencyMs, signal);
    if (response === undefined)
      throw new TypeError("fetch failed", { cause: new Error("The failure was planned with failNext.") });
    this.received[place] = { ...arrived, status: response.status };
    return response;
  }

  /** Performs a request. Returns undefined if the request or its response is lost. */
  async #perform(request: Request, failure: Failure | undefined): Promise<Response | undefined> {
    if (failure === undefined) return this.#respond(request);
    if ("status" in failure) {
      const headers = { "x-request-id": requestId(fromWebRequest(request), this.#newRequestId) };
      return toWebResponse(complete(toFailedResponse(failure), headers), request.method);
    }
    if (failure.networkError === "after") await this.#respond(request);
    return undefined;
  }
}

function operationOf(method: string, pathname: string): OperationId | undefined {
  try {
    return match(method, pathname).route.operationId;
  } catch {
    return undefined;
  }
}
