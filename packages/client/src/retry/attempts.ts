// Sends a request again after a failure that may pass, if that cannot have a second effect.

import type { Deadline } from "../call/deadline.ts";
import { ContactsError, NetworkError, type RequestLine } from "../errors/errors.ts";
import type { Clock } from "./clock.ts";
import type { RetryBudget } from "./retry-budget.ts";

/** Statuses of a server that is overloaded, restarting or away; all others answer the same next time. */
const transientStatuses = [408, 429, 500, 502, 503, 504];
/** Milliseconds before the first retry, at the most: a restarting process or a lost packet needs about that long. */
const firstDelay = 500;
/** Milliseconds that no wait exceeds, however many went before: longer ones waste the call's deadline. */
const longestDelay = 8_000;

export interface Repetition {
  readonly line: RequestLine;
  readonly deadline: Deadline;
  readonly clock: Clock;
  readonly budget: RetryBudget;
  /** How many times to send again at the most; 0 where a second request could have a second effect. */
  readonly maxRetries: number;
  /** Told before each wait. */
  readonly onRetry: (error: ContactsError, delay: number) => void;
}

/** Answers what the first attempt that succeeds answers; else throws what the last one threw. */
export async function repeat<Result>(attempt: () => Promise<Result>, repetition: Repetition): Promise<Result> {
  const { line, deadline, clock, budget, maxRetries, onRetry } = repetition;
  budget.call();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (line.attempts > maxRetries || !(error instanceof ContactsError) || !mayPass(error)) throw error;
      const { status, retryAfter } = error as Answered;
      // Full jitter: clients that failed together do not come back together.
      const backoff = clock.random() * Math.min(longestDelay, firstDelay * 2 ** (line.attempts - 1));
      const delay = retryAfter === undefined ? backoff : retryAfter * 1000;
      // A wait beyond the deadline helps nobody: better to know now, and when to come back (`retryAt`).
      if (delay >= deadline.left()) throw error;
      // A rate limit is no outage, and its server says itself when to come.
      if (status !== 429 && !budget.take()) throw error;
      onRetry(error, delay);
      await deadline.wait(delay);
    }
  }
}

interface Answered {
  readonly status?: number;
  readonly retryAfter?: number | undefined;
  readonly fault?: string;
  readonly problems?: readonly { readonly path?: unknown }[];
}

function mayPass(error: ContactsError): boolean {
  const { status = 0, fault, problems } = error as Answered;
  return (
    error instanceof NetworkError ||
    fault === "cut" ||
    fault === "json" ||
    (fault !== "size" && transientStatuses.includes(status)) ||
    // The attempt before, whose answer was lost, is still being carried out.
    (status === 409 && error.attempts > 1 && problems?.[0]?.path === "Idempotency-Key")
  );
}
