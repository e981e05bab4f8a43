import type { Checkpoint } from "./checkpoint.ts";

/** Rows between two checkpoints. */
const rowsPerCheckpoint = 100;

/** Counts the rows that are done, which end in any order, and saves checkpoints. */
export class Progress {
  readonly #importId: string;
  readonly #save: ((checkpoint: Checkpoint) => void | PromiseLike<void>) | undefined;
  /** Done rows beyond `#rows`. */
  readonly #further: Set<number>;
  #rows: number;
  #sinceSaved = 0;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(begun: Checkpoint, save: ((checkpoint: Checkpoint) => void | PromiseLike<void>) | undefined) {
    this.#importId = begun.importId;
    this.#rows = begun.rows;
    this.#further = new Set(begun.further);
    this.#save = save;
  }

  /** The number of rows up to the last one that is done, with those between. */
  get reach(): number {
    let reach = this.#rows;
    for (const index of this.#further) reach = Math.max(reach, index + 1);
    return reach;
  }

  isDone(index: number): boolean {
    return index < this.#rows || this.#further.has(index);
  }

  /** Counts a row, and saves a checkpoint after every hundred. */
  async end(index: number): Promise<void> {
    this.#further.add(index);
    while (this.#further.delete(this.#rows)) this.#rows++;
    if (++this.#sinceSaved < rowsPerCheckpoint) return;
    this.#sinceSaved = 0;
    await this.save();
  }

  /**
   * Saves the progress of the import. Saves run one after another, so an older checkpoint never replaces a newer one.
   */
  save(isFinished = false): Promise<void> {
    const saved = this.#saving.then(() => {
      const further = [...this.#further].sort((left, right) => left - right);
      return this.#save?.({ importId: this.#importId, rows: this.#rows, further, isFinished });
    });
    this.#saving = saved.catch(() => {});
    return saved;
  }
}
