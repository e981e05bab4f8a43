// Load shedding. The server refuses requests beyond its capacity at once, so that the requests in progress stay fast.
import { problem, toResponse } from "./problem.ts";
import type { ApiResponse } from "./response.ts";

/** Long enough for a burst, a restart or a fail-over to pass, short enough for a caller to wait. */
export const retryAfterSeconds = "2";

/** Built once, because an overloaded server has no time to write refusals. */
export const overloaded: ApiResponse = toResponse(
  problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds }),
);

/**
 * Counts the requests in progress, from the arrival of the whole body to the response.
 *
 * A key may hold as many places as are free (a dynamic threshold, as in the shared buffers of switches). If `n` keys
 * compete, each gets one part in `n + 1`. Some places stay free for the next key.
 */
export class Admission {
  readonly #most: number;
  readonly #byKey = new Map<string, number>();
  #inFlight = 0;
  #shed = 0;

  /**
   * Creates the counter. `most`: the number of requests in progress at a time.
   * @default any number
   */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  /** The number of requests refused so far. */
  get shed(): number {
    return this.#shed;
  }

  /** Returns true if no place is free, and counts the request as refused. */
  refuses(): boolean {
    if (this.#inFlight < this.#most) return false;
    this.#shed++;
    return true;
  }

  /** Returns true if the key already holds its share, and counts the request as refused. */
  refusesMore(key: string): boolean {
    if (this.#inFlight + this.#held(key) < this.#most) return false;
    this.#shed++;
    return true;
  }

  /**
   * Admits a request of the key. Returns the function that ends it, or undefined if the key already holds its share.
   */
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
