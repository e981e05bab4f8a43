import { retryAfterSeconds } from "./admission.ts";
import { problem } from "./problem.ts";

export interface FairQueueOptions {
  /** How many pieces of work run at a time. */
  readonly most: number;
  /** Lets everything else that waits for the event loop go first; without it, work follows work at once. */
  readonly nextTurn?: () => Promise<void>;
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
  readonly #byOrganization = new Map<string, Set<() => void>>();
  #running = 0;
  #waiting = 0;
  /** Since everything else was let go first. */
  #spentMs = 0;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  /** How many pieces of work wait. */
  get waiting(): number {
    return this.#waiting;
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
      const { nextTurn } = this.#options;
      if (nextTurn === undefined || this.#spentMs < turnMs) this.#passOn();
      else void this.#rest(nextTurn);
    }
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
      this.#remove(orgId, begin);
      reject(problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds }));
    };
    const timer = patienceMs === undefined ? undefined : setTimeout(giveUp, patienceMs);
    const own = this.#byOrganization.get(orgId);
    if (own === undefined) this.#byOrganization.set(orgId, new Set([begin]));
    else own.add(begin);
    this.#waiting++;
    return promise;
  }

  #remove(orgId: string, begin: () => void): void {
    const own = this.#byOrganization.get(orgId)!;
    own.delete(begin);
    this.#waiting--;
    if (own.size === 0) this.#byOrganization.delete(orgId);
  }

  /** Gives the place to the organisation that has waited longest for a turn, and puts it at the end if more of it waits. */
  #passOn(): void {
    const [first] = this.#byOrganization;
    if (first === undefined) {
      this.#running--;
      return;
    }
    const [orgId, own] = first;
    const [begin] = own;
    this.#remove(orgId, begin!);
    if (this.#byOrganization.delete(orgId)) this.#byOrganization.set(orgId, own);
    begin!();
  }
}
