import { retryAfterSeconds } from "./admission.ts";
import { problem } from "./problem.ts";
import { RoundRobin } from "./round-robin.ts";

export interface FairQueueOptions {
  /** How many pieces of work run at a time. */
  readonly most: number;
  /** Lets everything else that waits for the event loop go first; without it, work follows work at once. */
  readonly nextTurn?: () => Promise<void>;
  /** Milliseconds in which a place rests after each piece of work. @default 0 */
  readonly restMs?: number;
  /** Milliseconds after which a piece of work that waits is refused with 503. @default never */
  readonly patienceMs?: number;
}

/** How long costly work may keep everything else waiting: a few usual pages, a part of the largest one. */
const turnMs = 2;
const mostTurns = 64;

/**
 * Lets a few pieces of work run at a time. Others wait, and those of one organisation only for each other: the next is taken
 * from each organisation in turn.
 */
export class FairQueue {
  readonly #options: FairQueueOptions;
  readonly #waiting = new RoundRobin<() => void>();
  #running = 0;
  /** Since everything else was let go first. */
  #spentMs = 0;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  /** How many pieces of work wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Runs the work when its organisation's turn has come. */
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

  /** Passes the place on, after everything else has had its time. */
  #release(): void {
    const { nextTurn, restMs } = this.#options;
    if (restMs !== undefined) setTimeout(() => this.#passOn(), restMs);
    else if (nextTurn === undefined || this.#spentMs < turnMs) this.#passOn();
    else void this.#rest(nextTurn);
  }

  /** A system may let in one connection in each turn, so long work is followed by several. */
  async #rest(nextTurn: () => Promise<void>): Promise<void> {
    const turns = Math.min(Math.ceil(2 * this.#spentMs), mostTurns);
    this.#spentMs = 0;
    for (let turn = 0; turn < turns; turn++) await nextTurn();
    this.#passOn();
  }

  #wait(orgId: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const { patienceMs } = this.#options;
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
    return promise;
  }

  #passOn(): void {
    const next = this.#waiting.take();
    if (next === undefined) this.#running--;
    else next.item();
  }
}
