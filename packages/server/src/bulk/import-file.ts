// An import from beginning to end, and what a person hears of it.
import type { ImportRow } from "../database/sql-import-repository.ts";
import type { Bytes } from "./entry.ts";
import { type FormatName, formats } from "./format.ts";
import { beginImport, type ImportOptions, importEntries, nothingYet } from "./import-entries.ts";
import type { Input } from "./input.ts";
import { count, Progress, type ProgressOptions } from "./progress.ts";
import { type Rejection, RejectsFile, toErrors } from "./rejects-file.ts";

export interface ImportFileOptions
  extends Omit<ImportOptions, "key" | "rejects" | "onBatch">,
    Omit<ProgressOptions, "now"> {
  readonly format: FormatName;
  readonly isAnew: boolean;
  /** Without one, what is rejected is said and not kept. */
  readonly rejectsPath: string | undefined;
  readonly isStopping: () => boolean;
  /** Writes a line of the result. */
  readonly print: (line: string) => void;
}

/** More are in the file of rejected contacts. */
const maxRejectionsSaid = 20;

/** Answers the counts of all runs together. Throws if it could not go on to the end. */
export async function importFile(input: Input, options: ImportFileOptions): Promise<ImportRow> {
  const { format, isDryRun, isAnew, isQuiet, isStopping, rejectsPath, print } = options;
  const progress = new Progress(options);
  const source = counted(input.read());
  let row = nothingYet;
  const importing: ImportOptions = {
    ...options,
    key: { format, content_hash: await input.hash() },
    rejects: rejectsPath === undefined ? undefined : new RejectsFile(rejectsPath),
    onBatch(done, rejections) {
      sayRejections(progress, row.rejected, rejections);
      row = done;
      progress.show({ contacts: row.entries, rejected: row.rejected, share: source.bytes() / input.bytes });
      return !isStopping();
    },
  };
  if (!isDryRun) row = await beginImport(importing, isAnew);
  if (row.finished_at !== null) {
    if (!isQuiet) {
      print(`This file was imported before, until ${row.finished_at}. --again begins anew.`);
      print(summary(row, options));
    }
    return row;
  }
  const before = row.entries;
  if (before > 0 && !isQuiet) progress.say(`Going on after the first ${count(before)} contacts.`);
  try {
    row = await importEntries(formats[format].read(source.chunks), row, importing);
  } catch (error) {
    throw row.entries === before ? error : goOn((error as Error).message, row, error);
  } finally {
    progress.end();
  }
  if (!isDryRun && row.finished_at === null) throw goOn("Stopped.", row);
  if (!isQuiet || row.rejected > 0) print(summary(row, options));
  return row;
}

function goOn(message: string, { entries }: ImportRow, cause?: unknown): Error {
  const text = `${message} ${count(entries)} contacts of the file are dealt with. Run the same command again to go on.`;
  return new Error(text, { cause });
}

function sayRejections(progress: Progress, before: number, rejections: readonly Rejection[]): void {
  for (const { entry, error } of rejections.slice(0, Math.max(0, maxRejectionsSaid - before))) {
    for (const { path, message, contact_id } of toErrors(error)) {
      const which = contact_id === undefined ? "" : ` See contact ${contact_id}.`;
      progress.say(`Line ${entry.line}${path === undefined ? "" : `, ${path}`}: ${message}${which}`);
    }
  }
  if (before < maxRejectionsSaid && before + rejections.length > maxRejectionsSaid) {
    progress.say("Further rejections are not shown here.");
  }
}

function summary(row: ImportRow, { isDryRun, rejectsPath }: ImportFileOptions): string {
  const { entries, created, merged, skipped, rejected } = row;
  const done = isDryRun ? "would be imported" : "imported";
  const counts = `${count(created)} new, ${count(merged)} merged, ${count(skipped)} skipped, ${count(rejected)} rejected`;
  const where = rejected > 0 && rejectsPath !== undefined ? ` The rejected ones are in ${rejectsPath}.` : "";
  return `${count(entries - rejected)} of ${count(entries)} contacts ${done}: ${counts}.${where}`;
}

/** Chunks, and how many bytes of them were taken. */
function counted(chunks: Bytes): { readonly chunks: Bytes; bytes(): number } {
  let bytes = 0;
  async function* pass() {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { chunks: pass(), bytes: () => bytes };
}
