// Files of request bodies on the disk, in a directory that only this process's user may read.
import { existsSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { type RequestFiles, StorageUnavailable, type TemporaryFiles } from "../http/temporary-files.ts";
import { type Disk, DiskRequestFiles } from "./disk-request-files.ts";
import { directoryPrefix } from "./leftover-files.ts";

export interface DiskFilesOptions {
  /** On the disk at a time, of all files together. */
  readonly maxBytes: number;
  /** Where the directory is made. */
  readonly parent: string;
  /** The number of this process, which the directory's name has. */
  readonly pid: number;
}

/** Keeps the files of requests in progress. The beginning of a request's files stays in memory, the rest goes to the disk. */
export class DiskFiles implements TemporaryFiles, Disk {
  readonly #maxBytes: number;
  readonly #prefix: string;
  #bytes = 0;
  /** Of files, for their names. */
  #count = 0;
  /** Made when it is needed first. */
  #directory: Promise<string> | undefined;
  /** The directory, once it is there. */
  #made: string | undefined;
  #isClosed = false;

  constructor({ maxBytes, parent, pid }: DiskFilesOptions) {
    this.#maxBytes = maxBytes;
    this.#prefix = join(parent, directoryPrefix(pid));
  }

  ofRequest(): RequestFiles {
    return new DiskRequestFiles(this);
  }

  async newPath(): Promise<string> {
    // Systems remove what was not used for days.
    if (this.#made !== undefined && !existsSync(this.#made)) {
      this.#directory = undefined;
      this.#made = undefined;
    }
    this.#directory ??= this.#make().catch((error: unknown) => {
      this.#directory = undefined;
      throw error;
    });
    return join(await this.#directory, String(++this.#count));
  }

  reserve(bytes: number): void {
    if (this.#bytes + bytes > this.#maxBytes)
      throw new StorageUnavailable(`Files of request bodies have ${this.#maxBytes} bytes together.`);
    this.#bytes += bytes;
  }

  release(bytes: number): void {
    this.#bytes -= bytes;
  }

  /** Removes the directory with all that is in it, and makes no other. At once, as the process may be about to exit. */
  close(): void {
    this.#isClosed = true;
    if (this.#made !== undefined) rmSync(this.#made, { recursive: true, force: true });
  }

  async #make(): Promise<string> {
    if (this.#isClosed) throw new Error("The server has stopped.");
    // Of mode 0700.
    this.#made = await mkdtemp(this.#prefix);
    if (this.#isClosed) this.close();
    return this.#made;
  }
}
