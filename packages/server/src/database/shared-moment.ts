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
  #isTurn = false;
  #isOpen = false;

  constructor(reader: DatabaseSync) {
    this.#reader = reader;
  }

  begin(): void {
    this.#isTurn = true;
  }

  /** To be called before each read. */
  use(): void {
    if (!this.#isTurn || this.#isOpen) return;
    this.#reader.exec("begin");
    this.#isOpen = true;
  }

  end(): void {
    this.#isTurn = false;
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // On a failing disk SQLite has ended it by itself.
    if (this.#reader.isTransaction) this.#reader.exec("commit");
  }
}
