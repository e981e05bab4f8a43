// All external ids of a file, known before its first contact is imported: two of them are two people.
import { hash } from "node:crypto";
import type { BulkIdentifier, Entry } from "./entry.ts";
import { tidyId } from "./invisible.ts";

/** A set of ids, each held as 48 bits of its hash, so that a million of them fit in memory. */
export class ExternalIds {
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

export async function readExternalIds(entries: AsyncIterable<Entry>): Promise<ExternalIds> {
  const ids = new ExternalIds();
  for await (const entry of entries) {
    if (!("contact" in entry)) continue;
    for (const { type, text } of entry.texts ?? []) if (type === "external_id") ids.add(tidyId(text));
    for (const id of exactIds(entry.contact)) ids.add(id);
  }
  return ids;
}

/** Returns the external ids of something in the contract's form, which may be invalid. */
function exactIds(contact: unknown): string[] {
  const { identifiers } = (contact ?? {}) as { identifiers?: unknown };
  if (!Array.isArray(identifiers)) return [];
  return identifiers.flatMap((given: Partial<BulkIdentifier> | null) => {
    const { identifier_type, identifier_value } = given ?? {};
    return identifier_type === "external_id" && typeof identifier_value === "string" ? identifier_value : [];
  });
}
