// Sheds load: beyond what can be worked on at a time, more would only make everybody wait, so they are refused at once and
// those at work keep their time.
import { problem } from "./problem.ts";

/** Long enough for a burst, a restart or a fail-over to be over, short enough to be bearable. */
export const retryAfterSeconds = "2";

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

  /** Runs the work, or refuses with 503. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#inFlight >= this.#most) {
      this.#shed++;
      throw problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds });
    }
    this.#inFlight++;
    try {
      return await work();
    } finally {
      this.#inFlight--;
    }
  }
}
