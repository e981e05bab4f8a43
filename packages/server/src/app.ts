// The pipeline of a request, from end to end, in order: request id, admission, preflight, authenticate, rate limit, route,
// negotiate, body, a place among those in progress, validate, idempotency, operation, entity tag, render. Each stage may
// refuse; a later one relies on the earlier ones.
import { routes } from "./generated/routes.ts";
import { Admission, overloaded } from "./http/admission.ts";
import { type Answer, complete } from "./http/answer.ts";
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
  /** Ids of what is stored. */
  readonly newId: () => string;
  /** Ids of requests and traces, two for each request. @default `newId` */
  readonly newRequestId?: () => string;
  /** Called once per request, after its answer is ready. */
  readonly onRequest?: (record: RequestRecord) => void;
  readonly rateLimiter?: RateLimiter;
  /** How many requests are in progress at a time, and for how many keys. @default any number */
  readonly admission?: Admission;
  /** Which pages may call. @default those of the same origin */
  readonly crossOrigin?: CrossOrigin;
  /** The platform's fastest; that of web standards if there is none. */
  readonly sha256?: Sha256;
  /** How many requests with costly work, such as a page of a list or a large body, are worked on at a time. @default 1 */
  readonly costlyAtATime?: number;
  /** Where organisations come in turn for the connections to the database. @default all use it at once */
  readonly connections?: Connections;
  /** Keeps the files of request bodies. @default in memory */
  readonly temporaryFiles?: TemporaryFiles;
  /** Lets everything else that waits for the event loop go first. @default nothing */
  readonly nextTurn?: () => Promise<void>;
}

export interface App {
  /** Responds to a request of the API as plain data; never rejects. */
  respond(request: ApiRequest): Promise<Answer>;
  /** The same by web standards. */
  fetch(request: Request): Promise<Response>;
  /** From now on refuses every request with 503, so that those at work can end. */
  drain(): void;
}

/** The Contacts API as a function from request to response, on any store, free of side effects until it is called. */
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
  // A page may have megabytes, and a large body takes milliseconds to read, check and store: many at a time would take the
  // memory, and one after the other the time of everyone else.
  const costly = new FairQueue({ most: costlyAtATime, nextTurn });
  let isDraining = false;

  return {
    drain() {
      isDraining = true;
    },
    respond,
    fetch: async (request) => toWebResponse(await respond(fromWebRequest(request)), request.method),
  };

  async function respond(request: ApiRequest): Promise<Answer> {
    const started = performance.now();
    const headers = { ...crossOrigin.headers(request), "x-request-id": requestId(request, newRequestId) };
    // Without a record, here and below: a line in the log for each would cost as much as the work that is refused.
    if (admission.refuses()) return complete(overloaded, headers);
    const exchange: Exchange = { headers, now: now() };
    const answer = await handle(request, exchange).catch((error: unknown) => refuse(error, exchange));
    if (answer === overloaded) return complete(answer, headers);
    onRequest?.({
      requestId: headers["x-request-id"],
      traceId: traceId(request, newRequestId),
      method: request.method,
      operationId: exchange.route?.operationId,
      status: answer.status,
      milliseconds: performance.now() - started,
      caller: exchange.caller,
      aborted: request.isAborted,
      error: exchange.error,
    });
    return complete(answer, headers);
  }

  /** The operation of a request that needs no key. */
  function publicMatch(request: ApiRequest): Match | undefined {
    const found = hasPublic ? find(request.method, request.pathname) : undefined;
    return found?.route.public === true ? found : undefined;
  }

  /** The operation of any other request: its key and rate come first, so that nothing is said to those without a key. */
  async function privateMatch(request: ApiRequest, exchange: Exchange): Promise<Match> {
    const caller = await authenticate(request);
    exchange.caller = caller;
    Object.assign(exchange.headers, rateLimiter.take(caller.keyId));
    return match(request.method, request.pathname);
  }

  async function handle(request: ApiRequest, exchange: Exchange): Promise<Answer> {
    if (isDraining) throw unavailable({ connection: "close" });
    const preflight = crossOrigin.preflight(request, () => methods(request.pathname));
    if (preflight !== undefined) return preflight;
    const found = publicMatch(request) ?? (await privateMatch(request, exchange));
    const { caller } = exchange;
    const [keyId, orgId] = [caller?.keyId ?? everyone, caller?.orgId ?? everyone];
    exchange.route = found.route;
    Object.assign(exchange.headers, deprecation(found.route));
    assertAcceptable(request, found.route);
    // Before a body is read in vain.
    if (admission.refusesMore(keyId)) return overloaded;
    const body = found.route.body ? await arrivingBody(request, found.route, temporaryFiles) : undefined;
    // Counted only now, as a caller who sends its body slowly would hold a place for seconds.
    const leave = admission.enter(keyId);
    try {
      if (leave === undefined) return overloaded;
      const scope = { request, caller, now: exchange.now };
      const work = () => perform(found.route, validate(request, found, body), scope);
      const isCostly = found.route.paged || (body !== undefined && body.size > usualBytes);
      return await (isCostly ? costly.run(orgId, work) : work());
    } finally {
      leave?.();
      // The operation may have run several times, and reads them no more.
      if (body?.remove !== undefined) await body.remove();
    }
  }
}

/** Callers of public operations have no key, so they share the places of one. */
const everyone = "";

const hasPublic = routes.some((route) => route.public === true);

/** Bodies that are read and checked within a fraction of a millisecond. */
const usualBytes = 4_096;
