// Slows a client down before its rate limit is used up, as far as the server says how much is left
// (draft-ietf-httpapi-ratelimit-headers: `RateLimit: "default";r=12;t=30`, `RateLimit-Policy: "default";q=100;w=60`).

import type { Deadline } from "../call/deadline.ts";
import type { Clock } from "./clock.ts";

// Whole numbers among the parameters of the first item: `12` for `r` in `"default";r=12;t=30`.
const restForm = /^[^,]*;\s*r=(\d{1,9})\b/;
const secondsForm = /^[^,]*;\s*t=(\d{1,9})\b/;
const quotaForm = /^[^,]*;\s*q=(\d{1,9})\b/;

/** Below this share of the quota what is left is spread over the time that is left; above it nothing waits. */
const low = 0.2;

export interface Pacer {
  /** Waits for the turn of one more request; `undefined` if it is its turn already. */
  turn(deadline: Deadline): Promise<void> | undefined;
  /** The request is answered, or has failed, be it in the wait for its turn. */
  done(): void;
  /** Reads what the server says. */
  heed(headers: Headers): void;
}

export function createPacer(clock: Clock): Pacer {
  /** Requests that wait or are sent, and not yet answered. */
  let underway = 0;
  /** Requests that the window still has room for, without those under way. */
  let left = 0;
  /** Below this many of them they are spread. */
  let few = 0;
  let windowEnds = 0;
  let lastTurn = 0;
  let lastRest = 0;

  return {
    turn(deadline) {
      const now = clock.now();
      underway++;
      if (now >= windowEnds || left >= few) lastTurn = now;
      else if (left <= 0) lastTurn = windowEnds;
      else lastTurn = Math.max(now, lastTurn + (windowEnds - lastTurn) / (left + 1));
      left--;
      const delay = lastTurn - now;
      // What does not fit the deadline is sent at once: the server's refusal says when to come back.
      return delay > 0 && delay < deadline.left() ? deadline.wait(delay) : undefined;
    },
    done() {
      underway--;
    },
    heed(headers) {
      const limit = headers.get("ratelimit");
      const rest = parameter(limit, restForm);
      const seconds = parameter(limit, secondsForm);
      if (!(rest + seconds >= 0)) return;
      const now = clock.now();
      const ends = now + seconds * 1000;
      // Seconds are rounded up: as long as the window lasts, the earliest end that was heard of is the nearest.
      windowEnds = now < windowEnds && rest < lastRest ? Math.min(windowEnds, ends) : ends;
      lastRest = rest;
      // The server may not have counted the others that are under way, and those that wait come on top.
      left = rest - underway + 1;
      // Without the quota all are few; no number that is read has more than nine digits.
      few = (parameter(headers.get("ratelimit-policy"), quotaForm) || 1e10) * low;
    },
  };
}

/** NaN if there is none. */
function parameter(text: string | null, form: RegExp): number {
  return Number(form.exec(text ?? "")?.[1]);
}
