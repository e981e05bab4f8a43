/** How long costly work may keep everything else waiting: a few usual pages, a part of the largest one. */
const turnMs = 2;
const mostTurns = 32;

/**
 * Lets a few pieces of costly work run at a time. Others wait, and those of one organisation only for each other: the next
 * is taken from each organisation in turn.
 */
export class FairQueue {
  readonly #most: number;
  readonly #nextTurn: () => Promise<void>;
  readonly #waiting = new Map<string, (() => void)[]>();
  #running = 0;
  /** Since everything else was let go first. */
  #spentMs = 0;

  /** `nextTurn` lets everything else that waits for the event loop go first. */
  constructor(most: number, nextTurn: () => Promise<void>) {
    this.#most = most;
    this.#nextTurn = nextTurn;
  }

  /** Runs the work when its organisation's turn has come. */
  async run<Result>(orgId: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running === this.#most) await this.#wait(orgId);
    else this.#running++;
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.#spentMs += performance.now() - started;
      if (this.#spentMs < turnMs) this.#passOn();
      else void this.#rest();
    }
  }

  /** A system may let in one connection in each turn, so long work is followed by several. */
  async #rest(): Promise<void> {
    const turns = Math.min(Math.ceil(this.#spentMs), mostTurns);
    this.#spentMs = 0;
    for (let turn = 0; turn < turns; turn++) await this.#nextTurn();
    this.#passOn();
  }

  #wait(orgId: string): Promise<void> {
    return new Promise((resolve) => {
      const own = this.#waiting.get(orgId);
      if (own === undefined) this.#waiting.set(orgId, [resolve]);
      else own.push(resolve);
    });
  }

  /** Gives the place to the organisation that has waited longest for a turn, and puts it at the end if more of it waits. */
  #passOn(): void {
    const [first] = this.#waiting;
    if (first === undefined) {
      this.#running--;
      return;
    }
    const [orgId, own] = first;
    const resume = own.shift()!;
    this.#waiting.delete(orgId);
    if (own.length > 0) this.#waiting.set(orgId, own);
    resume();
  }
}
