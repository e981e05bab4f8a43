// The stored memories of one organisation. Implementations see no rows of others. `find…` and `lock…` return undefined
// for missing rows.
import type { MergedIds } from "../resource.ts";

/** The owner of a contact's memory: exactly one of the two is set. */
export interface Owner {
  readonly persona_id: string | null;
  /** In E.164. */
  readonly agent_number: string | null;
}

/** The part of a memory that contacts embed. Times and JSON texts are as they were written. */
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
  /** The entity tag. Every change increments it by one. */
  readonly version: number;
  readonly created_at: string;
}

export interface MemoryRow extends EmbeddedMemoryRow {
  readonly org_id: string;
  readonly summary_updated_at: string | null;
  /** JSON text of the last `HistoryEntry`s. */
  readonly history: string;
  /** The number of stored messages. */
  readonly message_count: number;
  /** The position of the last added message. */
  readonly last_position: number;
  /** The bytes of the embedded part. */
  readonly bytes: number;
  readonly updated_at: string;
}

/** The part of a memory that an export writes. */
export type WholeMemoryRow = EmbeddedMemoryRow & Pick<MemoryRow, "history" | "message_count">;

export interface LockedMemory {
  readonly memory: MemoryRow;
  /** True if memory is switched off for its persona. */
  readonly isOff: boolean;
  /** The bytes of all memories of its contact together. */
  readonly contactBytes: number;
}

export interface MessageRow {
  /** Orders messages of the same time by their arrival. */
  readonly position: number;
  readonly role: "user" | "assistant";
  readonly content: string;
  readonly channel: string;
  /** RFC 3339 in UTC, with milliseconds. */
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

/** Summary and facts before the first change of a source, and after its last one. */
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
  /** In order of creation. */
  readonly rows: readonly Row[];
  /** The number of contacts covered, from the first one on. */
  readonly contacts: number;
}

export interface MemoryRepository {
  readonly orgId: string;
  findMemory(id: string): Promise<MemoryRow | undefined>;
  findMemoryOf(contactId: string, owner: Owner): Promise<MemoryRow | undefined>;
  /** Returns the memory, locked with its contact until the transaction ends. */
  lockMemory(id: string): Promise<LockedMemory | undefined>;
  /** Returns the memories of two contacts, locked until the transaction ends. */
  lockMemoriesOf(ids: MergedIds): Promise<MemoryRow[]>;
  /** Returns the memories of the contacts that fit into the bytes. Those of the first contact always do. */
  listEmbedded(contactIds: readonly string[], maxBytes: number): Promise<EmbeddedMemories>;
  /** Returns the same with histories, whose bytes also count. */
  listWhole(contactIds: readonly string[], maxBytes: number): Promise<EmbeddedMemories<WholeMemoryRow>>;
  /** Returns true if the organisation has any memory. */
  hasMemories(): Promise<boolean>;
  /** Returns the number of a contact's memories, and their bytes. */
  sizeOf(contactId: string): Promise<{ readonly count: number; readonly bytes: number }>;
  insertMemory(row: MemoryRow): Promise<void>;
  /** Writes every column but ids, owner and time of creation. */
  updateMemory(row: MemoryRow): Promise<void>;
  /** Deletes a memory with its messages and changes. */
  deleteMemory(id: string): Promise<void>;
  deleteMemoriesOf(contactId: string): Promise<void>;

  /** Returns the last messages in order of time. */
  listMessages(memoryId: string, limit: number): Promise<MessageRow[]>;
  /** Returns the messages before this one, newest first. Without one, it starts at the newest message. */
  listMessagesBefore(
    memoryId: string,
    before: Pick<MessageRow, "said_at" | "position"> | undefined,
    limit: number,
  ): Promise<MessageRow[]>;
  insertMessages(memoryId: string, rows: readonly MessageRow[]): Promise<void>;
  /** Deletes the first messages in order of time. */
  deleteOldestMessages(memoryId: string, count: number): Promise<void>;
  /**
   * Moves messages and changes of one memory to another. Positions increase by `offset`. If both have a change of one
   * source, the target's stays.
   */
  moveParts(ids: MergedIds, offset: number): Promise<void>;

  /** Returns the last change of a source, and the history of its memory. */
  findChange(source: Source): Promise<(ChangeRow & Pick<MemoryRow, "history">) | undefined>;
  /** Stores the change. A stored one keeps its initial values. Keeps the last `limit` changes of the memory. */
  recordChange(row: ChangeRow, limit: number): Promise<void>;

  /** Returns true if memory is switched off for the persona. */
  isOff(owner: Owner): Promise<boolean>;
  storeSetting(row: SettingRow): Promise<void>;
}
