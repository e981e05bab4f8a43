import { hash } from "node:crypto";

/** A set of ids, each held as 48 bits of its hash, so that a million of them fit in memory. */
export class IdSet {
  readonly #hashes = new Set<number>();

  add(id: string): void {
    this.#hashes.add(toNumber(id));
  }

  has(id: string): boolean {
    return this.#hashes.has(toNumber(id));
  }
}

function toNumber(id: string): number {
  return hash("sha256", id, "buffer").readUIntBE(0, 6);
}
