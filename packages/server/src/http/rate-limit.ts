// One window per key, as in draft-ietf-httpapi-ratelimit-headers: `q` requests per `w` seconds.
import { problem } from "./problem.ts";

export interface RateLimit {
  /** Requests per window. */
  readonly quota: number;
  /** Length of a window in seconds. */
  readonly window: number;
}

export interface RateLimiter {
  /** Counts a request of the key and answers the headers to send along. Refuses with 429. */
  take(keyId: string): Record<string, string>;
}

export const unlimited: RateLimiter = { take: () => ({}) };

export function rateLimiter({ quota, window }: RateLimit, now: () => Date): RateLimiter {
  const windows = new Map<string, { used: number; ends: number }>();

  const current = (keyId: string, time: number) => {
    const known = windows.get(keyId);
    if (known !== undefined && time < known.ends) return known;
    // A new window is the moment to forget the ended ones, so that keys long gone take no memory.
    for (const [id, { ends }] of windows) if (time >= ends) windows.delete(id);
    const started = { used: 0, ends: time + window * 1000 };
    windows.set(keyId, started);
    return started;
  };

  return {
    take(keyId) {
      const time = now().getTime();
      const state = current(keyId, time);
      const seconds = Math.ceil((state.ends - time) / 1000);
      const headers = (left: number) => ({
        ratelimit: `"default";r=${left};t=${seconds}`,
        "ratelimit-policy": `"default";q=${quota};w=${window}`,
      });
      if (state.used >= quota) {
        throw problem("TOO_MANY_REQUESTS", {}, { ...headers(0), "retry-after": String(seconds) });
      }
      state.used++;
      return headers(quota - state.used);
    },
  };
}
