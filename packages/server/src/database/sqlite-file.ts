import { closeSync, constants, fstatSync, openSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DatabaseOpenError } from "./database.ts";
import { makeDirectory } from "./private-file.ts";
import { isSqliteError, primaryCode, SQLITE } from "./sqlite-error.ts";

const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK = 0 } = constants;

export interface SqliteConnections {
  readonly writer: DatabaseSync;
  /** A separate connection, so that queries do not see uncommitted changes of the writer. */
  readonly reader: DatabaseSync;
  /** Opens another reader for a separate transaction. The caller must close it. */
  openReader(): DatabaseSync;
}

/** The wait for another process that creates or recovers the same file. */
const SETUP_WAIT_MS = 5_000;

/**
 * The largest file that is read as a whole when it is opened. So a start takes at most a few seconds on a slow disk, in
 * which the process handles no signal. `backup` and `doctor` read files of any size.
 */
const CHECKED_BYTES = 2 ** 26;

/** The disk space that the write-ahead log keeps after a large transaction. */
const LOG_LIMIT_BYTES = 2 ** 24;

/**
 * The page cache of the reader. With SQLite's default of 2 MB, each look-up among 100,000 contacts would read the file.
 */
const READER_CACHE_KIB = 16_384;

/** The id in the file's header ("ctct") that tells the program's databases from others. */
const APPLICATION_ID = 0x63746374;

/** Opens or creates the file, which only its owner can read. Refuses a damaged or foreign file. */
export function openSqliteFile(file: string): SqliteConnections {
  const path = resolve(file);
  createPrivately(path);
  const open: DatabaseSync[] = [];
  try {
    const writer = new DatabaseSync(path, { timeout: SETUP_WAIT_MS, enableForeignKeyConstraints: true });
    open.push(writer);
    refuseDamaged(writer, path);
    claim(writer, path);
    useWriteAheadLog(writer, path);
    // From here on, waiting for another process's lock must not block the event loop: see group-commit.ts.
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
    // SQLite would create the file readable by everyone. Opening for append detects a file without write permission;
    // the non-blocking mode does not wait for the reader of a pipe.
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

/** Reads the schema of a larger file only, which includes its header and compares its length. */
function refuseDamaged(writer: DatabaseSync, path: string): void {
  writer.exec("select 1 from sqlite_schema");
  if (statSync(path).size > CHECKED_BYTES) return;
  const finding = writer.prepare("pragma quick_check(1)").get()?.["quick_check"];
  if (finding !== "ok") throw damaged(path, String(finding));
}

function claim(writer: DatabaseSync, path: string): void {
  refuseForeign(writer, path);
  if (applicationId(writer) !== APPLICATION_ID) writer.exec(`pragma application_id = ${APPLICATION_ID}`);
}

/** Refuses a database of another program. An empty one belongs to no program. */
export function refuseForeign(connection: DatabaseSync, path: string): void {
  if (applicationId(connection) === APPLICATION_ID) return;
  if (connection.prepare("select 1 from sqlite_schema limit 1").get() === undefined) return;
  throw new DatabaseOpenError(
    `The database file ${path} belongs to another program: choose another file or data directory.`,
  );
}

function applicationId(connection: DatabaseSync): unknown {
  return connection.prepare("pragma application_id").get()?.["application_id"];
}

function useWriteAheadLog(writer: DatabaseSync, path: string): void {
  const mode = writer.prepare("pragma journal_mode = wal").get()?.["journal_mode"];
  if (mode !== "wal") {
    throw new DatabaseOpenError(
      `The file system of ${path} cannot hold a write-ahead log (journal mode ${mode}): choose a local disk.`,
    );
  }
  // An acknowledged write survives a power loss.
  writer.exec("pragma synchronous = full");
  // SQLite moves the log into the file every 1,000 pages (4 MB) and reuses it from the beginning. A large transaction
  // makes it longer; afterwards this limit frees the disk space.
  writer.exec(`pragma journal_size_limit = ${LOG_LIMIT_BYTES}`);
  // The first access creates the log, which a read-only connection cannot do.
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
