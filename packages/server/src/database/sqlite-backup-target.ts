// The target of a backup. Replacing a database in use, or one of its files, would destroy it.
import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseOpenError } from "./database.ts";

/** Suffixes of the files that SQLite keeps beside a database. */
const sideFiles = ["-wal", "-shm", "-journal"];

/** Returns the absolute path of the copy. Throws `DatabaseOpenError` with one sentence if the path is not allowed. */
export function findBackupTarget(from: string, to: string, isOverwritten: boolean): string {
  const file = resolve(to);
  if (isPartOf(from, file)) {
    throw new DatabaseOpenError(`${file} is the database itself or a file of it: choose another name for the copy.`);
  }
  // Checks a link itself, because the link would be replaced.
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

/** Refuses a path with a log or journal beside it. SQLite would read that log into the copy. */
export function assertUnused(file: string): void {
  const places = [file, realPath(file)];
  const trace = places.flatMap((place) => sideFiles.map((suffix) => place + suffix)).find((path) => statOf(path));
  if (trace === undefined) return;
  throw new DatabaseOpenError(
    `${file} is a database in use, as ${trace} shows: stop what uses it, or choose another name.`,
  );
}

/** Compares paths as well as files, because a side file may not exist at the moment. */
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

/** Resolves links only in the path of the directory. */
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
    // The path leads through a file, or this user may not read it.
    return undefined;
  }
}
