// Imports a batch in one transaction, with its rejected contacts and the import's progress.

import type { ImportRow } from "../database/sql-import-repository.ts";
import { ProblemError } from "../http/problem.ts";
import { contactRows, embeddedIn } from "../resources/operation-context.ts";
import type { SqlRepositories } from "../store/sql-store.ts";
import type { Entry } from "./entry.ts";
import { importBatch } from "./import-batch.ts";
import type { Done, EntryRemark, ImportOptions } from "./import-options.ts";
import type { OwnContacts } from "./own-contacts.ts";
import type { Outcome } from "./place-contact.ts";
import type { ReadContact } from "./read-contact.ts";
import type { Remark } from "./remark.ts";

export interface Parsed {
  readonly entry: Entry;
  readonly contact: ReadContact | ProblemError;
}

/** The options of an import, and the contacts of its earlier batches. */
export type BatchOptions = ImportOptions & { readonly own: OwnContacts };

export async function commit(batch: readonly Parsed[], from: ImportRow, options: BatchOptions): Promise<Done> {
  const { store, orgId, key, now, isDryRun } = options;
  try {
    return await store.write(async (repositories) => {
      const done = await perform(batch, from, options, repositories);
      if (isDryRun) throw new DryRun(done);
      const isAlone = await repositories.imports(orgId).updateImport(key, from, done.row, now().toISOString());
      if (!isAlone) throw new Error("Another process is importing this file. Wait until it has finished.");
      return done;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.done;
    throw error;
  }
}

/** Rolls back a dry run. */
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
  { orgId, onExisting, externalIds, own, now, newId, rejects }: BatchOptions,
  repositories: SqlRepositories,
): Promise<Done> {
  const sound = batch.flatMap(({ contact }) => (contact instanceof ProblemError ? [] : contact.contact));
  const ownIds = new Set<string>();
  const contacts = repositories.contacts(orgId);
  const rows = contactRows(repositories, orgId);
  const embedded = (ids: readonly string[]) => embeddedIn(repositories, orgId, ids);
  const context = {
    contacts,
    memories: repositories.memories(orgId),
    contactRows: rows,
    embeddedIn: embedded,
    now: now(),
    newId,
    onExisting,
    externalIds,
    own,
    ownIds,
  };
  const imported = await importBatch(sound, context);
  const results = batch.map((parsed) => {
    const { outcome, remarks } =
      parsed.contact instanceof ProblemError ? { outcome: parsed.contact, remarks: [] } : imported.shift()!;
    return { ...parsed, outcome, remarks: remarksOf(parsed, outcome, remarks) };
  });
  const rejections = results.flatMap(({ entry, outcome: error }) =>
    error instanceof ProblemError ? { entry, error } : [],
  );
  const times = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  const row = {
    ...from,
    entries: from.entries + batch.length,
    created: from.created + times("created"),
    merged: from.merged + times("merged"),
    skipped: from.skipped + times("skipped"),
    rejected: from.rejected + rejections.length,
    // Written before the commit, so that every counted rejection is in the file.
    ...rejects?.write(rejections, from),
  };
  const remarks = results.flatMap((result) => result.remarks);
  const unused = batch.flatMap(({ entry }) => ("contact" in entry ? (entry.unused ?? []) : []));
  return { row, rejections, remarks, unused, ownIds };
}

/** Returns the remarks on an imported contact. Contacts that were not imported have none. */
function remarksOf({ entry, contact }: Parsed, outcome: Outcome, remarks: readonly Remark[]): EntryRemark[] {
  if (contact instanceof ProblemError || outcome instanceof ProblemError || outcome === "skipped") return [];
  return [...contact.remarks, ...remarks].map((remark) => ({ ...remark, line: entry.line }));
}
