// Sends a request again after a failure that may pass, if that cannot have a second effect.

import type { ApiResponse } from "../call/call.ts";
import { exchange } from "../call/exchange.ts";
import type { Headed } from "../call/headers.ts";
import type { Begun, Written } from "../call/operation.ts";
import { ContactsError, NetworkError } from "../errors/errors.ts";
import type { Settings } from "../settings/settings.ts";
import { createPacer } from "./pacing.ts";

/** Statuses of a server that is overloaded, restarting or away; all others are the same next time. */
const transientStatuses = [408, 429, 500, 502, 503, 504];
/** The connection was reset before a response began: most often one that was idle, and that the server has closed. */
const reset = /RESET|PIPE|SOCKET/;

/** Returns what the first attempt that succeeds returns, or throws what the last one threw. */
export type Repeat = (call: Begun & Written, maxRetries: number) => Promise<ApiResponse<unknown>>;

export function createRepeat(settings: Settings): Repeat {
  const pacer = createPacer(settings);
  // Retries do not multiply an outage: they stay a tenth of the calls, and the ten that a restart of the server takes.
  let budget = 10;
  /** Connections that may be idle when the server closes them. */
  let idle = 0;

  return async (call, maxRetries) => {
    const { deadline, operationId } = call;
    budget = Math.min(10, budget + 0.1);
    let delay = pacer.next();
    // A wait beyond the deadline is of no use. The server's refusal says when to come back.
    if (delay >= deadline.left()) delay = 0;
    for (let retries = 0; ; ) {
      let isStarted = false;
      pacer.reserve();
      try {
        if (delay > 0) await deadline.wait(delay);
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
        call.failure = error;
        if (!call.safe && !problems) call.isInDoubt = true;
        const mayPass =
          error instanceof NetworkError ||
          fault === "cut" ||
          fault === "json" ||
          (fault !== "size" && transientStatuses.includes(status!)) ||
          // The attempt before, whose response was lost, is still in progress.
          (status === 409 && error.attempts > 1 && problems?.[0]?.path === "Idempotency-Key");
        // A rate limit is no outage: its server says when to come, and a call that comes then has not failed.
        const isLast = status === 429 && retryAfter !== undefined ? !maxRetries : retries++ >= maxRetries;
        const isReset = idle > 0 && reset.test(error.message);
        const cost = isReset || status === 429 ? 0 : 1;
        const least = Math.max((retryAfter ?? 0) * 1000, pacer.next());
        const left = deadline.left();
        if (!mayPass || isLast || least >= left || budget < cost) throw error;
        budget -= cost;
        if (isReset) idle--;
        // 500 ms at first, about what a restart or a lost packet needs, and 8 s at most: longer waits waste the deadline.
        // Full jitter: clients that failed together do not come back together.
        const backoff = call.clock.random() * Math.min(8_000, 250 * 2 ** call.attempts);
        delay = Math.min(least + backoff, (least + left) / 2);
        call.tell("onRetry", "info", { operationId, attempt: error.attempts, delay, error });
      } finally {
        pacer.end(isStarted);
      }
    }
  };
}

interface Refused extends Headed {
  readonly retryAfter?: number | undefined;
  readonly fault?: string;
  readonly problems?: readonly { readonly path?: unknown }[];
}
