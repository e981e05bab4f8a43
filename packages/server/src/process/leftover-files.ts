// Directories of files that a process has left behind which was killed. A process that lives is never touched: where its number
// is taken again, or another machine shares the directory, what is left is the system's to remove.
import { createHash } from "node:crypto";
import { readlinkSync } from "node:fs";
import { lstat, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { geteuid, kill, pid, uptime } from "node:process";

const start = "contacts-api-files";

/** Returns the beginning of a directory's name: where process numbers are counted, and the number of this process. */
export function directoryPrefix(number = pid): string {
  return `${start}-${place()}-${number}-`;
}

/** Removes the directories of processes that have ended, and returns how many there were. */
export async function removeLeftovers(parent: string): Promise<number> {
  const pattern = new RegExp(`^${start}-${place()}-(\\d+)-`);
  const names = await readdir(parent).catch(() => []);
  let count = 0;
  for (const name of names) {
    const number = Number(pattern.exec(name)?.[1]);
    if (Number.isNaN(number)) continue;
    const path = join(parent, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isDirectory() !== true || found.uid !== (geteuid?.() ?? found.uid)) continue;
    if (!hasEnded(number, found.mtimeMs)) continue;
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

/** Whether the process has ended that changed the directory last at this time. In a container all have the same number. */
function hasEnded(number: number, changedAt: number): boolean {
  if (number === pid) return changedAt < Date.now() - uptime() * 1_000;
  try {
    kill(number, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
