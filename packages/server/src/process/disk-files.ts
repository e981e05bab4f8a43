// Files of request bodies on the disk, in a directory that only this process's user may read.

import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestFiles, TemporaryFiles } from "../http/temporary-files.ts";
import { StorageUnavailable } from "../http/temporary-files.ts";
import { DiskRequestFiles } from "./disk-request-files.ts";
import { directoryPrefix } from "./leftover-files.ts";

export interface DiskFilesOptions {
  /** On the disk at a time, of all files together. */
  readonly maxBytes: number;
  /** Where the directory is made. @default that of the system for temporary files */
  readonly parent?: string;
}

/** Keeps the files of requests in progress. The beginning of a request's files stays in memory, the rest goes to the disk. */
export class DiskFiles implements TemporaryFiles {
  readonly #maxBytes: number;
  readonly #parent: string;
  #bytes = 0;
  #directory: Promise<string> | undefined;
  /** The directory, once it is there. */
  #made: string | undefined;
  #isClosed = false;

  constructor({ maxBytes, parent = tmpdir() }: DiskFilesOptions) {
    this.#maxBytes = maxBytes;
    this.#parent = parent;
  }

  ofRequest(): RequestFiles {
    return new DiskRequestFiles(this);
  }

  /** Returns the directory, made when it is needed first. */
  directory(): Promise<string> {
    this.#directory ??= this.#make().catch((error: unknown) => {
      this.#directory = undefined;
      throw error;
    });
    return this.#directory;
  }

  /** Counts bytes before they are written. Throws `StorageUnavailable` where there would be too many. */
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
    this.#made = await mkdtemp(join(this.#parent, directoryPrefix()));
    if (this.#isClosed) this.close();
    return this.#made;
  }
}
