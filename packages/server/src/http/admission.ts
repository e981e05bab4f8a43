// Sheds load: beyond what can be worked on at a time, more would only make everybody wait, so they are refused at once and
// those at work keep their time.
import { problem, toAnswer } from "./problem.ts";

/** Long enough for a burst, a restart or a fail-over to be over, short enough to be bearable. */
export const retryAfterSeconds = "2";

/** Made once, as whoever is overloaded has no time to write refusals. */
export const overloaded = toAnswer(problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds }));

export class Admission {
  readonly #most: number;
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

  /** Counts one more in, and answers what counts it out; undefined if there are enough. */
  enter(): (() => void) | undefined {
    if (this.#inFlight >= this.#most) {
      this.#shed++;
      return undefined;
    }
    this.#inFlight++;
    return () => {
      this.#inFlight--;
    };
  }
}
