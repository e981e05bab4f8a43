// The place of a backup. A copy that takes the place of a database in use, or of a file that belongs to one, destroys it.
import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseOpenError } from "./database.ts";

/** Files that SQLite keeps beside a database. */
const sideFiles = ["-wal", "-shm", "-journal"];

/** Returns the absolute path of the copy. Throws `DatabaseOpenError` with one sentence if no copy may go there. */
export function findBackupTarget(from: string, to: string, isOverwritten: boolean): string {
  const file = resolve(to);
  if (isPartOf(from, file)) {
    throw new DatabaseOpenError(`${file} is the database itself or a file of it: choose another name for the copy.`);
  }
  // A link is looked at itself, for it is what would be replaced.
  const known = lstatSync(file, { throwIfNoEntry: false });
  if (known !== undefined && !known.isFile() && !known.isSymbolicLink()) {
    throw new DatabaseOpenError(`${file} is not a file: choose another name.`);
  }
  if (known !== undefined && !isOverwritten) {
    throw new DatabaseOpenError(`${file} exists: choose another name, or replace it with --force.`);
  }
  assertUnused(file);
  return file;
}

/** Refuses a place with a log or journal beside it. SQLite would also read the log into the copy. */
export function assertUnused(file: string): void {
  const places = [file, realPath(file)];
  const trace = places.flatMap((place) => sideFiles.map((suffix) => place + suffix)).find((path) => statOf(path));
  if (trace === undefined) return;
  throw new DatabaseOpenError(
    `${file} is a database in use, as ${trace} shows: stop what uses it, or choose another name.`,
  );
}

/** Compares paths as well as files, as a side file may not be there at this moment. */
function isPartOf(database: string, file: string): boolean {
  const own = ["", ...sideFiles].map((suffix) => realPath(database) + suffix);
  const stat = statOf(file);
  return own.some((path) => path === realPath(file) || path === besideReal(file) || isSame(statOf(path), stat));
}

function isSame(left: Stats | undefined, right: Stats | undefined): boolean {
  return left !== undefined && left.dev === right?.dev && left.ino === right.ino;
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return besideReal(file);
  }
}

/** Resolves the links in the path of the directory only. */
function besideReal(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A path through a file, or one that this user may not see.
    return undefined;
  }
}
