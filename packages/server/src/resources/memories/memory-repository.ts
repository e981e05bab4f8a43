// Everything that is stored of memories, for one organisation. Implementations see no other organisation's rows. `find…` and
// `lock…` return undefined for what is not there.
import type { MergedIds } from "../resource.ts";

/** Whose memory of a contact it is: exactly one of the two is there. */
export interface Owner {
  readonly persona_id: string | null;
  /** In E.164. */
  readonly agent_number: string | null;
}

/** What contacts embed of a memory. Times and texts of JSON are kept as they were written. */
export interface EmbeddedMemoryRow extends Owner {
  readonly id: string;
  readonly contact_id: string;
  readonly summary: string | null;
  /** JSON text of an object. */
  readonly facts: string;
  /** JSON text of arrays. */
  readonly recent_messages: string;
  readonly open_items: string;
  readonly entities: string;
  /** Grows by one with every change; the entity tag. */
  readonly version: number;
  readonly created_at: string;
}

export interface MemoryRow extends EmbeddedMemoryRow {
  readonly org_id: string;
  readonly summary_updated_at: string | null;
  /** JSON text of the last `HistoryEntry`s. */
  readonly history: string;
  /** Messages that are kept. */
  readonly message_count: number;
  /** The position of the message that was added last. */
  readonly last_position: number;
  /** Of what contacts embed. */
  readonly bytes: number;
  readonly updated_at: string;
}

/** What an export writes of a memory. */
export type WholeMemoryRow = EmbeddedMemoryRow & Pick<MemoryRow, "history" | "message_count">;

export interface LockedMemory {
  readonly memory: MemoryRow;
  /** Whether memory is switched off for its persona. */
  readonly isOff: boolean;
  /** Of all memories of its contact together. */
  readonly contactBytes: number;
}

export interface MessageRow {
  /** Tells messages of one moment apart, in the order in which they came. */
  readonly position: number;
  readonly role: "user" | "assistant";
  readonly content: string;
  readonly channel: string;
  /** RFC 3339, UTC, with milliseconds. */
  readonly said_at: string;
}

/** The call or conversation that a change comes from. */
export interface Source {
  readonly source: "call" | "conversation";
  readonly source_id: string;
}

export interface HistoryEntry extends Partial<Source> {
  readonly timestamp: string;
  readonly type: string;
  readonly value: string;
}

/** Summary and facts before the first change that comes from a source, and after the last. */
export interface ChangeRow extends Source {
  readonly memory_id: string;
  readonly initial_summary: string | null;
  readonly initial_facts: string;
  readonly summary: string | null;
  readonly facts: string;
  readonly changed_at: string;
}

/** The last setting for a persona or a pathway. */
export interface SettingRow {
  readonly target: "persona" | "pathway";
  readonly target_id: string;
  readonly version: string;
  readonly memory_enabled: boolean;
  readonly updated_at: string;
}

export interface EmbeddedMemories<Row = EmbeddedMemoryRow> {
  /** By creation. */
  readonly rows: readonly Row[];
  /** How many contacts there are rows of, from the first one on. */
  readonly contacts: number;
}

export interface MemoryRepository {
  readonly orgId: string;
  findMemory(id: string): Promise<MemoryRow | undefined>;
  findMemoryOf(contactId: string, owner: Owner): Promise<MemoryRow | undefined>;
  /** The memory, locked with its contact until the transaction ends. */
  lockMemory(id: string): Promise<LockedMemory | undefined>;
  /** The memories of two contacts, locked until the transaction ends. */
  lockMemoriesOf(ids: MergedIds): Promise<MemoryRow[]>;
  /** The memories of the contacts, as far as they fit into the bytes; those of the first contact always do. */
  listEmbedded(contactIds: readonly string[], maxBytes: number): Promise<EmbeddedMemories>;
  /** The same with their histories, which count as bytes too. */
  listWhole(contactIds: readonly string[], maxBytes: number): Promise<EmbeddedMemories<WholeMemoryRow>>;
  /** Whether the organisation has any memory. */
  hasMemories(): Promise<boolean>;
  /** The number of a contact's memories, and their bytes. */
  sizeOf(contactId: string): Promise<{ readonly count: number; readonly bytes: number }>;
  insertMemory(row: MemoryRow): Promise<void>;
  /** Writes every column but ids, owner and time of creation. */
  updateMemory(row: MemoryRow): Promise<void>;
  /** Deletes memories with their messages and changes. */
  deleteMemory(id: string): Promise<void>;
  deleteMemoriesOf(contactId: string): Promise<void>;

  /** The last messages in order of time. */
  listMessages(memoryId: string, limit: number): Promise<MessageRow[]>;
  /** The messages before this one, the last one first; without one, the last messages. */
  listMessagesBefore(
    memoryId: string,
    before: Pick<MessageRow, "said_at" | "position"> | undefined,
    limit: number,
  ): Promise<MessageRow[]>;
  insertMessages(memoryId: string, rows: readonly MessageRow[]): Promise<void>;
  /** Deletes the first messages in order of time. */
  deleteOldestMessages(memoryId: string, count: number): Promise<void>;
  /** Gives messages and changes of one memory to another. Positions grow by `offset`. Where both have a change of one source, the other's stays. */
  moveParts(ids: MergedIds, offset: number): Promise<void>;

  /** The change of a source that was made last, and the history of its memory. */
  findChange(source: Source): Promise<(ChangeRow & Pick<MemoryRow, "history">) | undefined>;
  /** Stores the change; the initial values of one that is stored stay. Keeps the last `limit` changes of the memory. */
  recordChange(row: ChangeRow, limit: number): Promise<void>;

  /** Whether memory is switched off for the persona. */
  isOff(owner: Owner): Promise<boolean>;
  storeSetting(row: SettingRow): Promise<void>;
}
