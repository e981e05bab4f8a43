// Runs an import from beginning to end, and reports it.
import { createHash } from "node:crypto";
import type { ImportRow } from "../database/sql-import-repository.ts";
import type { Bytes } from "./entry.ts";
import { readExternalIds } from "./external-ids.ts";
import { type FormatName, formats } from "./format.ts";
import { beginImport, findImport, importEntries, nothingYet } from "./import-entries.ts";
import type { ImportOptions } from "./import-options.ts";
import type { Input } from "./input.ts";
import { count, Progress, type ProgressOptions } from "./progress.ts";
import { findOwnRejects, findRejectsPlace, type RejectsPlace } from "./rejects-path.ts";
import { Report, summarize } from "./report.ts";

export interface ImportFileOptions
  extends Omit<ImportOptions, "key" | "rejects" | "externalIds" | "onBatch" | "onGroup">,
    Omit<ProgressOptions, "now"> {
  readonly format: FormatName;
  readonly isAnew: boolean;
  /** Without a path, rejected contacts are reported but not saved. */
  readonly rejectsPath: string | undefined;
  /** If the file exists, an import with this option uses the next free name. Otherwise it is refused. */
  readonly mayRenameRejects?: boolean;
  readonly isStopping: () => boolean;
  /** Writes a line of the result. */
  readonly print: (line: string) => void;
}

/** Returns the counts of all runs together. Throws if the import did not reach the end of the file. */
export async function importFile(input: Input, options: ImportFileOptions): Promise<ImportRow> {
  const { format, isDryRun, isAnew, isQuiet, isStopping, print } = options;
  const key = { format, content_hash: await input.hash() };
  const known = isDryRun || isAnew ? undefined : await findImport({ ...options, key });
  if (known !== undefined && known.finished_at !== null) return sayFinished(known, input, key.content_hash, options);

  const place = placeRejects(input, key.content_hash, options, known !== undefined);
  const progress = new Progress(options);
  const report = new Report(progress);
  const source = counted(input.read());
  let row = nothingYet;
  const importing: ImportOptions = {
    ...options,
    key,
    rejects: place?.file,
    externalIds: await readExternalIds(formats[format].read(input.read())),
    onGroup: () => report.group(),
    onBatch(done) {
      report.batch(done, row.rejected);
      row = done.row;
      progress.show({ contacts: row.entries, rejected: row.rejected, share: source.bytes() / input.bytes });
      return !isStopping();
    },
  };
  if (!isDryRun) row = await beginImport(importing, isAnew);
  const before = row.entries;
  if (before > 0 && !isQuiet) progress.say(`Resuming after the first ${count(before)} contacts.`);
  try {
    row = await importEntries(formats[format].read(source.chunks), row, importing);
  } catch (error) {
    throw row.entries === before ? error : goOn((error as Error).message, row, error);
  } finally {
    progress.end();
  }
  if (!isDryRun && row.finished_at === null) throw goOn("Stopped.", row);
  if (isQuiet && row.rejected === 0) return row;
  for (const line of [summarize(row, options, place?.path, place?.file.lacksEarlier), ...report.summary()]) print(line);
  return row;
}

function sayFinished(row: ImportRow, input: Input, hash: string, options: ImportFileOptions): ImportRow {
  const rejects = rejectsOptions(input, hash, options);
  const summary = summarize(row, options, rejects === undefined ? undefined : findOwnRejects(rejects));
  if (options.isQuiet) return row;
  options.print(`This file was imported before, and finished at ${row.finished_at}. Import it again with --again.`);
  options.print(summary);
  return row;
}

function placeRejects(
  input: Input,
  hash: string,
  options: ImportFileOptions,
  isResumed: boolean,
): RejectsPlace | undefined {
  const rejects = rejectsOptions(input, hash, options);
  const isChosen = !options.mayRenameRejects;
  return rejects === undefined ? undefined : findRejectsPlace(rejects, { isChosen, isResumed });
}

function rejectsOptions(source: Input, hash: string, { rejectsPath, format, orgId, isDryRun }: ImportFileOptions) {
  if (rejectsPath === undefined) return undefined;
  // A dry run has its own name, so it neither resumes a run nor is resumed.
  const name = `${orgId} ${format} ${hash}${isDryRun ? " dry run" : ""}`;
  const importId = createHash("sha256").update(name).digest("hex").slice(0, 16);
  return { path: rejectsPath, format: formats[format], source, importId };
}

function goOn(message: string, { entries }: ImportRow, cause?: unknown): Error {
  const text = `${message} ${count(entries)} contacts of the file were processed. Run the same command again to resume.`;
  return new Error(text, { cause });
}

/** Returns the chunks, and a function that counts their bytes. */
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
