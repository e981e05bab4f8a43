// Handles the memories of a contact that is merged or deleted.
import { limits } from "../../generated/limits.ts";
import type { MemoryEntity } from "../../generated/types.ts";
import { problem } from "../../http/problem.ts";
import type { ContactRows } from "../resource.ts";
import { changed } from "../versioned-row.ts";
import { mostMessages, recentOf } from "./createMemoryMessages.ts";
import { uniteFacts } from "./facts.ts";
import { bytesOf, tooLarge, withEntries } from "./memory-change.ts";
import type { MemoryRepository, MemoryRow } from "./memory-repository.ts";

const { maxItems: mostMemories, maxBytes: mostBytes } = limits["ContactDetails.memories"];
const { maxItems: mostItems } = limits["ContactMemory.open_items"];
const { maxItems: mostEntities } = limits["ContactMemory.entities"];
const path = "/duplicate_contact_id";

export const memoriesOfContact: ContactRows<MemoryRepository> = {
  /**
   * If both contacts have a memory of one persona or agent number, the memory of the surviving contact absorbs the
   * other.
   */
  async merged(memories, { from, into, now }) {
    const rows = await memories.lockMemoriesOf({ from, into });
    const kept = rows.filter(({ contact_id }) => contact_id === into);
    const moved = rows.filter(({ contact_id }) => contact_id === from);
    if (moved.length === 0) return;
    const pairs = moved.map((memory) => ({ memory, primary: kept.find((other) => isOfSameOwner(other, memory)) }));
    const results = pairs.map(({ memory, primary }) =>
      primary === undefined ? changed(memory, { contact_id: into }, now) : unite(primary, memory, now),
    );
    assertFits([...kept.filter(({ id }) => !results.some((result) => result.id === id)), ...results]);
    for (const [index, { memory, primary }] of pairs.entries()) {
      const result = results[index]!;
      await memories.updateMemory(result);
      if (primary === undefined) continue;
      await memories.moveParts({ from: memory.id, into: primary.id }, primary.last_position);
      const superfluous = primary.message_count + memory.message_count - result.message_count;
      if (superfluous > 0) await memories.deleteOldestMessages(primary.id, superfluous);
      await memories.deleteMemory(memory.id);
    }
  },
  deleted: (memories, contactId) => memories.deleteMemoriesOf(contactId),
};

function isOfSameOwner(left: MemoryRow, right: MemoryRow): boolean {
  return left.persona_id === right.persona_id && left.agent_number === right.agent_number;
}

/** Refuses with 409 memories that exceed the limits of a contact. */
function assertFits(memories: readonly MemoryRow[]): void {
  if (memories.length > mostMemories) {
    const message = `A contact has at most ${mostMemories} memories; this one would have ${memories.length}.`;
    throw problem("CONFLICT", { message, path });
  }
  const bytes = memories.reduce((sum, memory) => sum + memory.bytes, 0);
  if (bytes > mostBytes) throw tooLarge(bytes, { path });
}

/** Merges two memories. Values of the primary win, and all other data of the duplicate is kept. */
function unite(primary: MemoryRow, duplicate: MemoryRow, now: Date): MemoryRow {
  const summarised = primary.summary === null ? duplicate : primary;
  const lists = (name: "recent_messages" | "open_items" | "entities" | "history") =>
    [primary, duplicate].map((memory) => JSON.parse(memory[name])) as [never[], never[]];
  const fields = {
    summary: summarised.summary,
    summary_updated_at: summarised.summary_updated_at,
    facts: uniteFacts(primary.facts, duplicate.facts),
    recent_messages: JSON.stringify(recentOf(lists("recent_messages").flat())),
    open_items: toList(lists("open_items").flat(), mostItems, "open items"),
    entities: toList(uniteEntities(...lists("entities")), mostEntities, "entities"),
    history: withEntries(primary.history, lists("history")[1]),
    message_count: Math.min(mostMessages, primary.message_count + duplicate.message_count),
    last_position: primary.last_position + duplicate.last_position,
  };
  const row = changed(primary, fields, now);
  return { ...row, bytes: bytesOf(row) };
}

function uniteEntities(primary: readonly MemoryEntity[], duplicate: readonly MemoryEntity[]): MemoryEntity[] {
  const isKnown = ({ entity_type, entity_id }: MemoryEntity) =>
    primary.some((other) => other.entity_type === entity_type && other.entity_id === entity_id);
  return [...primary, ...duplicate.filter((entity) => !isKnown(entity))];
}

function toList(items: readonly unknown[], most: number, noun: string): string {
  if (items.length <= most) return JSON.stringify(items);
  const message = `A memory has at most ${most} ${noun}; a memory of both contacts would have ${items.length}.`;
  throw problem("CONFLICT", { message, path });
}
