// The server as a test double: the real app on a store in memory, with no Node module behind it.
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
   * Whether there are contacts to begin with: those of the documentation's examples. One has the id
   * `demonstrationContactId`, the other one is its duplicate.
   * @default false
   */
  readonly demonstration?: boolean;
  /**
   * The time at which the clock stands, as a `Date` or in RFC 3339.
   * @default none: the clock goes with the real one
   */
  readonly now?: Date | string;
  /**
   * Requests per window of seconds for the key; more are refused with 429.
   * @default none
   */
  readonly rateLimit?: RateLimit;
  /**
   * Milliseconds that every answer is held back.
   * @default 0
   */
  readonly latency?: number;
  /**
   * Makes the ids of what is stored, UUIDs that differ from each other.
   * @default version 7, ascending
   */
  readonly newId?: () => string;
}

export interface Sandbox {
  /**
   * Answers as the server does; to be handed over wherever `fetch` is expected. A path without a host is one of the
   * sandbox; a host is not looked at. Rejects as `fetch` does: on an abort with its reason, on a network error that was
   * asked for with a `TypeError`.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** An address to use as the base URL: `https://contacts.invalid`, which leads nowhere if a real `fetch` gets it. */
  readonly url: string;
  /** A valid key of the organisation. */
  readonly key: string;
  readonly orgId: string;
  /** What was received since the creation or the last `reset`, in the order of arrival. */
  readonly requests: readonly ReceivedRequest[];
  /**
   * Lets the next request fail, or the next `times`. Failures that were asked for one after the other come one after the
   * other. Throws `RangeError` for a status that is none of a failure.
   *
   * @example sandbox.failNext({ status: 503, retryAfter: 1, times: 2 });
   * @example sandbox.failNext({ networkError: "after", operationId: "resolveContact" });
   */
  failNext(failure: Failure): void;
  /**
   * Holds every answer back from now on, 0 to end that. The request has taken effect by then, so a caller that gives up
   * does not undo it. The milliseconds are real ones, or those of the test runner's fake timers.
   */
  delayAnswers(milliseconds: number): void;
  /** Sets the server's clock, a `Date` or RFC 3339; it stands there until it is set or advanced again. */
  setTime(time: Date | string): void;
  /** Moves the server's clock on by milliseconds: over the end of a rate limit's window, or of the 24 hours of an idempotency key. */
  advanceTime(milliseconds: number): void;
  /** The time on the server's clock. */
  now(): Date;
  /** Limits the requests of each key from now on, with a fresh window; `undefined` ends it. */
  limitRate(limit: RateLimit | undefined): void;
  /** Makes everything as it was at the creation: data, clock, switches, requests. The key stays valid. */
  reset(): void;
}

const url = "https://contacts.invalid";
/** Timers of all runtimes end at once beyond it. */
const longestTimer = 2 ** 31 - 1;

/**
 * The Contacts API in memory, with an organisation and a key, ready at once: validation, transactions, idempotency,
 * entity tags and refusals are the server's own. Two sandboxes share nothing. There is nothing to close.
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
    delayAnswers: (milliseconds) => delayAnswers(simulation, milliseconds),
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
  const { demonstration = false, now, rateLimit, latency = 0 } = options;
  const clock = new MovableClock(() => new Date());
  if (now !== undefined) clock.set(now);
  // Ids of one millisecond grow too, so that contacts are listed in the order of their creation on a clock that stands.
  let seq = 0;
  const ascending = () => v7({ msecs: clock.now().getTime(), seq: seq++ });
  const { newId = ascending } = options;
  const simulation = new Simulation({ key, isSeeded: demonstration, now: clock.now, newId, newRequestId: v7 });
  delayAnswers(simulation, latency);
  limitRate(simulation, clock, rateLimit);
  return { simulation, clock };
}

function delayAnswers(simulation: Simulation, milliseconds: number): void {
  if (!(milliseconds >= 0 && milliseconds <= longestTimer)) {
    throw new RangeError(`Expected milliseconds from 0 to ${longestTimer}, received ${milliseconds}.`);
  }
  simulation.latency = milliseconds;
}

function limitRate(simulation: Simulation, clock: MovableClock, limit: RateLimit | undefined): void {
  simulation.rateLimiter = limit === undefined ? unlimited : rateLimiter(limit, clock.now);
}
