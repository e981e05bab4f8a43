// Writes an export: to a file that appears complete or not at all, or to a stream, pipe or terminal.
import { constants, lstatSync, type Stats, statSync } from "node:fs";
import { type FileHandle, open, realpath, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { printable } from "../process/printable.ts";

/**
 * Writes to a temporary file beside the target, and renames it once it is complete and on disk. If the target is a
 * symbolic link, the linked file is replaced. `nameBeside` returns the path of the temporary file.
 */
export async function writeFileWhole(
  named: string,
  chunks: AsyncIterable<string>,
  nameBeside: (file: string) => Promise<string>,
): Promise<void> {
  const file = await resolveLinks(named).catch((cause) => Promise.reject(explain(named, cause)));
  const partial = await nameBeside(file);
  let handle: FileHandle | undefined;
  try {
    // Only the owner may read contacts.
    handle = await open(partial, "wx", 0o600);
    for await (const chunk of chunks) await handle.appendFile(chunk);
    await handle.sync();
    await handle.close();
    await rename(partial, file);
  } catch (cause) {
    await handle?.close().catch(() => {});
    await rm(partial, { force: true }).catch(() => {});
    throw explain(file, cause);
  }
}

/** Returns the file to create or replace. Refuses targets that must not be replaced. */
async function resolveLinks(named: string): Promise<string> {
  const stat = statOf(named);
  if (stat === undefined || stat.isFile()) {
    const isLink = lstatSync(named, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    if (isLink && stat === undefined)
      throw new Error(`${printable(named)} is a symbolic link to a missing file. Remove it, or name another file.`);
    return isLink ? await realpath(named) : named;
  }
  const kind = stat.isDirectory() ? "a directory" : "not a file or pipe";
  throw new Error(`${printable(named)} is ${kind}. Name a file.`);
}

/** Returns true for a pipe or a device such as a terminal, which must not be replaced. */
export function isWrittenInto(file: string): boolean {
  const stat = statOf(file);
  return stat !== undefined && (stat.isFIFO() || stat.isCharacterDevice());
}

/** Writes into a pipe or a device. Waits for the reader of a pipe, and ends quietly if it closes early. */
export async function writeInto(file: string, chunks: AsyncIterable<string>): Promise<void> {
  const handle = await open(file, constants.O_WRONLY).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`${printable(file)} cannot be written (${cause.code}). Name another file.`, { cause });
  });
  try {
    for await (const chunk of chunks) await handle.appendFile(chunk);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EPIPE") throw explain(file, cause);
  } finally {
    await handle.close();
  }
}

/** Returns undefined for a missing or hidden file. Writing to it then fails with the reason. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Returns a system error as one sentence, and any other error unchanged. */
function explain(file: string, cause: unknown): unknown {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  return code === undefined || syscall === undefined ? cause : new Error(reason(file, code), { cause });
}

function reason(path: string, code: string): string {
  const [file, directory] = [printable(path), printable(dirname(path))];
  const reasons: Record<string, string> = {
    ENOENT: `There is no directory ${directory}. Create it, or name a file elsewhere.`,
    EACCES: `The directory ${directory} may not be written by this user. Let this user write there, or name another file.`,
    ENOSPC: `The disk has no space left for ${file}. Free some, or name a file elsewhere.`,
  };
  return reasons[code] ?? `The file ${file} cannot be written (${code}).`;
}

/** Writes to a stream, and ends quietly if its reader closes it early, as `head` does. */
export async function writeStream(stream: Writable, chunks: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(chunks, stream, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}
