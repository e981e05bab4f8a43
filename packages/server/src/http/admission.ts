// Sheds load: beyond what can be worked on at a time, more would only make everyone wait, so they are refused at once and
// those in progress keep their time.
import type { Answer } from "./answer.ts";
import { problem, toAnswer } from "./problem.ts";

/** Long enough for a burst, a restart or a fail-over to be over, short enough to be bearable. */
export const retryAfterSeconds = "2";

/** Made once, as an overloaded server has no time to write refusals. */
export const overloaded: Answer = toAnswer(problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds }));

/**
 * Counts the requests in progress, from the arrival of their whole body to their response. A key may hold as many places as
 * are free (a dynamic threshold, as switches share their buffers): where `n` keys compete, each comes to one part in
 * `n + 1`, and some places are left for a key that comes next.
 */
export class Admission {
  readonly #most: number;
  readonly #byKey = new Map<string, number>();
  #inFlight = 0;
  #shed = 0;

  /** At most so many requests at a time; any number by default. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  /** How many requests were refused so far. */
  get shed(): number {
    return this.#shed;
  }

  /** Whether there is no place at all; counts the request that asks as refused then. */
  refuses(): boolean {
    if (this.#inFlight < this.#most) return false;
    this.#shed++;
    return true;
  }

  /** Whether the key has its share already; counts the request that asks as refused then. */
  refusesMore(key: string): boolean {
    if (this.#inFlight + this.#held(key) < this.#most) return false;
    this.#shed++;
    return true;
  }

  /** Counts a request of the key in, and returns what counts it out; undefined if its key has its share already. */
  enter(key: string): (() => void) | undefined {
    if (this.refusesMore(key)) return undefined;
    this.#inFlight++;
    this.#byKey.set(key, this.#held(key) + 1);
    return () => this.#leave(key);
  }

  #held(key: string): number {
    return this.#byKey.get(key) ?? 0;
  }

  #leave(key: string): void {
    this.#inFlight--;
    const left = this.#held(key) - 1;
    if (left === 0) this.#byKey.delete(key);
    else this.#byKey.set(key, left);
  }
}
