import { ApiError } from "../errors/api-error.ts";
import { NetworkError, TimeoutError } from "../errors/errors.ts";
import { isKeyInProgress } from "../errors/key-in-progress.ts";
import { ResponseFormatError } from "../errors/response-format-error.ts";
import { pause } from "./abortable.ts";

/** A call that failed because the server is away, overloaded or restarting. */
export interface Outage {
  readonly error: ApiError | NetworkError | ResponseFormatError | TimeoutError;
  /** Milliseconds until the row is sent again. */
  readonly delay: number;
}

interface OutageOptions {
  /** Milliseconds without a response, after which the call's error is thrown. */
  readonly limitMs: number;
  readonly onOutage: ((outage: Outage) => void) | undefined;
  /** Ends a wait. */
  readonly signal: AbortSignal;
}

/** Milliseconds before a row is sent again; each further wait is twice as long. */
const firstDelayMs = 1_000;
const longestDelayMs = 30_000;

/**
 * Returns a function that makes a call, and repeats it after an outage. It waits only if the API has responded before: a
 * wrong address or a closed port should be reported at once.
 */
export function throughOutages({ limitMs, onOutage, signal }: OutageOptions) {
  let lastResponse: number | undefined;

  return async <Result>(call: () => Promise<Result>): Promise<Result> => {
    for (let delayMs = firstDelayMs; ; delayMs = Math.min(longestDelayMs, delayMs * 2)) {
      try {
        const result = await call();
        lastResponse = performance.now();
        return result;
      } catch (error) {
        const now = performance.now();
        const isAway = isOutage(error);
        // A 429 or 503 shows that the API is there, but does not prolong an outage.
        if (error instanceof ApiError) lastResponse = isAway ? (lastResponse ?? now) : now;
        if (!isAway || lastResponse === undefined || now - lastResponse >= limitMs) throw error;
        // Rows that failed together are not sent again together.
        const ownMs = delayMs * (0.5 + Math.random() / 2);
        onOutage?.({ error, delay: ownMs });
        await pause(ownMs, signal);
      }
    }
  };
}

function isOutage(error: unknown): error is Outage["error"] {
  if (error instanceof NetworkError || error instanceof TimeoutError) return true;
  if (!(error instanceof ApiError || error instanceof ResponseFormatError)) return false;
  if (error.status === 429 || error.status >= 500 || isKeyInProgress(error)) return true;
  return error instanceof ResponseFormatError && error.fault === "cut";
}
