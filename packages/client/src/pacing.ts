// Slows a client down before its rate limit is used up, as far as the server says how much is left
// (draft-ietf-httpapi-ratelimit-headers: `RateLimit: "default";r=12;t=30`, `RateLimit-Policy: "default";q=100;w=60`).
import type { Clock } from "./clock.ts";
import type { Deadline } from "./deadline.ts";

/** Below this share of the quota what is left is spread over the time that is left; above it nothing waits. */
const low = 0.2;

export interface Pacer {
  /** Waits for the turn of one more request. */
  turn(deadline: Deadline): Promise<void>;
  /** The request is answered, or has failed. */
  done(): void;
  /** Reads what the server says. */
  heed(headers: Headers): void;
}

export function createPacer(clock: Clock): Pacer {
  let underway = 0;
  /** Milliseconds between two requests until the window ends; Infinity when nothing is left of it. */
  let gap = 0;
  let windowEnds = 0;
  let lastTurn = 0;

  return {
    async turn(deadline) {
      const now = clock.now();
      lastTurn = now < windowEnds ? Math.min(windowEnds, Math.max(now, lastTurn + gap)) : now;
      const delay = lastTurn - now;
      // What does not fit the deadline is sent at once: the server's refusal says when to come back.
      if (delay > 0 && delay < deadline.left()) await deadline.wait(delay);
      underway++;
    },
    done() {
      underway--;
    },
    heed(headers) {
      const left = parameter(headers, "ratelimit", "r");
      const seconds = parameter(headers, "ratelimit", "t");
      if (left === undefined || seconds === undefined) return;
      const quota = parameter(headers, "ratelimit-policy", "q");
      // The server may not have counted the others that are under way.
      const mine = left - (underway - 1);
      windowEnds = clock.now() + seconds * 1000;
      if (mine <= 0) gap = Number.POSITIVE_INFINITY;
      else gap = quota === undefined || mine < quota * low ? (seconds * 1000) / (mine + 1) : 0;
    },
  };
}

/** A whole number among the parameters of the first item: `12` for `r` in `"default";r=12;t=30`. */
function parameter(headers: Headers, header: string, name: string): number | undefined {
  const text = headers.get(header);
  const value = text && new RegExp(`^[^,]*;\\s*${name}=(\\d{1,9})\\b`).exec(text)?.[1];
  return value ? Number(value) : undefined;
}
