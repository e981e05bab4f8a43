import { nextTick } from "node:process";
import { RoundRobin } from "../../http/round-robin.ts";

/** Milliseconds of each turn of the event loop for arrived requests. Database responses come between turns. */
const usualMs = 2;
/**
 * While connections are opened, only every fourth turn takes requests, for half a millisecond. A system may accept one
 * connection per turn.
 */
const openingMs = 0.5;
const openingTurns = 4;
/**
 * Waiting arrivals per caller. Beyond it, the caller's other connections are not read, because they may bring
 * megabytes.
 */
const mostWaiting = 32;
/** Pipelined requests get a small part of each turn: half a millisecond. */
const mostSentAhead = 4;
/** Node delivers an arrived body within this number of tick rounds. Ending the turn earlier would only cost time. */
const roundsOfBody = 2;

/** Called around the requests of a turn. */
export interface AroundTurn {
  begin(): void;
  end(): void;
}

/**
 * Shares the turns of the event loop. Otherwise one turn would process all arrived requests, and new connections and
 * database responses would wait for it.
 *
 * All sockets are read first, and their requests are processed together. So all reads of a turn may share one moment of
 * the database that is newer than each request. The responses are written together too: each single write wakes its
 * client, which costs more than the response.
 */
export class Turns {
  readonly #around: AroundTurn | undefined;
  /** Resolves when the requests of the current turn were processed. */
  #over: PromiseWithResolvers<void> | undefined;
  readonly #arrived = new RoundRobin<() => void>();
  /** The paused connections, by caller. */
  readonly #unread = new Map<string, (() => void)[]>();
  readonly #sentAhead = new RoundRobin<() => void>();
  /** The start of this turn. */
  #startedAt = 0;
  #isScheduled = false;
  #hasOpened = false;
  /** The number of consecutive turns in which connections were opened. */
  #opening = 0;

  constructor(around?: AroundTurn) {
    this.#around = around;
  }

  /** The time to write finished responses; undefined for now. */
  get over(): Promise<void> | undefined {
    return this.#over?.promise;
  }

  /** Counts a new connection. */
  open(): void {
    this.#hasOpened = true;
    if (this.#opening === 0) this.#opening = 1;
    this.#schedule();
  }

  /**
   * Starts an arrived request after all sockets were read, or in a later turn if this one has used up its time. Callers
   * take turns, however much one of them has sent.
   */
  arrive(caller: string, begin: () => void): void {
    this.#arrived.add(caller, begin);
    this.#schedule();
  }

  /** Returns true if too much of the caller already waits. Then it calls `resume` later. */
  defers(caller: string, resume: () => void): boolean {
    if (this.#arrived.sizeOf(caller) < mostWaiting) return false;
    const unread = this.#unread.get(caller);
    if (unread === undefined) this.#unread.set(caller, [resume]);
    else unread.push(resume);
    return true;
  }

  /** Continues a connection with several pipelined requests: a few per turn, with callers in turn. */
  later(caller: string, resume: () => void): void {
    this.#sentAhead.add(caller, resume);
    this.#schedule();
  }

  get #hasTime(): boolean {
    if (this.#opening === 0) return performance.now() - this.#startedAt < usualMs;
    return this.#opening % openingTurns === 0 && performance.now() - this.#startedAt < openingMs;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.#begin());
  }

  #begin(): void {
    this.#opening = this.#hasOpened ? this.#opening + 1 : 0;
    this.#hasOpened = false;
    this.#startedAt = performance.now();
    this.#over = Promise.withResolvers();
    this.#around?.begin();
    const sentAhead = this.#hasTime ? Math.min(mostSentAhead, this.#sentAhead.size) : 0;
    for (let count = 0; count < sentAhead; count++) this.#sentAhead.take()?.item();
    this.#next();
  }

  #next(): void {
    const next = this.#hasTime ? this.#arrived.take() : undefined;
    if (next === undefined) {
      this.#end(roundsOfBody);
      return;
    }
    next.item();
    this.#readOn(next.name);
    afterThisWork(() => this.#next());
  }

  #end(rounds: number): void {
    if (rounds > 0) {
      afterThisWork(() => this.#end(rounds - 1));
      return;
    }
    this.#around?.end();
    this.#over?.resolve();
    this.#over = undefined;
    this.#isScheduled = false;
    if (this.#arrived.size + this.#sentAhead.size + this.#opening > 0) this.#schedule();
  }

  #readOn(caller: string): void {
    const unread = this.#unread.get(caller);
    if (unread === undefined) return;
    const isLast = this.#arrived.sizeOf(caller) === 0;
    if (isLast) this.#unread.delete(caller);
    for (const resume of unread.splice(0, isLast ? unread.length : 1)) resume();
  }
}

/** Runs after all pending microtasks, and so after the work that has just begun. */
function afterThisWork(act: () => void): void {
  queueMicrotask(() => nextTick(act));
}
