/** The progress of an import, as JSON. Keep it wherever you like. */
export interface Checkpoint {
  /** Identifies the import. The idempotency keys of its rows begin with it. */
  readonly importId: string;
  /** The number of rows that are done, without a gap, from the first one. */
  readonly rows: number;
  /** Places of rows beyond `rows` that are done as well, from 0. */
  readonly further?: readonly number[] | undefined;
  /** True if all rows are done. The next import starts at the first row again. */
  readonly isFinished?: boolean | undefined;
}

/** A place for checkpoints. Both functions may be asynchronous. */
export interface CheckpointStore {
  /** Returns the checkpoint that was saved last; null or undefined if there is none. */
  load(): Checkpoint | null | undefined | PromiseLike<Checkpoint | null | undefined>;
  /** Replaces the stored checkpoint. */
  save(checkpoint: Checkpoint): void | PromiseLike<void>;
}

/** Characters that an idempotency key can hold: visible ASCII. The length leaves space for the row. */
const importIdForm = /^[\x21-\x7e]{1,200}$/;

/** Returns the id. Throws a TypeError if it cannot begin an idempotency key. */
export function checkImportId(importId: unknown): string {
  if (typeof importId === "string" && importIdForm.test(importId)) return importId;
  throw new TypeError("importId must be 1 to 200 visible ASCII characters, such as a date or the hash of a file.");
}

/**
 * Returns the checkpoint of an import to resume. Returns undefined to start at the first row: there is no checkpoint,
 * the last import is finished, or it was another one.
 *
 * @param loaded The return value of `load`.
 * @param importId The id of the rows at hand, if the caller gave one.
 * @throws TypeError when it is not a checkpoint.
 */
export function readCheckpoint(loaded: unknown, importId: string | undefined): Checkpoint | undefined {
  if (loaded === null || loaded === undefined) return undefined;
  if (!isCheckpoint(loaded)) {
    const received = typeof loaded === "object" ? "an object of another form" : `a ${typeof loaded}`;
    throw new TypeError(
      `checkpoint.load() must return a checkpoint that save() was called with, or null or undefined to start. It returned ${received}.`,
    );
  }
  const isOther = importId !== undefined && importId !== loaded.importId;
  return loaded.isFinished || isOther ? undefined : loaded;
}

/** Returns the message for rows that cannot be those of the checkpoint. */
export function tooFewRows(done: number, found: number): string {
  return `The checkpoint has ${done} rows, but there are only ${found}. Pass the rows that the import began with, or start again without the checkpoint.`;
}

function isCheckpoint(loaded: unknown): loaded is Checkpoint {
  const { importId, rows, further = [], isFinished = false } = Object(loaded);
  return (
    typeof importId === "string" &&
    importIdForm.test(importId) &&
    isPlace(rows) &&
    Array.isArray(further) &&
    further.every(isPlace) &&
    typeof isFinished === "boolean"
  );
}

function isPlace(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
