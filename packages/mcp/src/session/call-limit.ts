// Limits the calls of a session in the last minute. It stops an agent in a loop before the API has to.

const windowMs = 60_000;

export class CallLimit {
  readonly #callsPerMinute: number;
  readonly #now: () => number;
  #times: number[] = [];

  constructor(callsPerMinute: number, now: () => number = () => performance.now()) {
    this.#callsPerMinute = callsPerMinute;
    this.#now = now;
  }

  /** Counts a call. Returns the seconds to wait if the limit is reached, else undefined. */
  take(): number | undefined {
    const now = this.#now();
    this.#times = this.#times.filter((time) => now - time < windowMs);
    if (this.#times.length >= this.#callsPerMinute) return Math.ceil((this.#times[0]! + windowMs - now) / 1_000);
    this.#times.push(now);
    return undefined;
  }
}
