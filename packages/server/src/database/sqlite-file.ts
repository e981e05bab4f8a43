import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DatabaseOpenError } from "./database.ts";
import { makeDirectory } from "./private-file.ts";
import { isSqliteError, primaryCode, SQLITE } from "./sqlite-error.ts";

const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK = 0 } = constants;

export interface SqliteConnections {
  readonly writer: DatabaseSync;
  /** A connection of its own, so that queries do not see what the writer has not committed yet. */
  readonly reader: DatabaseSync;
  /** One more reader, for a transaction of its own; to be closed by the caller. */
  openReader(): DatabaseSync;
}

/** Opening waits this long for another process that is creating or recovering the same file. */
const SETUP_WAIT_MS = 5_000;

/** What the write-ahead log keeps of the disk after a transaction that needed more. */
const LOG_LIMIT_BYTES = 2 ** 24;

/** Of pages that the reader keeps. With SQLite's own 2 MB, each look-up among 100,000 contacts would read the file. */
const READER_CACHE_KIB = 16_384;

/** Written into the file's header ("ctct"), so that another program's database is not taken for ours. */
const APPLICATION_ID = 0x63746374;

/** Opens or creates the file, readable by its owner only, and refuses one that is damaged or not ours. */
export function openSqliteFile(file: string): SqliteConnections {
  const path = resolve(file);
  createPrivately(path);
  const open: DatabaseSync[] = [];
  try {
    const writer = new DatabaseSync(path, { timeout: SETUP_WAIT_MS, enableForeignKeyConstraints: true });
    open.push(writer);
    refuseDamaged(writer, path);
    refuseForeign(writer, path);
    useWriteAheadLog(writer, path);
    // From here on the wait for another process's lock must not block the event loop: see group-commit.ts.
    writer.exec("pragma busy_timeout = 0");
    const openReader = () => new DatabaseSync(path, { timeout: SETUP_WAIT_MS, readOnly: true });
    const reader = openReader();
    open.push(reader);
    reader.exec(`pragma cache_size = -${READER_CACHE_KIB}`);
    return { writer, reader, openReader };
  } catch (error) {
    for (const connection of open.reverse()) connection.close();
    throw explain(error, path);
  }
}

function createPrivately(path: string): void {
  const directory = dirname(path);
  try {
    makeDirectory(directory);
  } catch (cause) {
    throw new DatabaseOpenError(
      `The data directory ${directory} cannot be created (${codeOf(cause)}): choose another, or let this user write there.`,
      { cause },
    );
  }
  try {
    // SQLite would create it readable by all. Opening for append also finds a file that may be read but not written, and
    // non-blocking does not wait for the reader of a pipe.
    const descriptor = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, 0o600);
    const isFile = fstatSync(descriptor).isFile();
    closeSync(descriptor);
    if (!isFile) throw Object.assign(new Error(), { code: "ENXIO" });
  } catch (cause) {
    if (codeOf(cause) === "ENXIO") throw notFile(path, cause);
    throw notWritable(path, cause);
  }
}

function notFile(path: string, cause: unknown): DatabaseOpenError {
  return new DatabaseOpenError(`${path} is not a file: remove it, or choose another data directory.`, { cause });
}

function refuseDamaged(writer: DatabaseSync, path: string): void {
  const finding = writer.prepare("pragma quick_check(1)").get()?.["quick_check"];
  if (finding !== "ok") throw damaged(path, String(finding));
}

function refuseForeign(writer: DatabaseSync, path: string): void {
  const id = writer.prepare("pragma application_id").get()?.["application_id"];
  if (id === APPLICATION_ID) return;
  if (writer.prepare("select 1 from sqlite_schema limit 1").get() !== undefined) {
    throw new DatabaseOpenError(
      `The database file ${path} belongs to another program: choose another file or data directory.`,
    );
  }
  writer.exec(`pragma application_id = ${APPLICATION_ID}`);
}

function useWriteAheadLog(writer: DatabaseSync, path: string): void {
  const mode = writer.prepare("pragma journal_mode = wal").get()?.["journal_mode"];
  if (mode !== "wal") {
    throw new DatabaseOpenError(
      `The file system of ${path} cannot hold a write-ahead log (journal mode ${mode}): choose a local disk.`,
    );
  }
  // An acknowledged write survives power loss.
  writer.exec("pragma synchronous = full");
  // The log is folded into the file at every 1000 pages (4 MB) by SQLite itself, and used again from its beginning. One
  // large transaction makes it longer; afterwards it gives the disk back.
  writer.exec(`pragma journal_size_limit = ${LOG_LIMIT_BYTES}`);
  // The first access creates the log, which the read-only connection could not.
  writer.exec("select 1 from sqlite_schema");
}

function explain(error: unknown, path: string): unknown {
  if (!isSqliteError(error)) return error;
  switch (primaryCode(error)) {
    case SQLITE.NOTADB:
      return new DatabaseOpenError(
        `The file ${path} is not a SQLite database: move it away, or choose another file or data directory.`,
        { cause: error },
      );
    case SQLITE.CORRUPT:
      return damaged(path, error.message, error);
    case SQLITE.BUSY:
    case SQLITE.LOCKED:
      return new DatabaseOpenError(
        `The database file ${path} is locked by another process: stop that process, then try again.`,
        { cause: error },
      );
    case SQLITE.CANTOPEN:
    case SQLITE.READONLY:
    case SQLITE.PERM:
      return notWritable(path, error);
    default:
      return new DatabaseOpenError(`The database file ${path} cannot be opened: ${error.message}.`, { cause: error });
  }
}

function damaged(path: string, finding: string, cause?: unknown): DatabaseOpenError {
  return new DatabaseOpenError(
    `The database file ${path} is damaged (${finding.replaceAll("\n", " ")}): restore it from a backup.`,
    { cause },
  );
}

function notWritable(path: string, cause: unknown): DatabaseOpenError {
  return new DatabaseOpenError(
    `The database file ${path} cannot be written (${codeOf(cause)}): let this user write the file and its directory, or choose another data directory.`,
    { cause },
  );
}

function codeOf(error: unknown): string {
  if (isSqliteError(error)) return error.message;
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
