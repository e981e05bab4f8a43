// Directories of files that a killed server has left behind. Those of a server that runs are never touched: where its number is
// taken again, or another machine shares the directory, what is left is for the system to remove.
import { createHash } from "node:crypto";
import { readlinkSync } from "node:fs";
import { lstat, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** This process, and what it knows of others. */
export interface OwnProcess {
  readonly pid: number;
  readonly userId: number | undefined;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** Whether there is no process of this number. */
  hasEnded(pid: number): boolean;
}

const start = "contacts-api-files";

/** Returns the beginning of a directory's name: where processes are numbered, and the number of one. */
export function directoryPrefix(pid: number): string {
  return `${start}-${place()}-${pid}-`;
}

/** Returns the number of the process that a directory of this place is of. */
function processOf(name: string, ofPlace: string): number {
  return name.startsWith(ofPlace) ? Number(/^(\d+)-/.exec(name.slice(ofPlace.length))?.[1]) : Number.NaN;
}

/** Removes the directories of servers that have ended, and returns how many there were. */
export async function removeLeftovers(parent: string, own: OwnProcess): Promise<number> {
  const ofPlace = `${start}-${place()}-`;
  const names = await readdir(parent).catch(() => []);
  let count = 0;
  for (const name of names) {
    const pid = processOf(name, ofPlace);
    if (Number.isNaN(pid)) continue;
    const path = join(parent, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isDirectory() !== true || found.uid !== (own.userId ?? found.uid)) continue;
    // In a container all servers have the same number, one after the other.
    const isLeft = pid === own.pid ? found.mtimeMs < own.startedAt : own.hasEnded(pid);
    if (!isLeft) continue;
    await rm(path, { recursive: true, force: true }).catch(() => {});
    count++;
  }
  return count;
}

/** A machine, or a container: numbers of processes mean nothing elsewhere. */
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
