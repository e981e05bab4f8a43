// Complete memories for an export, contact by contact, within some MiB of memory.
import type { MemoryRepository, MessageRow, WholeMemoryRow } from "./memory-repository.ts";
import { toMessage } from "./memory-representation.ts";

/** The most bytes of memories and histories held at a time. The memories of one contact are always held together. */
const mostBytes = 4_194_304;
/** The number of messages read at a time. */
const step = 200;

/** Returns the memories of each contact, in the same order. */
export async function* wholeMemories(
  memories: MemoryRepository,
  contactIds: readonly string[],
): AsyncGenerator<readonly WholeMemoryRow[]> {
  let size = contactIds.length;
  for (let start = 0; start < contactIds.length; ) {
    const ids = contactIds.slice(start, start + size);
    const { rows, contacts } = await memories.listWhole(ids, mostBytes);
    const byContact = Map.groupBy(rows, ({ contact_id }) => contact_id);
    for (const id of ids.slice(0, contacts)) yield byContact.get(id) ?? [];
    start += contacts;
    // The database measures all requested contacts, so the number of contacts follows what fits.
    size = 2 * contacts;
  }
}

/** Returns all messages of a memory as JSON text with their times, newest first. */
export async function* messagesOf(
  memories: MemoryRepository,
  { id, message_count, recent_messages }: WholeMemoryRow,
): AsyncGenerator<{ readonly time: string; readonly text: string }> {
  const recent = JSON.parse(recent_messages) as ReturnType<typeof toMessage>[];
  if (recent.length === message_count) {
    for (const message of recent.reverse()) yield { time: message.timestamp, text: JSON.stringify(message) };
    return;
  }
  let last: MessageRow | undefined;
  do {
    const rows = await memories.listMessagesBefore(id, last, step);
    for (const row of rows) yield { time: row.said_at, text: JSON.stringify(toMessage(row)) };
    last = rows.length < step ? undefined : rows.at(-1);
  } while (last !== undefined);
}
