import { type Stats, statSync } from "node:fs";
import { DatabaseUnavailable } from "./database.ts";

/** The time for which a comparison of the file is reused, in milliseconds, so that reads cost nothing. */
const VALID_MS = 1_000;

/**
 * The file that was opened. If another one replaces it, or it is deleted, SQLite continues to use the old one, which
 * disappears when the process ends.
 */
export class OpenedFile {
  readonly #path: string;
  readonly #opened: Stats;
  readonly #onReplaced: (sentence: string) => void;
  #isReplaced = false;
  #staleAt = 0;

  /** `onReplaced` is called once with a sentence for the operator. */
  constructor(path: string, onReplaced: (sentence: string) => void = () => {}) {
    this.#path = path;
    this.#opened = statSync(path);
    this.#onReplaced = onReplaced;
  }

  /** Throws `DatabaseUnavailable` if the path had another file, or none, within the last second. */
  assertRecentlyInPlace(): void {
    if (this.#isReplaced || performance.now() > this.#staleAt) this.assertInPlace();
  }

  /** Throws `DatabaseUnavailable` if the path has another file, or none. */
  assertInPlace(): void {
    this.#staleAt = performance.now() + VALID_MS;
    if (this.#isInPlace()) return;
    const sentence = `The database file ${this.#path} was replaced or deleted while it was open: restart the server.`;
    if (!this.#isReplaced) this.#onReplaced(sentence);
    this.#isReplaced = true;
    throw new DatabaseUnavailable(sentence);
  }

  #isInPlace(): boolean {
    // A return of the file would not bring back its log, so the state is final.
    if (this.#isReplaced) return false;
    const { dev, ino } = this.#opened;
    // Some file systems of Windows have no such numbers.
    if (ino === 0) return true;
    try {
      const found = statSync(this.#path, { throwIfNoEntry: false });
      return found?.dev === dev && found.ino === ino;
    } catch {
      // The file cannot be looked up at the moment, which does not show that it was replaced.
      return true;
    }
  }
}
