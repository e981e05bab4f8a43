import { limits } from "../../generated/limits.ts";
import type { MemoryMessage } from "../../generated/types.ts";
import { envelope } from "../../http/response.ts";
import { counted, lockForChange, storeChange } from "./memory-change.ts";
import { toMemory, toMessage } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";
import { toSource } from "./source.ts";

const { maxItems: mostRecent } = limits["ContactMemory.recent_messages"];
/** The number of messages that a memory keeps. */
export const mostMessages = 1_000;

export const createMemoryMessages: Operation<"createMemoryMessages"> = async ({ path, body }, context) => {
  const { memories, now } = context;
  const source = toSource(body);
  const locked = await lockForChange(context, path.memory_id);
  const { id, recent_messages, message_count, last_position, contact_id } = locked.memory;

  const rows = body.messages.map(({ role, content, channel, timestamp }, index) => ({
    position: last_position + index + 1,
    role,
    content,
    channel,
    said_at: timestamp ?? now.toISOString(),
  }));
  const count = message_count + rows.length;
  const fields = {
    recent_messages: JSON.stringify(recentOf([...JSON.parse(recent_messages), ...rows.map(toMessage)])),
    message_count: Math.min(count, mostMessages),
    last_position: last_position + rows.length,
  };
  const value = counted(rows.length, "message");
  const row = await storeChange(context, locked, { fields, type: "messages", value, source });
  await memories.insertMessages(id, rows);
  if (count > mostMessages) await memories.deleteOldestMessages(id, count - mostMessages);
  return { status: 200, body: envelope(toMemory(row)), version: row.version, contactId: contact_id };
};

/** Returns the last messages in order of time. Messages of the same time keep the order of their arrival. */
export function recentOf(messages: readonly MemoryMessage[]): MemoryMessage[] {
  const sorted = messages.toSorted(({ timestamp: left }, { timestamp: right }) =>
    left === right ? 0 : left < right ? -1 : 1,
  );
  return sorted.slice(-mostRecent);
}
