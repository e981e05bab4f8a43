import { retryAfterSeconds } from "./admission.ts";
import { problem } from "./problem.ts";
import { RoundRobin } from "./round-robin.ts";

export interface FairQueueOptions {
  /** The number of tasks that run at a time. */
  readonly most: number;
  /** Yields to the event loop between tasks. Without it, tasks follow each other at once. */
  readonly nextTurn?: () => Promise<void>;
  /**
   * Pause of a place after each task, in milliseconds.
   * @default 0
   */
  readonly restMs?: number;
  /**
   * Milliseconds after which a waiting task is refused with 503.
   * @default never
   */
  readonly patienceMs?: number;
}

/** The longest time that costly work may block the event loop: a few usual pages, a part of the largest one. */
const turnMs = 2;
const mostTurns = 64;

/**
 * Runs a limited number of tasks at a time. The next task comes from each organisation in turn, so an organisation's
 * tasks delay mainly each other.
 */
export class FairQueue {
  readonly #options: FairQueueOptions;
  readonly #waiting = new RoundRobin<() => void>();
  #running = 0;
  /** Time since the last yield to the event loop. */
  #spentMs = 0;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  /** The number of waiting tasks. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Runs the task when its organisation's turn comes. */
  async run<Result>(orgId: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running === this.#options.most) await this.#wait(orgId);
    else this.#running++;
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.#spentMs += performance.now() - started;
      this.#release();
    }
  }

  /** Hands the place to the next task, after a pause or a yield. */
  #release(): void {
    const { nextTurn, restMs } = this.#options;
    if (restMs !== undefined) setTimeout(() => this.#passOn(), restMs);
    else if (nextTurn === undefined || this.#spentMs < turnMs) this.#passOn();
    else void this.#rest(nextTurn);
  }

  /**
   * Yields before it passes on. A system may accept one connection per turn of the event loop, so long work is followed
   * by several turns.
   */
  async #rest(nextTurn: () => Promise<void>): Promise<void> {
    const turns = Math.min(Math.ceil(2 * this.#spentMs), mostTurns);
    this.#spentMs = 0;
    for (let turn = 0; turn < turns; turn++) await nextTurn();
    this.#passOn();
  }

  #wait(orgId: string): Promise<void> {
    const { patienceMs } = this.#options;
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const giveUp = () => {
        this.#waiting.remove(orgId, begin);
        reject(problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds }));
      };
      const timer = patienceMs === undefined ? undefined : setTimeout(giveUp, patienceMs);
      this.#waiting.add(orgId, begin);
    });
  }

  #passOn(): void {
    const next = this.#waiting.take();
    if (next === undefined) this.#running--;
    else next.item();
  }
}
