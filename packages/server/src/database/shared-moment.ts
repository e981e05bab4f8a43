import type { DatabaseSync } from "node:sqlite";

/**
 * Lets the reads of one turn of the event loop share a transaction, and so a moment of the database. Outside of one, SQLite
 * takes and gives back its lock for each statement, which costs as much as a look-up.
 *
 * Who begins a turn promises that whatever is asked in it was known before: no request came in, and no commit was reported,
 * between `begin` and `end`. So each read still sees everything that was committed before its request was sent.
 */
export class SharedMoment {
  readonly #reader: DatabaseSync;
  #turn: PromiseWithResolvers<void> | undefined;
  #isOpen = false;

  constructor(reader: DatabaseSync) {
    this.#reader = reader;
  }

  /** Resolves at the end of the turn that is going on; undefined if none is. */
  get over(): Promise<void> | undefined {
    return this.#turn?.promise;
  }

  begin(): void {
    this.#turn ??= Promise.withResolvers();
  }

  /** To be called before each read. */
  use(): void {
    if (this.#turn === undefined || this.#isOpen) return;
    this.#reader.exec("begin");
    this.#isOpen = true;
  }

  end(): void {
    this.#turn?.resolve();
    this.#turn = undefined;
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    // On a failing disk SQLite has ended it by itself.
    if (wasOpen && this.#reader.isTransaction) this.#reader.exec("commit");
  }
}
