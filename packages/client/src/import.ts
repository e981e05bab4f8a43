// Many contacts at once, for those who have only a key: `@contacts-api/client/import`.
import { newKey } from "./call/new-key.ts";
import type { ContactsClient } from "./client.ts";
import { ApiError } from "./errors/api-error.ts";
import type { ContactResolve, Metadata } from "./generated/types.ts";

/** A contact to create or to update: at least one identifier, and what is known besides. */
export type ImportRow<OwnMetadata extends object = Metadata> = Pick<
  ContactResolve<OwnMetadata>,
  "phone_number" | "email" | "external_id" | "name" | "metadata"
>;

/** How far an import has come: all of the first `rows` rows are done. JSON, to be kept wherever you like. */
export interface Checkpoint {
  /** Names the import: the idempotency keys of its rows begin with it. */
  readonly importId: string;
  readonly rows: number;
}

/** How many rows were read, and what became of them. */
export interface ImportReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly rejected: number;
}

/** A row that the server has refused. */
export interface Rejection<OwnMetadata extends object = Metadata> {
  /** Its place, from 0. */
  readonly index: number;
  readonly row: ImportRow<OwnMetadata>;
  readonly error: ApiError;
}

export interface ImportOptions<OwnMetadata extends object = Metadata> {
  /**
   * Rows in progress at the same time, 1 to 100.
   * @default 8
   */
  readonly concurrency?: number | undefined;
  /** Called after each row. */
  readonly onProgress?: ((report: ImportReport) => void) | undefined;
  /**
   * Called for each row that the server refuses, and awaited. Without it the first one ends the import.
   */
  readonly onReject?: ((rejection: Rejection<OwnMetadata>) => void | PromiseLike<void>) | undefined;
  /** Where to continue, if the import was begun before, and where to keep how far it has come. `save` is awaited. */
  readonly checkpoint?:
    | {
        load(): Checkpoint | null | undefined | PromiseLike<Checkpoint | null | undefined>;
        save(checkpoint: Checkpoint): void | PromiseLike<void>;
      }
    | undefined;
  /** Ends the import, with the rows in progress. It then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

/** Refusals of one row. Any other failure is one of all rows: the key, the network, the server. */
const ofRow = [400, 404, 409, 413, 422];
/** Rows between two checkpoints. */
const rowsPerCheckpoint = 100;

/**
 * Creates or updates a contact for each row, several at the same time. Each row has idempotency keys of its own, so what is sent
 * again takes effect once. Rows are read as they are needed, so any number of them fits into memory.
 *
 * @param rows The contacts, in the same order whenever the import is resumed.
 * @returns How many rows were read, and what became of them. Rows before the checkpoint are not counted.
 * @throws The failure that ended the import: everything before the last checkpoint is done, and the import can be resumed.
 * @example
 * ```ts
 * const report = await importContacts(contacts, rows, {
 *   onReject: ({ index, error }) => console.error(`Row ${index}: ${error.message}`),
 * });
 * ```
 */
export async function importContacts<OwnMetadata extends object = Metadata>(
  contacts: Pick<ContactsClient<OwnMetadata>, "upsert">,
  rows: Rows<ImportRow<OwnMetadata>>,
  { concurrency = 8, onProgress, onReject, checkpoint, signal }: ImportOptions<OwnMetadata> = {},
): Promise<ImportReport> {
  if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 100)) {
    throw new TypeError("concurrency must be a whole number from 1 to 100.");
  }
  const begun = await checkpoint?.load();
  const importId = begun?.importId ?? newKey("importContacts");
  const report = { rows: 0, created: 0, updated: 0, rejected: 0 };
  const progress = createProgress(begun?.rows ?? 0, (done) => checkpoint?.save({ importId, rows: done }));
  // So that an import that ends within its first rows is resumed under the same keys.
  if (!begun) await progress.save();
  const reader = inOrder(rows, progress.done);
  let failure: { readonly reason: unknown } | undefined;

  async function work(): Promise<void> {
    for (;;) {
      if (failure !== undefined) return;
      signal?.throwIfAborted();
      const found = await reader.next();
      if (found === undefined) return;
      const { index, row } = found;
      report.rows++;
      try {
        const { created } = await upsert(index, row);
        report[created ? "created" : "updated"]++;
      } catch (error) {
        if (!(error instanceof ApiError && ofRow.includes(error.status) && onReject)) throw error;
        report.rejected++;
        await onReject({ index, row, error });
      }
      onProgress?.({ ...report });
      await progress.end(index);
    }
  }

  function upsert(index: number, { name, metadata, ...identifiers }: ImportRow<OwnMetadata>) {
    return contacts.upsert(identifiers, { name, metadata }, { signal, idempotencyKey: `${importId}-${index}` });
  }

  const note = (reason: unknown) => {
    failure ??= { reason };
  };
  await Promise.all(Array.from({ length: concurrency }, () => work().catch(note)));
  await reader.end();
  await progress.save();
  if (failure !== undefined) throw (failure as { readonly reason: unknown }).reason;
  return report;
}

/** Hands out rows one by one, from the first that is not done. */
function inOrder<Row>(rows: Rows<Row>, done: number) {
  const iterator: AsyncIterator<Row> | Iterator<Row> =
    Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let index = 0;
  let last: Promise<unknown> = Promise.resolve();
  const read = async () => {
    for (;;) {
      const { done: isOver, value } = await iterator.next();
      if (isOver) return undefined;
      if (index++ >= done) return { index: index - 1, row: value };
    }
  };
  return {
    next() {
      // An iterator is asked one question at a time.
      const found = last.then(read);
      last = found.catch(() => {});
      return found;
    },
    /** Lets the rows close what they are read from. */
    async end(): Promise<void> {
      await iterator.return?.();
    },
  };
}

/** Rows end in any order; a checkpoint is the number of those that have all ended. */
function createProgress(begin: number, save: (rows: number) => void | PromiseLike<void> | undefined) {
  const ended = new Set<number>();
  let done = begin;
  let saved = begin;
  let saving: Promise<unknown> = Promise.resolve();
  // One after the other, so that an older checkpoint never replaces a newer one.
  const saveInTurn = () => {
    const own = saving.then(() => save(done));
    saving = own.catch(() => {});
    return own;
  };
  return {
    done,
    async end(index: number): Promise<void> {
      ended.add(index);
      while (ended.delete(done)) done++;
      if (done < saved + rowsPerCheckpoint) return;
      saved = done;
      await saveInTurn();
    },
    async save(): Promise<void> {
      await saveInTurn();
    },
  };
}
