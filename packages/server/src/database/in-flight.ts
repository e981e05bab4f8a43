import { DatabaseUnavailable } from "./database.ts";

/** Counts the work a database has accepted and not yet done, so that closing can wait for it and refuse what comes later. */
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

  /** Calls `end` once, after the last work; every caller waits for that. */
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
