// A file that is read twice: once for its hash, once for its contacts.
import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { printable } from "../process/printable.ts";
import type { Bytes, Source, Span } from "./entry.ts";
import { findLineBreak } from "./line-break.ts";

export interface Input extends Source {
  readonly bytes: number;
  /** Returns the SHA-256 of all bytes, in hexadecimal. */
  hash(): Promise<string>;
  /** Returns all bytes from the beginning. */
  read(): Bytes;
  close(): Promise<void>;
}

const chunkBytes = 262_144;

/** Opens a file. Throws one sentence if it does not exist or is not readable. */
export async function openFile(file: string): Promise<Input> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, "r");
    const stat = await handle.stat();
    // A pipe can be read only once.
    if (!stat.isFile() && !stat.isDirectory()) return await openStream(handle.createReadStream());
    await handle.read(Buffer.alloc(1), 0, 1, 0);
    return await toInput(handle, stat.size);
  } catch (cause) {
    await handle?.close();
    if (cause instanceof StorageError) throw cause;
    throw new Error(reason(file, (cause as NodeJS.ErrnoException).code), { cause });
  }
}

function reason(path: string, code: string | undefined): string {
  const file = printable(path);
  const reasons: Record<string, string> = {
    ENOENT: `There is no file ${file}. Name one that exists, or - for standard input.`,
    EISDIR: `${file} is a directory. Name a file, or - for standard input.`,
    EACCES: `The file ${file} may not be read by this user. Let this user read it.`,
  };
  return reasons[code ?? ""] ?? `The file ${file} cannot be read (${code}).`;
}

/** Copies a stream to an unnamed file, which disappears when this process ends. Throws one sentence if it cannot. */
export async function openStream(stream: Readable): Promise<Input> {
  const handle = await stored(createUnnamed());
  try {
    for await (const chunk of stream) await stored(handle.appendFile(chunk));
  } catch (cause) {
    await handle.close();
    throw cause instanceof StorageError
      ? cause
      : new Error(`Standard input cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
  return toInput(handle, (await handle.stat()).size);
}

async function createUnnamed(): Promise<FileHandle> {
  const directory = await mkdtemp(join(tmpdir(), "contacts-import-"));
  try {
    return await open(join(directory, "input"), "wx+", 0o600);
  } finally {
    await rm(directory, { recursive: true });
  }
}

class StorageError extends Error {}

/** Explains why the temporary directory cannot store the input. */
async function stored<Result>(storing: Promise<Result>): Promise<Result> {
  try {
    return await storing;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const where = `The input is stored in ${printable(tmpdir())} until it is imported`;
    const why = code === "ENOSPC" ? "the disk has no space left" : `this is not possible (${code})`;
    throw new StorageError(`${where}, and ${why}: set TMPDIR to a directory with space, or import a file.`, { cause });
  }
}

async function toInput(handle: FileHandle, bytes: number): Promise<Input> {
  const read = () => handle.createReadStream({ start: 0, autoClose: false, highWaterMark: chunkBytes });
  const { text: lineBreak } = await findLineBreak(Readable.from(readSpan(handle, { start: 0, end: bytes })));
  return {
    bytes,
    lineBreak,
    read,
    readSpan: (span) => readSpan(handle, span),
    async hash() {
      const hash = createHash("sha256");
      for await (const chunk of read()) hash.update(chunk);
      return hash.digest("hex");
    },
    close: () => handle.close(),
  };
}

/** Reads synchronously, because it is called in a transaction. */
function* readSpan({ fd }: FileHandle, { start, end }: Span): Generator<Buffer> {
  for (let position = start; position < end; ) {
    const chunk = Buffer.alloc(Math.min(chunkBytes, end - position));
    const length = readSync(fd, chunk, 0, chunk.length, position);
    if (length === 0) return;
    yield chunk.subarray(0, length);
    position += length;
  }
}
