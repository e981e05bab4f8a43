// Imports the contacts of a file in batches. The progress is stored in the transaction of each batch. So a killed run
// resumes where it was, and no contact is imported twice.
import { setTimeout as pause } from "node:timers/promises";
import type { CountryCode } from "libphonenumber-js/min";
import type { ImportRow } from "../database/sql-import-repository.ts";
import { ProblemError } from "../http/problem.ts";
import { commit, type Parsed } from "./batch-transaction.ts";
import type { Entry } from "./entry.ts";
import type { ImportOptions } from "./import-options.ts";
import { OwnContacts } from "./own-contacts.ts";
import { readContact } from "./read-contact.ts";

/** Entries per batch. A batch holds SQLite's write lock, for some 20 milliseconds at this size. */
const maxBatchEntries = 200;
/**
 * Bytes of metadata and memories per batch, so that large contacts take no longer, and no two of the largest are held.
 */
const maxBatchBytes = 1_000_000;
/** Other writers get the lock in this pause. A server on the same file asks for it every 5 milliseconds. */
const pauseMs = 8;

export const nothingYet: ImportRow = {
  entries: 0,
  created: 0,
  merged: 0,
  skipped: 0,
  rejected: 0,
  rejects_bytes: 0,
  rejects_hash: null,
  finished_at: null,
};

/** Returns the progress of earlier runs; undefined if there were none. */
export function findImport({ store, orgId, key }: Pick<ImportOptions, "store" | "orgId" | "key">) {
  return store.write(({ imports }) => imports(orgId).findImport(key));
}

/** Returns the progress of earlier runs, or deletes it if `isAnew`. */
export function beginImport({ store, orgId, key, now }: ImportOptions, isAnew: boolean): Promise<ImportRow> {
  return store.write(async (repositories) => {
    const imports = repositories.imports(orgId);
    if (isAnew) await imports.deleteImport(key);
    const known = await imports.findImport(key);
    if (known === undefined) await imports.insertImport(key, nothingYet, now().toISOString());
    return known ?? nothingYet;
  });
}

/** Imports the rest of the file. Returns the progress, finished or stopped. Throws if the file has no contacts. */
export async function importEntries(
  entries: AsyncIterable<Entry>,
  from: ImportRow,
  options: ImportOptions,
): Promise<ImportRow> {
  const { rejects, isDryRun, onBatch, country, onGroup } = options;
  let row = { ...from, ...rejects?.resume(from) };
  const own = new OwnContacts(from.entries > 0 ? from.started_at : undefined);
  try {
    let groups = 0;
    const isContact = (entry: Entry) => {
      if (!("isGroup" in entry)) return true;
      groups += 1;
      onGroup();
      return false;
    };
    for await (const batch of batches(after(entries, from.entries, isContact), country)) {
      const done = await commit(batch, row, { ...options, own });
      own.add(done.ownIds);
      row = done.row;
      if (!onBatch(done)) return row;
      await pause(pauseMs);
    }
    if (row.entries === 0) {
      const what = groups > 0 ? "only groups, and no contacts," : "no contacts";
      throw new Error(`There are ${what} in the file, so nothing is imported.`);
    }
    return isDryRun ? row : await finish(row, options);
  } finally {
    rejects?.close(row.rejects_bytes);
  }
}

async function* after(
  entries: AsyncIterable<Entry>,
  count: number,
  isContact: (entry: Entry) => boolean,
): AsyncGenerator<Entry> {
  let index = 0;
  for await (const entry of entries) {
    if (!isContact(entry)) continue;
    if (index >= count) yield entry;
    index += 1;
  }
}

async function* batches(entries: AsyncIterable<Entry>, country?: CountryCode): AsyncGenerator<Parsed[]> {
  let batch: Parsed[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    const contact = readContact(entry, country);
    batch.push({ entry, contact });
    bytes += bytesOf(entry, contact);
    if (batch.length < maxBatchEntries && bytes < maxBatchBytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Returns the bytes held for an entry. One in the contract's form is held as it was read, even if it is rejected; of
 * others only the contact.
 */
function bytesOf(entry: Entry, contact: Parsed["contact"]): number {
  if ("contact" in entry && entry.texts === undefined) return entry.span.end - entry.span.start;
  return contact instanceof ProblemError ? 0 : contact.contact.metadataText.length;
}

async function finish(row: ImportRow, { store, orgId, key, now }: ImportOptions): Promise<ImportRow> {
  const finished_at = now().toISOString();
  const finished = { ...row, finished_at };
  await store.write((repositories) => repositories.imports(orgId).updateImport(key, row, finished, finished_at));
  return finished;
}
