// Names of temporary files and directories by their process, so that those of a killed process can be removed. It never
// touches those of a running one. If the process id is in use again, or another machine shares the directory, the system
// or the operator must clean up.
import { createHash } from "node:crypto";
import { readlinkSync } from "node:fs";
import { lstat, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** The current process, and its knowledge of others. */
export interface OwnProcess {
  readonly pid: number;
  readonly userId: number | undefined;
  /** The start of the process, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Returns true if no process has this id. */
  hasEnded(pid: number): boolean;
}

/** The beginning of the names of directories with files of requests. */
export const requestFiles = "contacts-api-files";

/** Returns the prefix of a name: its beginning, the scope of process ids, and an id. */
export function ownPrefix(start: string, pid: number): string {
  return `${start}-${place()}-${pid}-`;
}

/**
 * Returns a prefix for what becomes this file when it is complete, beside it. Removes what killed processes have left
 * there.
 */
export async function unfinishedPrefix(file: string, own: OwnProcess): Promise<string> {
  const start = `.${basename(file)}.unfinished`;
  await removeLeftovers(dirname(file), start, own);
  return join(dirname(file), ownPrefix(start, own.pid));
}

/** Returns the id of the process that owns a name of this place. */
function processOf(name: string, ofPlace: string): number {
  return name.startsWith(ofPlace) ? Number(/^(\d+)-/.exec(name.slice(ofPlace.length))?.[1]) : Number.NaN;
}

/** Removes the files and directories of processes that have ended. Returns their number. */
export async function removeLeftovers(parent: string, start: string, own: OwnProcess): Promise<number> {
  const ofPlace = `${start}-${place()}-`;
  const names = await readdir(parent).catch(() => []);
  let count = 0;
  for (const name of names) {
    const pid = processOf(name, ofPlace);
    if (Number.isNaN(pid)) continue;
    const path = join(parent, name);
    const found = await lstat(path).catch(() => undefined);
    if (!(found?.isDirectory() || found?.isFile()) || found.uid !== (own.userId ?? found.uid)) continue;
    // In a container, successive processes have the same process id.
    const isLeft = pid === own.pid ? found.mtimeMs < own.startedAt : own.hasEnded(pid);
    if (!isLeft) continue;
    await rm(path, { recursive: true, force: true }).catch(() => {});
    count++;
  }
  return count;
}

/** Returns the machine or container, because process ids mean nothing elsewhere. */
function place(): string {
  return createHash("sha256").update(`${hostname()} ${processNamespace()}`).digest("hex").slice(0, 8);
}

function processNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}
