// Reads and writes parts of an open file, synchronously, because rejected contacts are written within a transaction.
import { createHash, type Hash } from "node:crypto";
import { readSync, writeSync } from "node:fs";

const chunkBytes = 262_144;

/** Returns the SHA-256 of the first bytes, to be continued. */
export function hashBeginning(descriptor: number, bytes: number): Hash {
  const hash = createHash("sha256");
  for (let position = 0; position < bytes; ) {
    const chunk = readAt(descriptor, position, Math.min(chunkBytes, bytes - position));
    if (chunk.length === 0) break;
    hash.update(chunk);
    position += chunk.length;
  }
  return hash;
}

/** Returns fewer bytes at the end of the file. */
export function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let read = 0;
  for (let more = -1; more !== 0 && read < length; read += more) {
    more = readSync(descriptor, bytes, read, length - read, position + read);
  }
  return bytes.subarray(0, read);
}

/** Writes all bytes, of which the system may take fewer at a time. Returns the position after the last one. */
export function writeAt(descriptor: number, bytes: Buffer, position: number): number {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written, bytes.length - written, position + written);
  }
  return position + bytes.length;
}

/** Joins small pieces, for fewer writes, and so that a crash rarely splits the first of them. */
export function* joined(pieces: Iterable<Buffer>): Generator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length < chunkBytes) continue;
    yield Buffer.concat(parts);
    [parts, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(parts);
}
