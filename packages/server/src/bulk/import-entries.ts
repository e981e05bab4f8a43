// The contacts of a file, batch by batch. How far it has come is stored in the transaction of each batch, so a run that was
// killed goes on where it was, and nothing is imported twice.
import { setTimeout as pause } from "node:timers/promises";
import type { ImportKey, ImportRow } from "../database/sql-import-repository.ts";
import { ProblemError, problem } from "../http/problem.ts";
import type { SqlRepositories, SqlStore } from "../sql-store.ts";
import type { Entry } from "./entry.ts";
import { importBatch, type OnExisting } from "./import-batch.ts";
import { type ImportableContact, parseContact } from "./importable-contact.ts";
import type { Rejection, RejectsFile } from "./rejects-file.ts";

/** A batch holds SQLite's write lock; at this many, some 20 milliseconds. */
const maxBatchEntries = 200;
/** Bytes of metadata; a batch of large contacts is not to take longer. */
const maxBatchBytes = 1_000_000;
/** Others who write get the lock meanwhile: a server on the same file asks for it every 5 milliseconds. */
const pauseMs = 8;

export interface ImportOptions {
  readonly store: SqlStore;
  readonly orgId: string;
  readonly key: ImportKey;
  readonly onExisting: OnExisting;
  /** Everything is done, and undone. */
  readonly isDryRun: boolean;
  readonly rejects: RejectsFile | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Called after each batch; answers whether to go on. */
  readonly onBatch: (row: ImportRow, rejections: readonly Rejection[]) => boolean;
}

export const nothingYet: ImportRow = {
  entries: 0,
  created: 0,
  merged: 0,
  skipped: 0,
  rejected: 0,
  rejects_bytes: 0,
  finished_at: null,
};

/** What earlier runs have done of this file; with `isAnew` that is forgotten. */
export function beginImport({ store, orgId, key, now }: ImportOptions, isAnew: boolean): Promise<ImportRow> {
  return store.write(async (repositories) => {
    const imports = repositories.imports(orgId);
    if (isAnew) await imports.deleteImport(key);
    const known = await imports.findImport(key);
    if (known === undefined) await imports.insertImport(key, nothingYet, now().toISOString());
    return known ?? nothingYet;
  });
}

/** Imports what of the file is not dealt with yet. Answers where it has come to, finished or stopped. */
export async function importEntries(
  entries: AsyncIterable<Entry>,
  from: ImportRow,
  options: ImportOptions,
): Promise<ImportRow> {
  const { rejects, isDryRun, onBatch } = options;
  let row = { ...from, rejects_bytes: rejects?.resume(from.rejects_bytes) ?? 0 };
  try {
    for await (const batch of batches(after(entries, from.entries))) {
      const done = await commit(batch, row, options);
      row = done.row;
      if (!onBatch(row, done.rejections)) return row;
      await pause(pauseMs);
    }
    return isDryRun ? row : await finish(row, options);
  } finally {
    rejects?.close(row.rejects_bytes);
  }
}

interface Parsed {
  readonly entry: Entry;
  readonly contact: ImportableContact | ProblemError;
}

async function* after(entries: AsyncIterable<Entry>, count: number): AsyncGenerator<Entry> {
  let index = 0;
  for await (const entry of entries) {
    if (index >= count) yield entry;
    index += 1;
  }
}

async function* batches(entries: AsyncIterable<Entry>): AsyncGenerator<Parsed[]> {
  let batch: Parsed[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    const contact = parse(entry);
    batch.push({ entry, contact });
    bytes += contact instanceof ProblemError ? 0 : contact.metadataText.length;
    if (batch.length < maxBatchEntries && bytes < maxBatchBytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

function parse(entry: Entry): ImportableContact | ProblemError {
  if (!("contact" in entry)) return problem("BAD_REQUEST", entry.fault);
  try {
    return parseContact(entry.contact);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

interface Done {
  readonly row: ImportRow;
  readonly rejections: readonly Rejection[];
}

async function commit(batch: readonly Parsed[], from: ImportRow, options: ImportOptions): Promise<Done> {
  const { store, orgId, key, now, isDryRun } = options;
  try {
    return await store.write(async (repositories) => {
      const done = await perform(batch, from, options, repositories);
      if (isDryRun) throw new DryRun(done);
      const isAlone = await repositories.imports(orgId).updateImport(key, from, done.row, now().toISOString());
      if (!isAlone) throw new Error("Another process is importing this file at this moment. Let it end.");
      return done;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.done;
    throw error;
  }
}

/** Undoes what a dry run has done. */
class DryRun extends Error {
  readonly done: Done;

  constructor(done: Done) {
    super("A dry run is undone.");
    this.done = done;
  }
}

async function perform(
  batch: readonly Parsed[],
  from: ImportRow,
  { orgId, onExisting, now, newId, rejects }: ImportOptions,
  repositories: SqlRepositories,
): Promise<Done> {
  const sound = batch.flatMap(({ contact }) => (contact instanceof ProblemError ? [] : contact));
  const context = { contacts: repositories.contacts(orgId), now: now(), newId, onExisting };
  const outcomes = await importBatch(sound, context);
  const results = batch.map(({ contact }) => (contact instanceof ProblemError ? contact : outcomes.shift()!));
  const rejections = results.flatMap((error, index) =>
    error instanceof ProblemError ? { entry: batch[index]!.entry, error } : [],
  );
  const times = (outcome: string) => results.filter((result) => result === outcome).length;
  const row = {
    ...from,
    entries: from.entries + batch.length,
    created: from.created + times("created"),
    merged: from.merged + times("merged"),
    skipped: from.skipped + times("skipped"),
    rejected: from.rejected + rejections.length,
    // Before the commit, so that no rejected contact is counted that the file does not have.
    rejects_bytes: rejects?.write(rejections, from.rejects_bytes) ?? 0,
  };
  return { row, rejections };
}

async function finish(row: ImportRow, { store, orgId, key, now }: ImportOptions): Promise<ImportRow> {
  const finished_at = now().toISOString();
  const finished = { ...row, finished_at };
  await store.write((repositories) => repositories.imports(orgId).updateImport(key, row, finished, finished_at));
  return finished;
}
