// Slows a client down before its rate limit is used up, and makes it wait afterwards, as far as the server reports its
// limit (draft-ietf-httpapi-ratelimit-headers: `RateLimit: "default";r=12;t=30`, `RateLimit-Policy:
// "default";q=100;w=60`).
import { type Headed, headerOf } from "../call/headers.ts";
import { readRetryAfter } from "../call/retry-after.ts";
import type { Settings } from "../settings/settings.ts";

// `12` or `30` in `"default";r=12;t=30`, and `100` or `60` in `"default";q=100;w=60`.
const amount = /^[^,]*;\s*[rq]=(\d{1,9})\b/;
const seconds = /^[^,]*;\s*[tw]=(\d{1,9})\b/;

/** A queue of requests, each with its time. */
export interface Pacer {
  /** Returns the milliseconds from now until one more request may be sent. */
  next(): number;
  /** Reserves the time that `next` has just returned. */
  reserve(): void;
  /** Marks that a request with a reserved time is sent now. */
  start(): void;
  /** Marks that a request has ended; `isStarted` is false if it was given up while it waited. */
  end(isStarted: boolean): void;
  /** Reads the limits in a response. */
  heed(response: Headed): void;
}

export function createPacer({ clock, options }: Settings): Pacer {
  let waiting = 0;
  let inFlight = 0;
  /** Requests that still fit in the window. A negative number counts those that wait for later windows. */
  let left = 0;
  /** The requests of a window and its milliseconds, as far as they are known. */
  let quota = 0;
  let windowMs = 0;
  /** The highest remainder seen in this window, in place of a quota. */
  let mostLeft = 0;
  let windowEnds = 0;
  let lastTime = 0;
  let nextTime = 0;

  return {
    next() {
      const now = clock.now();
      if (now >= windowEnds) {
        // Continues with the window that `now` is in. The first in its quota are the requests that wait; without a
        // quota there is no limit.
        const windows = quota && windowMs && Math.floor((now - windowEnds) / windowMs) + 1;
        windowEnds += windows * windowMs;
        left = windows ? Math.min(quota, left + windows * quota) : 1e9;
      }
      // The last waiting request may have been given up.
      const last = waiting ? lastTime : Math.min(lastTime, now);
      // Below a fifth of the quota, the remaining requests are spread over the remaining time. Above it no request
      // waits.
      if (left > (quota || mostLeft) / 5) nextTime = now;
      else if (left > 0) nextTime = Math.max(now, last + (windowEnds - last) / (left + 1));
      else nextTime = windowEnds + (quota && Math.floor(-left / quota) * windowMs);
      return nextTime - now;
    },
    reserve() {
      waiting++;
      left--;
      lastTime = nextTime;
    },
    start() {
      waiting--;
      inFlight++;
    },
    end(isStarted) {
      if (isStarted) inFlight--;
      else {
        waiting--;
        left++;
      }
    },
    heed(response) {
      const isRefused = response.status === 429;
      const rest = isRefused ? 0 : numberIn(response, "ratelimit", amount);
      if (options.pacing === false || !(rest >= 0)) return;
      const now = clock.now();
      const wait = (isRefused && readRetryAfter(response)) || 0;
      const ends = now + Math.max(numberIn(response, "ratelimit", seconds) || 0, wait) * 1000;
      // Seconds are rounded up: within one window, the earliest end is the most exact.
      const isSameWindow = now < windowEnds && (rest < mostLeft || rest === 0);
      windowEnds = isSameWindow ? Math.min(windowEnds, ends) : ends;
      mostLeft = isSameWindow ? Math.max(mostLeft, rest) : rest;
      // The server may not have counted the other requests in flight. It refuses them if no requests are left.
      left = Math.max(0, rest - inFlight + 1) - waiting;
      quota = numberIn(response, "ratelimit-policy", amount) || 0;
      windowMs = numberIn(response, "ratelimit-policy", seconds) * 1000 || 0;
    },
  };
}

/** Returns a whole number among the parameters of the first item of a header, or NaN. */
function numberIn(response: Headed, name: string, form: RegExp): number {
  return Number(form.exec(headerOf(response, name) ?? "")?.[1]);
}
