// The tables of memories and their parts in memory. Constraints have the names of the SQL schema.
import type { Table } from "../../in-memory/table.ts";
import { contactTable } from "../contacts/contact-table.ts";
import type { ChangeRow, MemoryRow, MessageRow, SettingRow } from "./memory-repository.ts";

export const memoryTable: Table<
  MemoryRow,
  "memories_org_id_id" | "memories_org_id_contact_id_persona_id" | "memories_org_id_contact_id_agent_number",
  "contact"
> = {
  unique: {
    memories_org_id_id: ({ id }) => [id],
    memories_org_id_contact_id_persona_id: ({ contact_id, persona_id }) =>
      persona_id === null ? undefined : [contact_id, persona_id],
    memories_org_id_contact_id_agent_number: ({ contact_id, agent_number }) =>
      agent_number === null ? undefined : [contact_id, agent_number],
  },
  groups: { contact: ({ contact_id }) => [contact_id] },
  references: [{ table: contactTable, key: ({ contact_id }) => [contact_id] }],
};

export interface StoredMessage extends MessageRow {
  readonly memory_id: string;
}

export const messageTable: Table<StoredMessage, "memory_messages_org_id_memory_id_said_at_position", "memory"> = {
  unique: {
    memory_messages_org_id_memory_id_said_at_position: ({ memory_id, said_at, position }) => [
      memory_id,
      said_at,
      String(position),
    ],
  },
  groups: { memory: ({ memory_id }) => [memory_id] },
  references: [{ table: memoryTable, key: ({ memory_id }) => [memory_id] }],
};

export const changeTable: Table<ChangeRow, "memory_changes_org_id_source_source_id_memory_id", "memory" | "source"> = {
  unique: {
    memory_changes_org_id_source_source_id_memory_id: ({ source, source_id, memory_id }) => [
      source,
      source_id,
      memory_id,
    ],
  },
  groups: { memory: ({ memory_id }) => [memory_id], source: ({ source, source_id }) => [source, source_id] },
  references: [{ table: memoryTable, key: ({ memory_id }) => [memory_id] }],
};

export const settingTable: Table<SettingRow, "memory_settings_org_id_target_target_id"> = {
  unique: { memory_settings_org_id_target_target_id: ({ target, target_id }) => [target, target_id] },
  groups: {},
};
