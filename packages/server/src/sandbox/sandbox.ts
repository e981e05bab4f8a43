// The server as a test double: the real app on a store in memory, without Node modules.
import { v7 } from "uuid";
import { demonstrationOrgId } from "../demonstration/demonstration.ts";
import { createApiKey } from "../http/api-key.ts";
import { type RateLimit, rateLimiter, unlimited } from "../http/rate-limit.ts";
import { demonstrationContactId } from "../resources/contacts/seed.ts";
import { MovableClock } from "./movable-clock.ts";
import type { Failure } from "./planned-failures.ts";
import { type ReceivedRequest, Simulation } from "./simulation.ts";

export type { OperationId } from "../generated/operations.ts";
export type { BrokenConnection, Failure, RefusedRequest } from "./planned-failures.ts";
export { demonstrationContactId, type RateLimit, type ReceivedRequest };

export interface SandboxOptions {
  /**
   * Starts with the contacts of the documentation's examples. One has the id `demonstrationContactId`, the other one is
   * its duplicate.
   * @default false
   */
  readonly demonstration?: boolean;
  /**
   * A time at which the clock stands still, as a `Date` or in RFC 3339.
   * @default none: the clock runs with the real one
   */
  readonly now?: Date | string;
  /**
   * Requests per window of seconds for the key. Further ones are refused with 429.
   * @default none
   */
  readonly rateLimit?: RateLimit;
  /**
   * The delay of every response.
   * @default 0
   */
  readonly latencyMs?: number;
  /**
   * Creates the ids of stored objects, which must be distinct UUIDs.
   * @default version 7, ascending
   */
  readonly newId?: () => string;
}

export interface Sandbox {
  /**
   * Responds as the server does. Pass it wherever `fetch` is expected. A path without a host belongs to the sandbox;
   * any host is accepted.
   *
   * Rejects as `fetch` does: with the reason of an abort, or with a `TypeError` for a planned network error.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The base URL: `https://contacts.invalid`, which leads nowhere if a real `fetch` gets it. */
  readonly url: string;
  /** A valid key of the organisation. */
  readonly key: string;
  readonly orgId: string;
  /** The requests since the creation or the last `reset`, in order of arrival. */
  readonly requests: readonly ReceivedRequest[];
  /**
   * Makes the next request fail, or the next `times`. Several planned failures occur one after the other. Throws
   * `RangeError` for a status outside of 400 to 599.
   *
   * @example sandbox.failNext({ status: 503, retryAfter: 1, times: 2 });
   * @example sandbox.failNext({ networkError: "after", operationId: "resolveContact" });
   */
  failNext(failure: Failure): void;
  /**
   * Delays every further response; 0 ends the delay. The request has taken effect by then, so a caller that gives up
   * does not undo it. The milliseconds are real ones, or those of the test runner's fake timers.
   */
  delayResponses(milliseconds: number): void;
  /** Sets the server's clock to a `Date` or an RFC 3339 time. It stands still until it is set or advanced again. */
  setTime(time: Date | string): void;
  /**
   * Advances the server's clock by milliseconds, for example past a rate limit's window or the 24 hours of an
   * idempotency key.
   */
  advanceTime(milliseconds: number): void;
  /** Returns the time of the server's clock. */
  now(): Date;
  /** Limits the requests of each key, starting with a new window; `undefined` ends the limit. */
  limitRate(limit: RateLimit | undefined): void;
  /** Restores the state after creation: data, clock, delays, failures, limits and requests. The key stays valid. */
  reset(): void;
}

const url = "https://contacts.invalid";
/** The longest timer. Beyond it, timers of all runtimes fire at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Creates the Contacts API in memory, with an organisation and a key. Validation, transactions, idempotency, entity tags
 * and refusals are those of the server. Sandboxes share no state, and need no closing.
 *
 * @example
 * const sandbox = createSandbox({ demonstration: true });
 * const contacts = new ContactsClient({ apiKey: sandbox.key, baseUrl: sandbox.url, fetch: sandbox.fetch });
 * await contacts.update(demonstrationContactId, { name: "John Smith" });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { text: key } = createApiKey(demonstrationOrgId);
  let { simulation, clock } = begin(key, options);

  return {
    url,
    key,
    orgId: demonstrationOrgId,
    async fetch(input, init) {
      const request = new Request(typeof input === "string" ? new URL(input, url) : input, init);
      return simulation.fetch(request, init?.signal ?? request.signal);
    },
    get requests() {
      return [...simulation.received];
    },
    failNext: (failure) => simulation.failures.add(failure),
    delayResponses: (milliseconds) => delayResponses(simulation, milliseconds),
    setTime: (time) => clock.set(time),
    advanceTime: (milliseconds) => clock.advance(milliseconds),
    now: () => clock.now(),
    limitRate: (limit) => limitRate(simulation, clock, limit),
    reset() {
      ({ simulation, clock } = begin(key, options));
    },
  };
}

function begin(key: string, options: SandboxOptions) {
  const { demonstration = false, now, rateLimit, latencyMs = 0 } = options;
  const clock = new MovableClock(() => new Date());
  if (now !== undefined) clock.set(now);
  // Ids of one millisecond ascend too, so that lists keep the order of creation while the clock stands still.
  let seq = 0;
  const ascending = () => v7({ msecs: clock.now().getTime(), seq: seq++ });
  const { newId = ascending } = options;
  const simulation = new Simulation({ key, isSeeded: demonstration, now: clock.now, newId, newRequestId: v7 });
  delayResponses(simulation, latencyMs);
  limitRate(simulation, clock, rateLimit);
  return { simulation, clock };
}

function delayResponses(simulation: Simulation, milliseconds: number): void {
  if (!(milliseconds >= 0 && milliseconds <= longestTimer)) {
    throw new RangeError(`Expected milliseconds from 0 to ${longestTimer}, received ${milliseconds}.`);
  }
  simulation.latencyMs = milliseconds;
}

function limitRate(simulation: Simulation, clock: MovableClock, limit: RateLimit | undefined): void {
  simulation.rateLimiter = limit === undefined ? unlimited : rateLimiter(limit, clock.now);
}
