import { DatabaseUnavailable } from "./database.ts";

/** The work a database has accepted and not yet answered, so that closing can wait for it and refuse what comes later. */
export class InFlight {
  readonly #works = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  async admit<Result>(start: () => Promise<Result>): Promise<Result> {
    if (this.#closed !== undefined) throw new DatabaseUnavailable("The database is closed.");
    const work = start();
    this.#works.add(work);
    try {
      return await work;
    } finally {
      this.#works.delete(work);
    }
  }

  /** Calls `end` once, after the last work; every caller waits for that. */
  close(end: () => void | Promise<void>): Promise<void> {
    this.#closed ??= Promise.allSettled(this.#works).then(end);
    return this.#closed;
  }
}
