import { DatabaseUnavailable } from "./database.ts";

/** Counts the accepted work of a database, so that closing waits for it and refuses later work. */
export class InFlight {
  #works = 0;
  #closed: Promise<void> | undefined;
  #onIdle: (() => void) | undefined;

  async admit<Result>(start: () => Promise<Result>): Promise<Result> {
    if (this.#closed !== undefined) throw new DatabaseUnavailable("The database is closed.");
    this.#works++;
    try {
      return await start();
    } finally {
      this.#works--;
      if (this.#works === 0) this.#onIdle?.();
    }
  }

  /** Calls `end` once after the last work, and waits for it. */
  close(end: () => void | Promise<void>): Promise<void> {
    this.#closed ??= this.#idle().then(end);
    return this.#closed;
  }

  async #idle(): Promise<void> {
    if (this.#works === 0) return;
    await new Promise<void>((resolve) => {
      this.#onIdle = resolve;
    });
  }
}
