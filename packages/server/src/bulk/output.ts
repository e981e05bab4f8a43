// The destination of an export: a file that appears whole or not at all, or a stream.
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { printable } from "../printable.ts";

/** Writes beside the file, under a name of its own, and puts it in the file's place once it is whole and on the disk. */
export async function writeFileWhole(file: string, chunks: AsyncIterable<string>, id: string): Promise<void> {
  const partial = join(dirname(file), `.${basename(file)}.${id}.partial`);
  let handle: FileHandle | undefined;
  try {
    if ((await stat(file).catch(() => undefined))?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    // Only the owner may read contacts.
    handle = await open(partial, "wx", 0o600);
    for await (const chunk of chunks) await handle.appendFile(chunk);
    await handle.sync();
    await handle.close();
    await rename(partial, file);
  } catch (cause) {
    await handle?.close().catch(() => {});
    await rm(partial, { force: true }).catch(() => {});
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (code === undefined || (syscall === undefined && code !== "EISDIR")) throw cause;
    throw new Error(reason(file, code), { cause });
  }
}

function reason(path: string, code: string): string {
  const [file, directory] = [printable(path), printable(dirname(path))];
  const reasons: Record<string, string> = {
    EISDIR: `${file} is a directory. Name a file.`,
    ENOENT: `There is no directory ${directory}. Make it, or name a file elsewhere.`,
    EACCES: `The directory ${directory} may not be written by this user. Let this user write there, or name another file.`,
    ENOSPC: `There is no room left for ${file}. Make room, or name a file elsewhere.`,
  };
  return reasons[code] ?? `The file ${file} cannot be written (${code}).`;
}

/** Ends quietly when the reader closes the stream early, as `head` does. */
export async function writeStream(stream: Writable, chunks: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(chunks, stream, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}
