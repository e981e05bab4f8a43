// Database form to contract form.
import type { ContactMemory, Memory, MemoryHistoryEntry, MemoryMessage } from "../../generated/types.ts";
import type { EmbeddedMemoryRow, HistoryEntry, MemoryRow, MessageRow } from "./memory-repository.ts";

/** As contacts embed it. */
export function toContactMemory(row: EmbeddedMemoryRow): ContactMemory {
  const { id, contact_id, persona_id, agent_number, summary } = row;
  return {
    id,
    contact_id,
    persona_id,
    agent_number,
    summary,
    facts: JSON.parse(row.facts),
    recent_messages: JSON.parse(row.recent_messages),
    open_items: JSON.parse(row.open_items),
    entities: JSON.parse(row.entities),
  };
}

export function toMemory(row: MemoryRow): Memory {
  const { id, ...content } = toContactMemory(row);
  const { org_id, created_at, updated_at } = row;
  return { id, org_id, ...content, memory_history: toHistory(row.history), created_at, updated_at };
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
