/** How far an import has come, as JSON. Keep it wherever you like. */
export interface Checkpoint {
  /** Identifies the import. The idempotency keys of its rows begin with it. */
  readonly importId: string;
  /** How many rows are done, without a gap, from the first one. */
  readonly rows: number;
  /** Places of rows beyond `rows` that are done as well, from 0. */
  readonly further?: readonly number[] | undefined;
  /** All rows are done. The next import starts at the first row again. */
  readonly isFinished?: boolean | undefined;
}

/** A place for checkpoints. Both functions may be asynchronous. */
export interface CheckpointStore {
  /** Returns what was saved last; null or undefined if nothing was. */
  load(): Checkpoint | null | undefined | PromiseLike<Checkpoint | null | undefined>;
  /** Keeps a checkpoint in place of the one before. */
  save(checkpoint: Checkpoint): void | PromiseLike<void>;
}

/** An idempotency key takes it as it is: visible ASCII, with room for the row. */
const importIdForm = /^[\x21-\x7e]{1,200}$/;

/** Returns the id. Throws a TypeError if it cannot begin an idempotency key. */
export function checkImportId(importId: unknown): string {
  if (typeof importId === "string" && importIdForm.test(importId)) return importId;
  throw new TypeError("importId must be 1 to 200 visible ASCII characters, such as a date or the hash of a file.");
}

/**
 * Returns the checkpoint of an import to resume, or undefined to start at the first row: nothing was saved, the last import
 * is finished, or it was another one.
 *
 * @param loaded What `load` returned.
 * @param importId The id of the rows at hand, if the caller gave one.
 * @throws TypeError when it is not a checkpoint.
 */
export function readCheckpoint(loaded: unknown, importId: string | undefined): Checkpoint | undefined {
  if (loaded === null || loaded === undefined) return undefined;
  if (!isCheckpoint(loaded)) {
    const received = typeof loaded === "object" ? "an object of another form" : `a ${typeof loaded}`;
    throw new TypeError(
      `checkpoint.load() must return what save() was called with, or null or undefined to start. It returned ${received}.`,
    );
  }
  const isOther = importId !== undefined && importId !== loaded.importId;
  return loaded.isFinished || isOther ? undefined : loaded;
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
