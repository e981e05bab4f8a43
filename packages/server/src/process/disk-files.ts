// Files of request bodies on disk, in a directory that only the process's user may read.
import { existsSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { type RequestFiles, StorageUnavailable, type TemporaryFiles } from "../http/temporary-files.ts";
import { type Disk, DiskRequestFiles } from "./disk-request-files.ts";
import { ownPrefix, requestFiles } from "./leftover-files.ts";

export interface DiskFilesOptions {
  /** Most bytes on disk at a time, of all files together. */
  readonly maxBytes: number;
  /** The parent of the directory. */
  readonly parent: string;
  /** The id of this process, which is part of the directory's name. */
  readonly pid: number;
}

/**
 * Keeps the files of requests in progress. The first bytes of a request's files stay in memory, the rest goes to disk.
 */
export class DiskFiles implements TemporaryFiles, Disk {
  readonly #maxBytes: number;
  readonly #prefix: string;
  #bytes = 0;
  /** The number of files so far, for their names. */
  #count = 0;
  /** Created when it is first needed. */
  #directory: Promise<string> | undefined;
  /** The path of the directory, once it exists. */
  #made: string | undefined;
  #isClosed = false;

  constructor({ maxBytes, parent, pid }: DiskFilesOptions) {
    this.#maxBytes = maxBytes;
    this.#prefix = join(parent, ownPrefix(requestFiles, pid));
  }

  ofRequest(): RequestFiles {
    return new DiskRequestFiles(this);
  }

  async newPath(): Promise<string> {
    // The system may have removed the unused directory.
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

  /**
   * Removes the directory with its content, and creates no other. It is synchronous because the process may be about to
   * exit.
   */
  close(): void {
    this.#isClosed = true;
    if (this.#made !== undefined) rmSync(this.#made, { recursive: true, force: true });
  }

  async #make(): Promise<string> {
    if (this.#isClosed) throw new Error("The server has stopped.");
    // The directory has mode 0700.
    this.#made = await mkdtemp(this.#prefix);
    if (this.#isClosed) this.close();
    return this.#made;
  }
}
