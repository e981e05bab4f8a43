// Checks free space and permissions of SQLite's data directory.
import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Finding, fail, ok, warn } from "./finding.ts";

const mebibyte = 2 ** 20;
/** With less, the write-ahead log of a busy minute may not fit. */
const leastFree = 64 * mebibyte;
/** With less, or less than a backup beside the file needs, the operator should act. */
const enoughFree = 1_024 * mebibyte;

/** Returns the findings for an existing data directory. */
export function directoryFindings(directory: string, file: string): Finding[] {
  return [spaceFinding(directory, file), permissionFinding(directory)];
}

function spaceFinding(directory: string, file: string): Finding {
  const { bavail, bsize } = statfsSync(directory);
  const free = bavail * bsize;
  const size = existsSync(file) ? statSync(file).size : 0;
  const found = `${mebibytes(free)} free, the database has ${mebibytes(size)}.`;
  if (free < leastFree) return fail("space", found, "Free space at once: without it, writes are refused with 503.");
  if (free < Math.max(enoughFree, size)) return warn("space", found, "Free space before it runs out.");
  return ok("space", found);
}

function permissionFinding(directory: string): Finding {
  try {
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return fail("permissions", `This user may not write ${directory}.`, "Allow it, or choose another data directory.");
  }
  // A side file of SQLite may disappear, and a link may lead nowhere.
  const isOpen = (path: string) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0;
  // Other users cannot read files in a closed directory.
  const open = isOpen(directory) ? readdirSync(directory).filter((name) => isOpen(join(directory, name))) : [];
  if (open.length === 0) return ok("permissions", "Only this user can read the data.");
  return warn("permissions", `Other users may read ${open.join(", ")}.`, `Run: chmod -R go= ${directory}`);
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / mebibyte)} MiB`;
}
