import { nextTick } from "node:process";
import { RoundRobin } from "../../http/round-robin.ts";

/** Milliseconds of a turn of the event loop for what has arrived. Responses of the database come in between turns. */
const usualMs = 2;
/** While connections are opened, of which a system may let in one in each turn: in every fourth turn, half a millisecond. */
const openingMs = 0.5;
const openingTurns = 4;
/** Arrivals of one caller that wait at a time. Its other connections are not read meanwhile: they may bring megabytes. */
const mostWaiting = 32;
/** Requests that were sent ahead get a small part of each turn: half a millisecond. */
const mostSentAhead = 4;
/** Node hands over a body that has arrived within so many rounds of ticks. A turn that ended before would only cost time. */
const roundsOfBody = 2;

/** What is to be done around the requests of a turn. */
export interface AroundTurn {
  begin(): void;
  end(): void;
}

/**
 * Shares the turns of the event loop. Without it, one turn works on everything that has arrived, and new connections and
 * responses of the database wait for all of it.
 *
 * What arrives is read from all sockets first, and worked on together afterwards: so whatever is read of the database in a
 * turn may be of one moment, and is still newer than each of its requests. The responses are written together as well: one
 * that is written alone wakes its client, which costs more than the response.
 */
export class Turns {
  readonly #around: AroundTurn | undefined;
  /** Resolves when the requests of the turn that is going on have been worked on. */
  #over: PromiseWithResolvers<void> | undefined;
  readonly #arrived = new RoundRobin<() => void>();
  /** By caller, the connections that are not read. */
  readonly #unread = new Map<string, (() => void)[]>();
  readonly #sentAhead = new RoundRobin<() => void>();
  /** When this turn began. */
  #startedAt = 0;
  #isScheduled = false;
  #hasOpened = false;
  /** How many turns connections have been opened in, one turn after the other. */
  #opening = 0;

  constructor(around?: AroundTurn) {
    this.#around = around;
  }

  /** When to write what is ready now; undefined if that is at once. */
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
   * Begins with something that has arrived as soon as all sockets are read, or in one of the next turns if that one has had
   * its part. Callers come in turn, however much one of them has sent.
   */
  arrive(caller: string, begin: () => void): void {
    this.#arrived.add(caller, begin);
    this.#schedule();
  }

  /** Whether to read on only later, because so much of the caller waits already; calls `resume` then. */
  defers(caller: string, resume: () => void): boolean {
    if (this.#arrived.sizeOf(caller) < mostWaiting) return false;
    const unread = this.#unread.get(caller);
    if (unread === undefined) this.#unread.set(caller, [resume]);
    else unread.push(resume);
    return true;
  }

  /** Goes on with a connection that has sent several requests at once: a few in each turn, of each caller in turn. */
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

/** A tick that a microtask asks for comes after all other microtasks, and so after the work that has just begun. */
function afterThisWork(act: () => void): void {
  queueMicrotask(() => nextTick(act));
}
