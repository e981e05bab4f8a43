// Converts rows to representations of the contract.
import type { ContactMemory, Memory, MemoryHistoryEntry, MemoryMessage } from "../../generated/types.ts";
import { Serialized, serializedObject } from "../../http/serialized.ts";
import type { EmbeddedMemoryRow, HistoryEntry, MemoryRow, MessageRow } from "./memory-repository.ts";

/** Returns a memory as contacts embed it. */
export function toContactMemory(row: EmbeddedMemoryRow): Serialized<ContactMemory> {
  return serializedObject<ContactMemory>({ id: row.id, ...contentOf(row) });
}

export function toMemory(row: MemoryRow): Serialized<Memory> {
  return serializedObject<Memory>(propertiesOf(row));
}

/** Returns the properties that only a single memory has. */
export function propertiesOf(row: MemoryRow) {
  const { id, org_id, created_at, updated_at } = row;
  return { id, org_id, ...contentOf(row), memory_history: toHistory(row.history), created_at, updated_at };
}

/** Returns the properties that both forms have, with their JSON as stored. */
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

/** The message for people. */
export const notFound = "Memory not found";
