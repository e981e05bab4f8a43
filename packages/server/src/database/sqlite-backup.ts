// A copy of a database file that is in use: complete and whole at its place, or not there.
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

export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  /** Rows by table, counted in the copy. */
  readonly rows: Readonly<Record<string, number>>;
}

/** All pages in one step: the copy is of one moment, and no write meanwhile makes it start anew, as it would between steps. */
const ALL_PAGES = 2 ** 31 - 1;

export interface BackupOptions {
  /** Whether a file that is there may be replaced. @default false */
  readonly overwrite?: boolean;
  /** The tables whose rows the report counts. */
  readonly tables: readonly string[];
}

/**
 * Copies the database at `from`, which other processes may go on using, to `to`, readable by its owner only. The copy is
 * checked before it gets its name, and on disk before the promise resolves. Throws `DatabaseOpenError` with one sentence.
 */
export async function backUpSqlite(
  from: string,
  to: string,
  { overwrite = false, tables }: BackupOptions,
): Promise<BackupReport> {
  if (!existsSync(from)) {
    throw new DatabaseOpenError(
      `There is no database at ${from}: set CONTACTS_DATA_DIR to the server's data directory.`,
    );
  }
  const file = findBackupTarget(from, to, overwrite);
  // Beside its later place, so that it gets there by its name alone, and with a room of its own for SQLite's side files.
  const room = makeRoom(file);
  try {
    const copy = join(room, "copy");
    await copyPages(from, copy);
    const rows = verify(copy, tables);
    chmodSync(copy, 0o600);
    flush(copy);
    // A server may have begun to use the place meanwhile.
    assertUnused(file);
    renameSync(copy, file);
    flush(dirname(file));
    return { file, bytes: statSync(file).size, rows };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

function makeRoom(file: string): string {
  try {
    return mkdtempSync(`${file}.unfinished-`);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new DatabaseOpenError(`${dirname(file)} cannot be written (${code}): choose another directory.`, { cause });
  }
}

async function copyPages(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    await backup(source, to, { rate: ALL_PAGES });
  } catch (cause) {
    throw new DatabaseOpenError(`The copy failed, nothing was written: ${(cause as Error).message}.`, { cause });
  } finally {
    source.close();
  }
}

/** Answers the rows by table. Throws unless the copy is sound and ours. */
function verify(file: string, tables: readonly string[]): Record<string, number> {
  const copy = new DatabaseSync(file);
  try {
    // The copy becomes one file that needs no other; a server that opens it goes back to a write-ahead log.
    copy.exec("pragma journal_mode = delete");
    const finding = copy.prepare("pragma quick_check(1)").get()?.["quick_check"];
    if (finding !== "ok") throw new Error(String(finding));
    const count = (table: string) => Number(copy.prepare(`select count(*) as rows from ${table}`).get()?.["rows"]);
    return Object.fromEntries(tables.map((table) => [table, count(table)]));
  } catch (cause) {
    const reason = (cause as Error).message.replaceAll("\n", " ");
    throw new DatabaseOpenError(`The copy is not sound (${reason}), so it was not kept: run \`contacts-api doctor\`.`, {
      cause,
    });
  } finally {
    copy.close();
  }
}

/** Waits until the file, or the names in the directory, would survive a power loss. */
function flush(path: string): void {
  const descriptor = openSync(path, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
