// Sends a request again after a transient failure, if it cannot take effect twice.

import type { ApiResponse } from "../call/call.ts";
import { exchange } from "../call/exchange.ts";
import type { Headed } from "../call/headers.ts";
import type { Begun, Written } from "../call/operation.ts";
import { ContactsError, NetworkError } from "../errors/errors.ts";
import { isKeyInProgress } from "../errors/key-in-progress.ts";
import type { Settings } from "../settings/settings.ts";
import { createPacer } from "./pacing.ts";

/** Statuses of a server that is overloaded, restarting or away. All others would repeat. */
const transientStatuses = [408, 429, 500, 502, 503, 504];
/** The connection was reset before a response began. Most often it was idle and the server had closed it. */
const reset = /RESET|PIPE|SOCKET/;

/** Returns the first success, or throws the last error. */
export type Repeat = (call: Begun & Written, maxRetries: number) => Promise<ApiResponse<unknown>>;

export function createRepeat(settings: Settings): Repeat {
  const pacer = createPacer(settings);
  // Retries do not multiply an outage: they stay a tenth of the calls, beside the ten that a restart of the server
  // takes.
  let budget = 10;
  /** Connections that may be idle when the server closes them. */
  let idle = 0;

  return async (call, maxRetries) => {
    const { deadline, operationId } = call;
    budget = Math.min(10, budget + 0.1);
    let delayMs = pacer.next();
    // A wait beyond the deadline is useless. The server's refusal says when to try again.
    if (delayMs >= deadline.left()) delayMs = 0;
    for (let retries = 0; ; ) {
      let isStarted = false;
      pacer.reserve();
      try {
        if (delayMs > 0) await deadline.wait(delayMs);
        isStarted = true;
        pacer.start();
        const response = await exchange(call);
        pacer.heed(response);
        if (idle < 100) idle++;
        return response;
      } catch (error) {
        if (!(error instanceof ContactsError)) throw error;
        const { status, retryAfter, fault, problems } = error as Refused;
        pacer.heed(error as Refused);
        call.cause = error;
        call.isInDoubt ||= !call.safe && !problems;
        const mayPass =
          error instanceof NetworkError ||
          fault === "cut" ||
          fault === "json" ||
          (fault !== "size" && transientStatuses.includes(status!)) ||
          isKeyInProgress(error);
        // A rate limit is not an outage. Its server says when to retry, and a call that retries then has not failed.
        const isLast = status === 429 && retryAfter !== undefined ? !maxRetries : retries++ >= maxRetries;
        const isReset = idle > 0 && reset.test(error.message);
        const cost = isReset || status === 429 ? 0 : 1;
        const leastMs = Math.max((retryAfter ?? 0) * 1000, pacer.next());
        const leftMs = deadline.left();
        if (!mayPass || isLast || leastMs >= leftMs || budget < cost) throw error;
        budget -= cost;
        if (isReset) idle--;
        // 500 ms at first, enough for a restart or a lost packet, and 8 s at most: longer waits waste the deadline.
        // Full jitter: clients that failed together do not return together.
        const backoffMs = call.clock.random() * Math.min(8_000, 250 * 2 ** call.attempts);
        delayMs = Math.min(leastMs + backoffMs, (leastMs + leftMs) / 2);
        call.tell("onRetry", { operationId, attempt: error.attempts, delay: delayMs, error });
      } finally {
        pacer.end(isStarted);
      }
    }
  };
}

interface Refused extends Headed {
  readonly retryAfter?: number | undefined;
  readonly fault?: string;
  readonly problems?: unknown;
}
