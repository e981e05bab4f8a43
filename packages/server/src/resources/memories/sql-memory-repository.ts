// The memories of one organisation in a database.
import { byCreation } from "../../database/creation-order.ts";
import type { Session, Statement, Value } from "../../database/database.ts";
import type {
  ChangeRow,
  EmbeddedMemoryRow,
  LockedMemory,
  MemoryRepository,
  MemoryRow,
  MessageRow,
  Owner,
  WholeMemoryRow,
} from "./memory-repository.ts";
import { statements as statementsOf } from "./memory-statements.ts";

type ListedRow<Row> = { readonly place: number } & (Row | { readonly id: null });

/** Up to this number, messages are sent together with other statements. More are sent in a separate statement. */
const fewMessages = 10;
/** The number of messages in a statement. */
const step = 100;

export function sqlMemoryRepository(session: Session, orgId: string): MemoryRepository {
  const own = session.within(orgId);
  const statements = statementsOf[session.engine];
  const all = <Row>(statement: Statement, ...values: Value[]) => own.all<Row>(statement, [orgId, ...values]);
  const one = (statement: Statement, ...values: Value[]) => own.changeOne(statement, [orgId, ...values]);
  const any = (statement: Statement, ...values: Value[]) => own.run(statement, [orgId, ...values]);

  async function within<Row extends EmbeddedMemoryRow>(statement: Statement, ids: readonly string[], maxBytes: number) {
    const listed = await all<ListedRow<Row>>(statement, JSON.stringify(ids), maxBytes);
    const beyond = listed.filter(({ id }) => id === null).map(({ place }) => place);
    const rows = listed.filter((row): row is { readonly place: number } & Row => row.id !== null).sort(byCreation);
    return { rows, contacts: Math.min(ids.length, ...beyond) };
  }

  /**
   * Locks the contact first, as merge and deletion do, so that no two transactions deadlock. The contact's bytes are
   * read while none of its other memories changes. Both statements are sent together.
   */
  async function lockMemory(id: string): Promise<LockedMemory | undefined> {
    const [[contact], [row]] = await Promise.all([
      all<{ id: string }>(statements.lockContact, id),
      all<MemoryRow & { is_off: number; contact_bytes: number }>(statements.lock, id),
    ]);
    if (row === undefined) return undefined;
    // A merge moved the memory during the wait for its contact.
    if (row.contact_id !== contact?.id) return lockMemory(id);
    const { is_off, contact_bytes, ...memory } = row;
    return { memory, isOff: Boolean(is_off), contactBytes: contact_bytes };
  }

  return {
    orgId,
    findMemory: async (id) => (await all<MemoryRow>(statements.find, id))[0],
    async findMemoryOf(contactId, { persona_id, agent_number }: Owner) {
      const [statement, owner] =
        persona_id === null
          ? ([statements.findOfNumber, agent_number] as const)
          : ([statements.findOfPersona, persona_id] as const);
      return (await all<MemoryRow>(statement, contactId, owner))[0];
    },
    lockMemory,
    lockMemoriesOf: ({ from, into }) => all<MemoryRow>(statements.lockOfContacts, from, into),
    async listEmbedded(contactIds, maxBytes) {
      if (contactIds.length === 1) {
        const rows = await all<EmbeddedMemoryRow>(statements.listOfContact, contactIds[0]!);
        return { rows: rows.sort(byCreation), contacts: 1 };
      }
      return within<EmbeddedMemoryRow>(statements.listOfContacts, contactIds, maxBytes);
    },
    listWhole: (contactIds, maxBytes) => within<WholeMemoryRow>(statements.listWhole, contactIds, maxBytes),
    hasMemories: async () => (await all<object>(statements.findAny)).length > 0,
    sizeOf: async (contactId) => (await all<{ count: number; bytes: number }>(statements.sizeOf, contactId))[0]!,
    async insertMemory(row) {
      const { id, contact_id, persona_id, agent_number, version, created_at, updated_at } = row;
      one(
        statements.insert,
        id,
        contact_id,
        persona_id,
        agent_number,
        ...content(row),
        version,
        created_at,
        updated_at,
      );
    },
    async updateMemory(row) {
      one(statements.update, row.id, row.contact_id, ...content(row), row.version, row.updated_at);
    },
    async deleteMemory(id) {
      await Promise.all([any(statements.removeMessages, id), any(statements.removeChanges, id)]);
      one(statements.remove, id);
    },
    async deleteMemoriesOf(contactId) {
      await Promise.all([
        any(statements.removeMessagesOfContact, contactId),
        any(statements.removeChangesOfContact, contactId),
        any(statements.removeOfContact, contactId),
      ]);
    },

    listMessages: async (memoryId, limit) =>
      (await all<MessageRow>(statements.listMessages, memoryId, limit)).reverse(),
    listMessagesBefore: (memoryId, before, limit) =>
      before === undefined
        ? all<MessageRow>(statements.listMessages, memoryId, limit)
        : all<MessageRow>(statements.listMessagesBefore, memoryId, before.said_at, before.position, limit),
    async insertMessages(memoryId, rows) {
      if (rows.length > fewMessages) {
        const tuples = rows.map((row) => [row.said_at, row.position, row.role, row.content, row.channel]);
        for (let start = 0; start < tuples.length; start += step) {
          await any(statements.insertMessages, memoryId, JSON.stringify(tuples.slice(start, start + step)));
        }
        return;
      }
      for (const { said_at, position, role, content, channel } of rows) {
        one(statements.insertMessage, memoryId, said_at, position, role, content, channel);
      }
    },
    async deleteOldestMessages(memoryId, count) {
      await any(statements.removeOldestMessages, memoryId, count - 1);
    },
    async moveParts({ from, into }, offset) {
      await Promise.all([
        any(statements.moveMessages, from, into, offset),
        any(statements.removeEqualChanges, from, into),
        any(statements.moveChanges, from, into),
      ]);
    },

    findChange: async ({ source, source_id }) =>
      (await all<ChangeRow & Pick<MemoryRow, "history">>(statements.findChange, source, source_id))[0],
    async recordChange(row, limit) {
      const { source, source_id, memory_id, initial_summary, initial_facts, summary, facts, changed_at } = row;
      const values = [source, source_id, memory_id, initial_summary, initial_facts, summary, facts, changed_at];
      one(statements.recordChange, ...values);
      await any(statements.removeOldestChanges, memory_id, limit - 1);
    },

    isOff: async ({ persona_id }) =>
      persona_id !== null && (await all<object>(statements.findOff, persona_id)).length > 0,
    async storeSetting({ target, target_id, version, memory_enabled, updated_at }) {
      one(statements.storeSetting, target, target_id, version, memory_enabled, updated_at);
    },
  };
}

/** Returns the values of `insert` and `update` from the summary to the bytes. */
function content(row: MemoryRow): Value[] {
  const { summary, summary_updated_at, facts, recent_messages, open_items, entities, history } = row;
  const { message_count, last_position, bytes } = row;
  const texts = [summary, summary_updated_at, facts, recent_messages, open_items, entities, history];
  return [...texts, message_count, last_position, bytes];
}
