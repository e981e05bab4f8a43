// Database form to contract form.
import type { ContactMemory, Memory, MemoryHistoryEntry, MemoryMessage } from "../../generated/types.ts";
import { Serialized, serializedObject } from "../../http/serialized.ts";
import type { EmbeddedMemoryRow, HistoryEntry, MemoryRow, MessageRow } from "./memory-repository.ts";

/** As contacts embed it. */
export function toContactMemory(row: EmbeddedMemoryRow): Serialized<ContactMemory> {
  return serializedObject<ContactMemory>({ id: row.id, ...contentOf(row) });
}

export function toMemory(row: MemoryRow): Serialized<Memory> {
  return serializedObject<Memory>(propertiesOf(row));
}

/** What a memory has by itself. */
export function propertiesOf(row: MemoryRow) {
  const { id, org_id, created_at, updated_at } = row;
  return { id, org_id, ...contentOf(row), memory_history: toHistory(row.history), created_at, updated_at };
}

/** What both have, with its JSON as it is stored. */
export function contentOf(row: EmbeddedMemoryRow) {
  const { contact_id, persona_id, agent_number, summary } = row;
  return {
    contact_id,
    persona_id,
    agent_number,
    summary,
    facts: new Serialized<ContactMemory["facts"]>(row.facts),
    recent_messages: new Serialized<ContactMemory["recent_messages"]>(row.recent_messages),
    open_items: new Serialized<ContactMemory["open_items"]>(row.open_items),
    entities: new Serialized<ContactMemory["entities"]>(row.entities),
  };
}

/** Returns the entries of a history, or those of one source. */
export function toHistory(
  history: string,
  isWanted: (entry: HistoryEntry) => boolean = () => true,
): MemoryHistoryEntry[] {
  const entries = (JSON.parse(history) as HistoryEntry[]).filter(isWanted);
  return entries.map(({ timestamp, type, value }) => ({ timestamp, type, value }));
}

export function toMessage({ role, content, channel, said_at }: MessageRow): MemoryMessage {
  return { role, content, channel, timestamp: said_at };
}

/** For people, where an id leads nowhere. */
export const notFound = "Memory not found";
