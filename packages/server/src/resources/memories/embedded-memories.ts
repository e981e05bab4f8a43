// The memories that contacts embed.
import { limits } from "../../generated/limits.ts";
import type { ContactMemory } from "../../generated/types.ts";
import { type Serialized, serializedArray } from "../../http/serialized.ts";
import type { EmbeddedRows } from "../resource.ts";
import type { EmbeddedMemoryRow, MemoryRepository } from "./memory-repository.ts";
import { toContactMemory } from "./memory-representation.ts";

const { maxBytes } = limits["ContactDetails.memories"];

/** Returns the memories of each contact, or of the first contacts if all together exceed the bytes of a page. */
export async function embeddedMemories(
  memories: MemoryRepository,
  contactIds: readonly string[],
): Promise<EmbeddedRows<Serialized<ContactMemory[]>>> {
  if (contactIds.length === 0) return new Map();
  const { rows, contacts } = await memories.listEmbedded(contactIds, maxBytes);
  const byContact = new Map(contactIds.slice(0, contacts).map((id): [string, EmbeddedMemoryRow[]] => [id, []]));
  for (const row of rows) byContact.get(row.contact_id)?.push(row);
  return new Map(
    Array.from(byContact, ([id, own]) => [
      id,
      { rows: serializedArray(own.map(toContactMemory)), state: stateOf(own) },
    ]),
  );
}

/**
 * Returns a text for entity tags that changes with each version of each memory: FNV-1a of 52 bits over ids and
 * versions, in base 36. It only distinguishes states of one contact, so collisions give an attacker nothing.
 */
function stateOf(rows: readonly EmbeddedMemoryRow[]): string {
  if (rows.length === 0) return "";
  const text = rows.map(({ id, version }) => `${id} ${version}`).join();
  let [high, low] = [0x811c9dc5, 0xcbf29ce4];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 15), 0x85ebca6b);
  }
  return ((high >>> 12) * 2 ** 32 + (low >>> 0)).toString(36);
}
