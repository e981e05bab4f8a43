import { createHash, type Hash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { type GrowingFile, type RequestFiles, rememberDigest, StorageUnavailable } from "../http/temporary-files.ts";
import { concatenate } from "../http/web-request.ts";

/** Bytes of a request's files that stay in memory, and bytes of a file that are written at a time. */
const mostInMemory = 65_536;

/** The disk that the files of all requests share. */
export interface Disk {
  /** Returns an unused path in an existing directory. */
  newPath(): Promise<string>;
  /** Reserves bytes before they are written. Throws `StorageUnavailable` beyond the limit. */
  reserve(bytes: number): void;
  release(bytes: number): void;
}

/** The files of one request, written one after the other. */
export class DiskRequestFiles implements RequestFiles {
  readonly #disk: Disk;
  readonly #files: DiskFile[] = [];
  /** Bytes of finished files. */
  #inMemory = 0;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  begin(): GrowingFile {
    const file = new DiskFile(this.#disk, mostInMemory - this.#inMemory, (bytes) => {
      this.#inMemory += bytes;
    });
    this.#files.push(file);
    return file;
  }

  async remove(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.remove()));
  }
}

/** A file that starts in memory and moves to disk when it grows too large. */
class DiskFile implements GrowingFile {
  readonly #disk: Disk;
  readonly #mostInMemory: number;
  readonly #onKept: (bytes: number) => void;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #written = 0;
  #path: string | undefined;
  #handle: FileHandle | undefined;
  #hash: Hash | undefined;

  /** `mostInMemory`: bytes that may stay in memory. `onKept` is called with the file's size if it ends in memory. */
  constructor(disk: Disk, mostInMemory: number, onKept: (bytes: number) => void) {
    this.#disk = disk;
    this.#mostInMemory = mostInMemory;
    this.#onKept = onKept;
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#pieces.push(chunk);
    this.#length += chunk.length;
    if (this.#length > mostInMemory) await this.#flush();
  }

  async end(type: string): Promise<Blob> {
    if (this.#path === undefined && this.#length <= this.#mostInMemory) {
      this.#onKept(this.#length);
      const blob = new Blob(this.#pieces as Uint8Array<ArrayBuffer>[], { type });
      this.#pieces = [];
      return blob;
    }
    await this.#flush();
    await this.#close();
    const blob = await available(openAsBlob(this.#path!, { type }));
    rememberDigest(blob, this.#hash!.digest("hex"));
    return blob;
  }

  /** Removes the file. Never rejects: what remains is removed with the directory. */
  async remove(): Promise<void> {
    await this.#close().catch(() => {});
    if (this.#path !== undefined) await rm(this.#path, { force: true }).catch(() => {});
    this.#disk.release(this.#written);
    this.#written = 0;
  }

  async #flush(): Promise<void> {
    const bytes = concatenate(this.#pieces, this.#length);
    this.#pieces = [];
    this.#length = 0;
    this.#disk.reserve(bytes.length);
    this.#written += bytes.length;
    this.#hash ??= createHash("sha256");
    this.#hash.update(bytes);
    await available(this.#append(bytes));
  }

  async #append(bytes: Uint8Array): Promise<void> {
    if (this.#handle === undefined) {
      const path = await this.#disk.newPath();
      this.#handle = await open(path, "wx", 0o600);
      this.#path = path;
    }
    await this.#handle.writeFile(bytes);
  }

  async #close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.close();
  }
}

/** Converts a disk error into a log line for the operator and a retryable refusal for the client. */
async function available<Result>(working: Promise<Result>): Promise<Result> {
  try {
    return await working;
  } catch (error) {
    throw new StorageUnavailable("A file of a request body cannot be stored.", { cause: error });
  }
}
