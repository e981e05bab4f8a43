// Copies a database file in use. The copy appears complete or not at all.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { DatabaseOpenError } from "./database.ts";
import { assertUnused, findBackupTarget } from "./sqlite-backup-target.ts";
import { isSqliteError, primaryCode, SQLITE } from "./sqlite-error.ts";
import { refuseForeign } from "./sqlite-file.ts";

export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  /** The number of rows in the copy, by table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** The pages of a step, 16 MB. Between two steps the process handles signals. */
const STEP_PAGES = 4_096;

export interface BackupOptions {
  /**
   * Allows replacing an existing file.
   * @default false
   */
  readonly overwrite?: boolean;
  /** The tables to count in the report, as far as the database's schema has them. */
  readonly tables: readonly string[];
  /** Returns a prefix for the name of a temporary directory beside the file. */
  readonly nameBeside: (file: string) => Promise<string>;
  /** Throws if the copy is not wanted any more. */
  readonly assertWanted: () => void;
}

/**
 * Copies the database at `from`, which may be in use, to `to`. Only the owner can read the copy. It is verified before
 * it gets its name, and on disk before the promise resolves. Throws `DatabaseOpenError` with one sentence.
 */
export async function backUpSqlite(
  from: string,
  to: string,
  { overwrite = false, tables, nameBeside, assertWanted }: BackupOptions,
): Promise<BackupReport> {
  if (!existsSync(from)) {
    throw new DatabaseOpenError(
      `There is no database at ${from}: set CONTACTS_DATA_DIR to the server's data directory.`,
    );
  }
  const file = findBackupTarget(from, to, overwrite);
  // The copy is made beside its target, so that a rename is enough, in a temporary directory that also holds SQLite's
  // side files.
  const directory = makeDirectory(file, await nameBeside(file));
  try {
    const copy = join(directory, "copy");
    await copyPages(from, copy, assertWanted);
    const rows = verify(from, copy, tables);
    chmodSync(copy, 0o600);
    flush(copy);
    assertWanted();
    // A server may have opened the path in the meantime.
    assertUnused(file);
    renameSync(copy, file);
    flush(dirname(file));
    return { file, bytes: statSync(file).size, rows };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function makeDirectory(file: string, prefix: string): string {
  try {
    return mkdtempSync(prefix);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new DatabaseOpenError(`${dirname(file)} cannot be written (${code}): choose another directory.`, { cause });
  }
}

async function copyPages(from: string, to: string, assertWanted: () => void): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    // All steps copy the moment of this transaction. Without it, a write between two steps would start them again.
    source.exec("begin; select 1 from sqlite_schema");
    await backup(source, to, { rate: STEP_PAGES, progress: assertWanted });
  } catch (cause) {
    assertWanted();
    throw failed(cause as Error);
  } finally {
    source.close();
  }
}

/** Returns the number of rows by table. Throws unless the copy is intact and a database of this program. */
function verify(from: string, file: string, tables: readonly string[]): Record<string, number> {
  const copy = new DatabaseSync(file);
  try {
    refuseForeign(copy, from);
    // Makes the copy a single file. A server that opens it restores the write-ahead log.
    copy.exec("pragma journal_mode = delete");
    const finding = copy.prepare("pragma quick_check(1)").get()?.["quick_check"];
    if (finding !== "ok") throw damaged(String(finding));
    return rowsOf(copy, tables);
  } catch (cause) {
    if (!isSqliteError(cause)) throw cause;
    const isDamaged = [SQLITE.CORRUPT, SQLITE.NOTADB].some((code) => code === primaryCode(cause));
    throw isDamaged ? damaged(cause.message, cause) : failed(cause);
  } finally {
    copy.close();
  }
}

/** An older schema lacks tables, and it must be possible to copy it before it is migrated. */
function rowsOf(copy: DatabaseSync, tables: readonly string[]): Record<string, number> {
  const existing = copy.prepare("select name from sqlite_schema where type = 'table'").all();
  const names = new Set(existing.map(({ name }) => name));
  const count = (table: string) => Number(copy.prepare(`select count(*) as rows from ${table}`).get()?.["rows"]);
  return Object.fromEntries(tables.filter((table) => names.has(table)).map((table) => [table, count(table)]));
}

function damaged(finding: string, cause?: Error): DatabaseOpenError {
  const reason = finding.replaceAll("\n", " ");
  return new DatabaseOpenError(`The copy is damaged (${reason}), and was deleted: run \`contacts-api doctor\`.`, {
    cause,
  });
}

function failed(cause: Error): DatabaseOpenError {
  return new DatabaseOpenError(`The copy failed, nothing was written: ${cause.message}.`, { cause });
}

/** Waits until the file, or the names in the directory, survive a power loss. */
function flush(path: string): void {
  const descriptor = openSync(path, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
