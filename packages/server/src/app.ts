// The pipeline of a request. Its stages, in order: request id, admission, preflight, authentication, rate limit,
// routing, negotiation, body, a place among the requests in progress, validation, idempotency, operation, entity tag,
// response. Each stage may refuse, and may rely on the earlier ones.
import { routes } from "./generated/routes.ts";
import { Admission, overloaded } from "./http/admission.ts";
import { authenticator } from "./http/authentication.ts";
import { type CrossOrigin, sameOrigin } from "./http/cors.ts";
import { deprecation } from "./http/deprecation.ts";
import { FairQueue } from "./http/fair-queue.ts";
import { assertAcceptable } from "./http/negotiation.ts";
import { type RateLimiter, unlimited } from "./http/rate-limit.ts";
import type { ApiRequest } from "./http/request.ts";
import { arrivingBody } from "./http/request-body.ts";
import { requestId } from "./http/request-id.ts";
import type { RequestRecord } from "./http/request-record.ts";
import { type ApiResponse, complete } from "./http/response.ts";
import { type Match, router } from "./http/router.ts";
import { type Sha256, webSha256 } from "./http/sha256.ts";
import { filesInMemory, type TemporaryFiles } from "./http/temporary-files.ts";
import { traceId } from "./http/trace-context.ts";
import { validate } from "./http/validation.ts";
import { fromWebRequest, toWebResponse } from "./http/web-request.ts";
import type { Exchange } from "./pipeline/exchange.ts";
import type { Connections } from "./pipeline/in-turn.ts";
import { performer } from "./pipeline/perform.ts";
import { refuse, unavailable } from "./pipeline/refuse.ts";
import type { Store } from "./store/store.ts";

export interface AppOptions {
  readonly store: Store;
  readonly now: () => Date;
  /** Creates the ids of stored objects. */
  readonly newId: () => string;
  /**
   * Creates the ids of requests and traces, two for each request.
   * @default `newId`
   */
  readonly newRequestId?: () => string;
  /** Called once per request, after its response is ready. */
  readonly onRequest?: (record: RequestRecord) => void;
  readonly rateLimiter?: RateLimiter;
  /**
   * Limits the requests in progress.
   * @default any number
   */
  readonly admission?: Admission;
  /**
   * The origins whose pages may call.
   * @default those of the same origin
   */
  readonly crossOrigin?: CrossOrigin;
  /**
   * The fastest SHA-256 of the platform.
   * @default Web Crypto
   */
  readonly sha256?: Sha256;
  /**
   * The number of requests with costly work, such as a page of a list or a large body, to work on at a time.
   * @default 1
   */
  readonly costlyAtATime?: number;
  /**
   * Queues for the database connections, with organisations in turn.
   * @default no queue
   */
  readonly connections?: Connections;
  /** Keeps the files of request bodies. @default in memory */
  readonly temporaryFiles?: TemporaryFiles;
  /**
   * Yields to the event loop.
   * @default does nothing
   */
  readonly nextTurn?: () => Promise<void>;
}

export interface App {
  /** Responds to a request of the API. Never rejects. */
  respond(request: ApiRequest): Promise<ApiResponse>;
  /** Responds to a web-standard request. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Refuses every further request with 503, so that those in progress can end. */
  drain(): void;
}

/**
 * Creates the Contacts API as a function from request to response, on any store. It has no side effects until it is
 * called.
 */
export function createApp(options: AppOptions): App {
  const { store, now, newId, onRequest, rateLimiter = unlimited, sha256 = webSha256 } = options;
  const { newRequestId = newId, admission = new Admission(), crossOrigin = sameOrigin } = options;
  const {
    connections,
    costlyAtATime = 1,
    nextTurn = () => Promise.resolve(),
    temporaryFiles = filesInMemory,
  } = options;
  const { match, find, methods } = router(routes);
  const { authenticate } = authenticator(store.keys, sha256);
  const perform = performer({ store, newId, sha256, nextTurn, connections });
  // A page may have megabytes, and a large body takes milliseconds of work. Many at a time would use up the memory,
  // and one after the other the time of everyone else.
  const costly = new FairQueue({ most: costlyAtATime, nextTurn });
  let isDraining = false;

  return {
    drain() {
      isDraining = true;
    },
    respond,
    fetch: async (request) => toWebResponse(await respond(fromWebRequest(request)), request.method),
  };

  async function respond(request: ApiRequest): Promise<ApiResponse> {
    const started = performance.now();
    const headers = { ...crossOrigin.headers(request), "x-request-id": requestId(request, newRequestId) };
    // Neither this nor the next refusal is recorded: a log line costs as much as the work that is refused.
    if (admission.refuses()) return complete(overloaded, headers);
    const exchange: Exchange = { headers, now: now() };
    const response = await handle(request, exchange).catch((error: unknown) => refuse(error, exchange));
    if (response === overloaded) return complete(response, headers);
    onRequest?.({
      requestId: headers["x-request-id"],
      traceId: traceId(request, newRequestId),
      method: request.method,
      operationId: exchange.route?.operationId,
      status: response.status,
      milliseconds: performance.now() - started,
      caller: exchange.caller,
      aborted: request.isAborted,
      error: exchange.error,
    });
    return complete(response, headers);
  }

  /** Returns the operation of a request if it needs no key. */
  function publicMatch(request: ApiRequest): Match | undefined {
    const found = hasPublic ? find(request.method, request.pathname) : undefined;
    return found?.route.public === true ? found : undefined;
  }

  /**
   * Returns the operation of any other request. It checks key and rate first, so that callers without a key learn
   * nothing.
   */
  async function privateMatch(request: ApiRequest, exchange: Exchange): Promise<Match> {
    const caller = await authenticate(request);
    exchange.caller = caller;
    Object.assign(exchange.headers, rateLimiter.take(caller.keyId));
    return match(request.method, request.pathname);
  }

  async function handle(request: ApiRequest, exchange: Exchange): Promise<ApiResponse> {
    if (isDraining) throw unavailable({ connection: "close" });
    const preflight = crossOrigin.preflight(request, () => methods(request.pathname));
    if (preflight !== undefined) return preflight;
    const found = publicMatch(request) ?? (await privateMatch(request, exchange));
    const { caller } = exchange;
    const [keyId, orgId] = [caller?.keyId ?? everyone, caller?.orgId ?? everyone];
    exchange.route = found.route;
    Object.assign(exchange.headers, deprecation(found.route));
    assertAcceptable(request, found.route);
    // Refused before its body is read.
    if (admission.refusesMore(keyId)) return overloaded;
    const body = found.route.body ? await arrivingBody(request, found.route, temporaryFiles) : undefined;
    // Counted only after the body has arrived: otherwise a slow sender would hold a place for seconds.
    const leave = admission.enter(keyId);
    try {
      if (leave === undefined) return overloaded;
      const scope = { request, caller, now: exchange.now };
      const work = () => perform(found.route, validate(request, found, body), scope);
      const isCostly = found.route.paged || (body !== undefined && body.size > usualBytes);
      return await (isCostly ? costly.run(orgId, work) : work());
    } finally {
      leave?.();
      // The operation has ended, including its retries.
      if (body?.remove !== undefined) await body.remove();
    }
  }
}

/** Callers of public operations have no key, so they share the places of this one. */
const everyone = "";

const hasPublic = routes.some((route) => route.public === true);

/** A body up to this size is processed within a fraction of a millisecond. */
const usualBytes = 4_096;
