// Collects all external ids of a file before its first contact is imported: two ids mean two people.
import type { BulkIdentifier, Entry } from "./entry.ts";
import { IdSet } from "./id-set.ts";
import { tidyId } from "./invisible.ts";

export async function readExternalIds(entries: AsyncIterable<Entry>): Promise<IdSet> {
  const ids = new IdSet();
  for await (const entry of entries) {
    if (!("contact" in entry)) continue;
    for (const { type, text } of entry.texts ?? []) if (type === "external_id") ids.add(tidyId(text));
    for (const id of exactIds(entry.contact)) ids.add(id);
  }
  return ids;
}

/** Returns the external ids of a contact that has the form of the API but is not validated yet. */
function exactIds(contact: unknown): string[] {
  const { identifiers } = (contact ?? {}) as { identifiers?: unknown };
  if (!Array.isArray(identifiers)) return [];
  return identifiers.flatMap((given: Partial<BulkIdentifier> | null) => {
    const { identifier_type, identifier_value } = given ?? {};
    return identifier_type === "external_id" && typeof identifier_value === "string" ? identifier_value : [];
  });
}
