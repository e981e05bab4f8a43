// The memories of one organisation in memory.
import { byCreation } from "../../database/creation-order.ts";
import type { InMemorySession } from "../../in-memory/in-memory-database.ts";
import { byteLength } from "../../rules/json-size.ts";
import type { MemoryRepository, MemoryRow, MessageRow, Owner } from "./memory-repository.ts";
import { changeTable, memoryTable, messageTable, settingTable } from "./memory-table.ts";

export function inMemoryMemoryRepository(session: InMemorySession, orgId: string): MemoryRepository {
  const memories = session.table(memoryTable, orgId);
  const messages = session.table(messageTable, orgId);
  const changes = session.table(changeTable, orgId);
  const settings = session.table(settingTable, orgId);

  const find = (id: string) => memories.find("memories_org_id_id", id);
  const byContact = (contactId: string) => memories.list("contact", contactId).toSorted(byCreation);
  const bytesOf = (contactId: string) => byContact(contactId).reduce((sum, { bytes }) => sum + bytes, 0);
  const inOrderOfTime = (memoryId: string) => messages.list("memory", memoryId).toSorted(byTime);
  const isOff = ({ persona_id }: Owner) =>
    persona_id !== null &&
    settings.find("memory_settings_org_id_target_target_id", "persona", persona_id)?.memory_enabled === false;

  function within(contactIds: readonly string[], maxBytes: number, sizeOf: (row: MemoryRow) => number) {
    let total = 0;
    const end = contactIds.findIndex((id, index) => {
      const rows = byContact(id);
      total += rows.reduce((sum, row) => sum + sizeOf(row), 0);
      return index > 0 && total > maxBytes && rows.length > 0;
    });
    const contacts = end < 0 ? contactIds.length : end;
    return { rows: contactIds.slice(0, contacts).flatMap(byContact), contacts };
  }

  function remove(id: string): void {
    for (const message of messages.list("memory", id)) messages.delete(message);
    for (const change of changes.list("memory", id)) changes.delete(change);
    memories.delete(find(id)!);
  }

  return {
    orgId,
    findMemory: async (id) => find(id),
    async findMemoryOf(contactId, { persona_id, agent_number }) {
      return persona_id === null
        ? memories.find("memories_org_id_contact_id_agent_number", contactId, agent_number!)
        : memories.find("memories_org_id_contact_id_persona_id", contactId, persona_id);
    },
    // Writes run one after the other, so every row counts as locked.
    async lockMemory(id) {
      const memory = find(id);
      return memory && { memory, isOff: isOff(memory), contactBytes: bytesOf(memory.contact_id) };
    },
    lockMemoriesOf: async ({ from, into }) => [...byContact(from), ...byContact(into)],
    listEmbedded: async (contactIds, maxBytes) => within(contactIds, maxBytes, ({ bytes }) => bytes),
    listWhole: async (contactIds, maxBytes) =>
      within(contactIds, maxBytes, ({ bytes, history }) => bytes + byteLength(history)),
    hasMemories: async () => memories.all().length > 0,
    sizeOf: async (contactId) => ({ count: byContact(contactId).length, bytes: bytesOf(contactId) }),
    insertMemory: async (row) => memories.insert({ ...row, org_id: orgId }),
    updateMemory: async (row) => memories.replace(find(row.id)!, row),
    deleteMemory: async (id) => remove(id),
    async deleteMemoriesOf(contactId) {
      for (const { id } of byContact(contactId)) remove(id);
    },

    listMessages: async (memoryId, limit) => inOrderOfTime(memoryId).slice(-limit),
    async listMessagesBefore(memoryId, before, limit) {
      const earlier = inOrderOfTime(memoryId).filter((row) => before === undefined || byTime(row, before) < 0);
      return earlier.reverse().slice(0, limit);
    },
    async insertMessages(memoryId, rows) {
      for (const row of rows) messages.insert({ ...row, memory_id: memoryId });
    },
    async deleteOldestMessages(memoryId, count) {
      for (const message of inOrderOfTime(memoryId).slice(0, count)) messages.delete(message);
    },
    async moveParts({ from, into }, offset) {
      for (const message of messages.list("memory", from)) {
        messages.replace(message, { ...message, memory_id: into, position: message.position + offset });
      }
      const kept = changes.list("memory", into);
      for (const change of changes.list("memory", from)) {
        const isEqual = kept.some(
          ({ source, source_id }) => source === change.source && source_id === change.source_id,
        );
        if (isEqual) changes.delete(change);
        else changes.replace(change, { ...change, memory_id: into });
      }
    },

    async findChange({ source, source_id }) {
      const last = changes.list("source", source, source_id).toSorted(byChange).at(-1);
      return last && { ...last, history: find(last.memory_id)!.history };
    },
    async recordChange(row, limit) {
      const { source, source_id, memory_id, summary, facts, changed_at } = row;
      const key = [source, source_id, memory_id] as const;
      const known = changes.find("memory_changes_org_id_source_source_id_memory_id", ...key);
      if (known === undefined) changes.insert(row);
      else changes.replace(known, { ...known, summary, facts, changed_at });
      const all = changes.list("memory", memory_id).toSorted(byChange);
      const oldestKept = all.at(-limit)?.changed_at ?? "";
      for (const change of all) if (change.changed_at < oldestKept) changes.delete(change);
    },

    isOff: async (owner) => isOff(owner),
    async storeSetting(row) {
      const known = settings.find("memory_settings_org_id_target_target_id", row.target, row.target_id);
      if (known === undefined) settings.insert(row);
      else settings.replace(known, row);
    },
  };
}

type Time = Pick<MessageRow, "said_at" | "position">;

function byTime(left: Time, right: Time): number {
  if (left.said_at !== right.said_at) return left.said_at < right.said_at ? -1 : 1;
  return left.position - right.position;
}

function byChange(left: { readonly changed_at: string }, right: { readonly changed_at: string }): number {
  return left.changed_at < right.changed_at ? -1 : 1;
}
