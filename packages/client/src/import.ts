// Imports many contacts with nothing but an API key: `@contacts-api/client/import`.
import { newKey } from "./call/new-key.ts";
import { onAbort } from "./call/on-abort.ts";
import type { ContactsClient } from "./client.ts";
import type { Metadata } from "./generated/types.ts";
import { untilAborted } from "./import/abortable.ts";
import { type CheckpointStore, checkImportId, readCheckpoint, tooFewRows } from "./import/checkpoint.ts";
import { ImportError, type ImportReport, withoutCheckpoint } from "./import/import-error.ts";
import { type ImportRow, type Rejection, rowImporter } from "./import/import-row.ts";
import { type Outage, throughOutages } from "./import/outages.ts";
import { Progress } from "./import/progress.ts";
import { inOrder, type Rows } from "./import/rows-in-order.ts";

export type { Checkpoint, CheckpointStore } from "./import/checkpoint.ts";
export { ImportError, type ImportReport } from "./import/import-error.ts";
export type { ImportRow, Rejection } from "./import/import-row.ts";
export type { Outage } from "./import/outages.ts";

export interface ImportOptions<OwnMetadata extends object = Metadata> {
  /**
   * Identifies these rows, such as a date or the hash of a file: 1 to 200 visible ASCII characters. A checkpoint of other
   * rows is then ignored. Under the same id no row takes effect twice within 24 hours, even without a checkpoint.
   * @default the id in the checkpoint, or a new one
   */
  readonly importId?: string | undefined;
  /**
   * Rows in progress at the same time, 1 to 100.
   * @default 8
   */
  readonly concurrency?: number | undefined;
  /** Called after each row. */
  readonly onProgress?: ((report: ImportReport) => void) | undefined;
  /**
   * Called for each row that the server refuses, and awaited. Without it the first one ends the import. After a crash, rows
   * since the last checkpoint are sent again and may be reported again, with the same `index`.
   */
  readonly onReject?: ((rejection: Rejection<OwnMetadata>) => void | PromiseLike<void>) | undefined;
  /**
   * Milliseconds without a response, after which the import ends. Until then it waits and sends the row again. An
   * import that has had no response of the API at all ends at once.
   * @default 600_000
   */
  readonly outageTimeout?: number | undefined;
  /** Called before each wait in an outage. */
  readonly onOutage?: ((outage: Outage) => void) | undefined;
  /** A store for the progress of the import, from which an interrupted one continues. */
  readonly checkpoint?: CheckpointStore | undefined;
  /** Ends the import, with the rows in progress or awaited. It then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Creates or updates a contact for each row, several at the same time. Each row has its own idempotency keys, so a row
 * that is sent again takes effect once. Rows are read as they are needed, so any number of them fits into memory.
 *
 * An interrupted import continues at its checkpoint when you run it again with the same rows. After the last row the
 * checkpoint is marked as finished, and the next import starts at the first row.
 *
 * @param rows The contacts, in the same order whenever the import is resumed.
 * @returns The numbers of rows read, created, updated and rejected. Rows before the checkpoint are not counted.
 * @throws {ImportError} A call failed for a reason that concerns all rows, or a row was refused without `onReject`.
 *   `index` is the row, `cause` the call's error.
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
  options: ImportOptions<OwnMetadata> = {},
): Promise<ImportReport> {
  const { concurrency = 8, outageTimeout = 600_000, onProgress, onReject, onOutage, checkpoint, signal } = options;
  if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 100)) {
    throw new TypeError("concurrency must be a whole number from 1 to 100.");
  }
  if (!(outageTimeout >= 0)) throw new TypeError("outageTimeout must be milliseconds, 0 or more.");
  const ownId = options.importId === undefined ? undefined : checkImportId(options.importId);
  signal?.throwIfAborted();
  const begun = readCheckpoint(await untilAborted(checkpoint?.load(), signal), ownId);
  const importId = begun?.importId ?? ownId ?? newKey("importContacts");
  const progress = new Progress(begun ?? { importId, rows: 0 }, checkpoint && ((next) => checkpoint.save(next)));
  // An import that ends within its first rows is then resumed under the same keys.
  if (!begun) await progress.save();
  const report = { rows: 0, created: 0, updated: 0, rejected: 0 };
  const reader = inOrder(rows, (index) => progress.isDone(index));
  // Ends waits of the other rows; their requests may still succeed.
  const ending = new AbortController();
  const withoutOutages = throughOutages({ limitMs: outageTimeout, onOutage, signal: ending.signal });
  const importRow = rowImporter({
    contacts,
    importId,
    report,
    withoutOutages,
    onReject,
    signal,
    ending: ending.signal,
  });

  async function work(): Promise<void> {
    while (!ending.signal.aborted) {
      signal?.throwIfAborted();
      const placed = await untilAborted(reader.next(), ending.signal);
      if (placed === undefined) return;
      report.rows++;
      await importRow(placed);
      onProgress?.({ ...report });
      await progress.end(placed.index);
    }
  }

  const end = (reason: unknown) => ending.abort(reason);
  const unfollow = signal && onAbort(signal, () => end(signal.reason));
  await Promise.all(Array.from({ length: concurrency }, () => work().catch(end)));
  unfollow?.();
  await reader.close();
  if (ending.signal.aborted) {
    const { reason } = ending.signal;
    throw await progress.save().then(
      () => reason,
      (unsaved: unknown) => withoutCheckpoint(reason, unsaved),
    );
  }
  if (reader.count < progress.reach) throw new ImportError(tooFewRows(progress.reach, reader.count), report);
  await progress.save(true);
  return report;
}
