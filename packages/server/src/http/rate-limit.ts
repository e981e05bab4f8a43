// Counts one window per key, as in draft-ietf-httpapi-ratelimit-headers: `q` requests per `w` seconds.
import { problem } from "./problem.ts";

export interface RateLimit {
  /** Requests per window. */
  readonly quota: number;
  /** The length of a window. */
  readonly windowSeconds: number;
}

export interface RateLimiter {
  /** Counts a request of the key and returns the headers for its response. Refuses with 429. */
  take(keyId: string): Record<string, string>;
}

export const unlimited: RateLimiter = { take: () => ({}) };

export function rateLimiter({ quota, windowSeconds }: RateLimit, now: () => Date): RateLimiter {
  const windows = new Map<string, { used: number; begins: number; ends: number }>();
  // A window that begins in the future comes from a clock that was set back. It would lock out its key until then.
  const isOver = ({ begins, ends }: { begins: number; ends: number }, time: number) => time < begins || time >= ends;

  const current = (keyId: string, time: number) => {
    const known = windows.get(keyId);
    if (known !== undefined && !isOver(known, time)) return known;
    // Each new window removes the ended ones, so unused keys take no memory.
    for (const [id, other] of windows) if (isOver(other, time)) windows.delete(id);
    const started = { used: 0, begins: time, ends: time + windowSeconds * 1000 };
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
        "ratelimit-policy": `"default";q=${quota};w=${windowSeconds}`,
      });
      if (state.used >= quota) {
        throw problem("TOO_MANY_REQUESTS", {}, { ...headers(0), "retry-after": String(seconds) });
      }
      state.used++;
      return headers(quota - state.used);
    },
  };
}
