import type { DatabaseSync } from "node:sqlite";

/**
 * Lets the reads of one turn of the event loop share a transaction, and so a moment of the database. Otherwise SQLite
 * would take and release its lock for each statement, which costs as much as a look-up.
 *
 * The caller guarantees that no request arrives and no commit is reported between `begin` and `end`. So each read sees
 * everything that was committed before its request was sent.
 */
export class SharedMoment {
  readonly #reader: DatabaseSync;
  #turn: PromiseWithResolvers<void> | undefined;
  #isOpen = false;

  constructor(reader: DatabaseSync) {
    this.#reader = reader;
  }

  /** Resolves at the end of the current turn; undefined if there is none. */
  get over(): Promise<void> | undefined {
    return this.#turn?.promise;
  }

  begin(): void {
    this.#turn ??= Promise.withResolvers();
  }

  /** Must be called before each read. */
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
    // On a failing disk SQLite has already ended the transaction.
    if (wasOpen && this.#reader.isTransaction) this.#reader.exec("commit");
  }
}
