// The pipeline of a request, from end to end, in order: request id, preflight, authenticate, rate limit, route, negotiate,
// body, admission, validate, idempotency, operation, entity tag, render. Each stage may refuse; a later one relies on the
// earlier ones.
import { fieldRules } from "./contacts/field-rules.ts";
import type { OperationContext } from "./contacts/operation.ts";
import { DatabaseUnavailable } from "./database/database.ts";
import { limits } from "./generated/limits.ts";
import { type Route, routes } from "./generated/routes.ts";
import { Admission, overloaded, retryAfterSeconds } from "./http/admission.ts";
import { type Answer, complete } from "./http/answer.ts";
import { authenticate, type Caller } from "./http/authentication.ts";
import { assertVersion, isNotModified, type Preconditions, preconditions, toEntityTag } from "./http/conditional.ts";
import { type CrossOrigin, sameOrigin } from "./http/cors.ts";
import { deprecation } from "./http/deprecation.ts";
import { FairQueue } from "./http/fair-queue.ts";
import { fingerprint, KeysAtWork, replayOr } from "./http/idempotency.ts";
import { assertAcceptable, assertJsonBody } from "./http/negotiation.ts";
import { ProblemError, problem, toAnswer } from "./http/problem.ts";
import { type RateLimiter, unlimited } from "./http/rate-limit.ts";
import type { ApiRequest } from "./http/request.ts";
import { requestId } from "./http/request-id.ts";
import type { RequestRecord } from "./http/request-record.ts";
import { router } from "./http/router.ts";
import { type Sha256, webSha256 } from "./http/sha256.ts";
import { traceId } from "./http/trace-context.ts";
import { type ValidRequest, validate } from "./http/validation.ts";
import { fromWebRequest, toWebResponse } from "./http/web-request.ts";
import { operations } from "./operations.ts";
import type { Repositories, Store } from "./store.ts";

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
  readonly connections?: FairQueue;
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
  const { connections, costlyAtATime = 1, nextTurn = () => Promise.resolve() } = options;
  const { match, methods } = router(routes);
  const keysAtWork = new KeysAtWork();
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

  async function handle(request: ApiRequest, exchange: Exchange): Promise<Answer> {
    if (isDraining) throw problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds, connection: "close" });
    const preflight = crossOrigin.preflight(request, () => methods(request.pathname));
    if (preflight !== undefined) return preflight;
    const caller = await authenticate(request, store.keys, sha256);
    exchange.caller = caller;
    Object.assign(exchange.headers, rateLimiter.take(caller.keyId));
    const found = match(request.method, request.pathname);
    exchange.route = found.route;
    Object.assign(exchange.headers, deprecation(found.route));
    assertAcceptable(request);
    // Before a body is read in vain.
    if (admission.refusesMore(caller.keyId)) return overloaded;
    const bytes = await readBody(request, found.route);
    // Counted only now, as a caller who sends its body slowly would hold a place for seconds.
    const leave = admission.enter(caller.keyId);
    if (leave === undefined) return overloaded;
    try {
      const work = async () => {
        const valid = validate(request, found, bytes, fieldRules);
        const performed = () => perform(found.route, valid, { request, caller, now: exchange.now });
        return connections === undefined ? performed() : connections.run(caller.orgId, performed);
      };
      const isCostly = found.route.paged || (bytes !== undefined && bytes.length > usualBytes);
      return await (isCostly ? costly.run(caller.orgId, work) : work());
    } finally {
      leave();
    }
  }

  /** The operation in its transaction, once per idempotency key. */
  async function perform(route: Route, valid: ValidRequest, { request, caller, now }: Performance): Promise<Answer> {
    const given = preconditions(request);
    const context = { orgId: caller.orgId, given, now };
    const key = route.idempotent ? request.header("idempotency-key") : null;
    if (key === null) {
      const transaction = route.safe ? store.read : store.write;
      return transaction((repositories) => operate(route, valid, { ...context, repositories }));
    }
    const print = await fingerprint(sha256, route.operationId, valid);
    return keysAtWork.run(caller.orgId, key, () =>
      store.write((repositories) =>
        replayOr(repositories.answers(caller.orgId), { key, fingerprint: print, now }, () =>
          operate(route, valid, { ...context, repositories }),
        ),
      ),
    );
  }

  async function operate(
    route: Route,
    valid: ValidRequest,
    { orgId, given, now, repositories }: Scope,
  ): Promise<Answer> {
    const started = performance.now();
    let isVersionAsserted = false;
    const context: OperationContext = {
      contacts: repositories.contacts(orgId),
      now,
      newId,
      assertVersion(version) {
        isVersionAsserted = true;
        assertVersion(given, version);
      },
    };
    // The seam: the types of each operation hold one by one, but not over the union that the loop of routes sees.
    const operation = operations[route.operationId] as (
      request: unknown,
      context: OperationContext,
    ) => Promise<Outcome>;
    const { status, body, version, headers } = await operation(valid, context);
    if (route.conditional && !route.safe && !isVersionAsserted) {
      throw new Error(`${route.operationId} declares If-Match and has not called assertVersion.`);
    }
    const tag = version === undefined ? {} : { etag: toEntityTag(version) };
    if (route.safe && route.conditional && version !== undefined && isNotModified(given, version)) {
      return { status: 304, headers: tag, body: undefined };
    }
    // A large page has taken its part of the turn already, and is still to be written.
    if (route.paged && performance.now() - started > longMs) await nextTurn();
    return { status, headers: { ...tag, ...headers }, body: JSON.stringify(body) };
  }
}

async function readBody(request: ApiRequest, route: Route): Promise<Uint8Array | undefined> {
  if (!route.body) return undefined;
  assertJsonBody(request);
  return request.body(limits.body.maxBytes);
}

/** Bodies that are read and checked within a fraction of a millisecond. */
const usualBytes = 4_096;

/** Milliseconds that are noticed by those who wait for the event loop. */
const longMs = 5;

interface Exchange {
  readonly headers: Record<string, string>;
  readonly now: Date;
  caller?: Caller;
  route?: Route;
  error?: unknown;
}

interface Performance {
  readonly request: ApiRequest;
  readonly caller: Caller;
  readonly now: Date;
}

interface Scope {
  readonly orgId: string;
  readonly given: Preconditions;
  readonly now: Date;
  readonly repositories: Repositories;
}

interface Outcome {
  readonly status: number;
  readonly body: unknown;
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Anything but a problem is unforeseen: the caller learns no detail, the record has it whole. */
function refuse(error: unknown, exchange: Exchange): Answer {
  if (error instanceof ProblemError) return toAnswer(error);
  exchange.error = error;
  if (error instanceof DatabaseUnavailable) {
    return toAnswer(problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds }));
  }
  return toAnswer(problem("INTERNAL_ERROR"));
}
