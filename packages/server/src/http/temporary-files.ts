// Temporary files hold file bytes while a request is in progress. The operation gets them as a `Blob` or `File`, in
// memory or on disk.
import { toHex } from "./sha256.ts";

/** Keeps the files of request bodies. The runtime provides it: a process has disks, a page has not. */
export interface TemporaryFiles {
  /** Starts the files of one request. */
  ofRequest(): RequestFiles;
}

export interface RequestFiles {
  /** Starts a file. The previous one must have ended. */
  begin(): GrowingFile;
  /** Removes all files, including unfinished ones. */
  remove(): Promise<void>;
}

export interface GrowingFile {
  /** Adds bytes. Throws `StorageUnavailable`. */
  write(chunk: Uint8Array): Promise<void>;
  /** Ends the file and returns it as a blob of this media type. Throws `StorageUnavailable`. */
  end(type: string): Promise<Blob>;
}

/** Thrown if no space is left for a file, or the disk is not writable. */
export class StorageUnavailable extends Error {
  override readonly name = "StorageUnavailable";
}

/** Keeps files in memory. */
export const filesInMemory: TemporaryFiles = {
  ofRequest: () => ({ begin: () => new FileInMemory(), remove: async () => {} }),
};

class FileInMemory implements GrowingFile {
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];

  async write(chunk: Uint8Array): Promise<void> {
    this.#chunks.push(chunk as Uint8Array<ArrayBuffer>);
  }

  async end(type: string): Promise<Blob> {
    return new Blob(this.#chunks, { type });
  }
}

/** The SHA-256 of blobs, in hexadecimal, if it was computed while their bytes arrived. */
const digests = new WeakMap<Blob, string>();

/** Stores the SHA-256 of a blob, so that its bytes need not be read again. */
export function rememberDigest(blob: Blob, sha256: string): void {
  digests.set(blob, sha256);
}

/** Returns the SHA-256 of the blob's bytes, in hexadecimal. */
export async function digestOf(blob: Blob): Promise<string> {
  return digests.get(blob) ?? toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer())));
}

/** Returns the blob as a file of this name, without copying its bytes. */
export function namedFile(blob: Blob, name: string): File {
  const file = new File([blob], name, { type: blob.type });
  const digest = digests.get(blob);
  if (digest !== undefined) rememberDigest(file, digest);
  return file;
}
