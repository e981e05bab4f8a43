// Writes the memories of a contact as JSON for a line, in the contract's form without ids and times of creation.
import type { MemoryRepository, WholeMemoryRow } from "../resources/memories/memory-repository.ts";
import { toHistory } from "../resources/memories/memory-representation.ts";
import { messagesOf } from "../resources/memories/whole-memories.ts";
import type { LeftOut } from "./left-out.ts";
import { NewestTexts } from "./newest-texts.ts";

export interface WrittenMemories {
  readonly text: string;
  readonly leftOut: LeftOut;
}

/** Bytes of the names and brackets of both lists, and of the comma after a memory. */
const bytesOfLists = ',"messages":[],"memory_history":[],'.length;

/**
 * Writes the memories of a contact within the bytes. Their embedded part always fits (see `maxLineBytes`). If the rest
 * does not fit, the oldest history entries are left out first, then the oldest messages.
 */
export async function writeMemories(
  memories: MemoryRepository,
  rows: readonly WholeMemoryRow[],
  maxBytes: number,
): Promise<WrittenMemories> {
  const beginnings = rows.map(beginningOf);
  const bytes = beginnings.reduce((sum, text) => sum + Buffer.byteLength(text) + bytesOfLists, "[]".length);

  const history = new NewestTexts(maxBytes - bytes);
  let entries = 0;
  for (const [index, row] of rows.entries()) {
    for (const entry of toHistory(row.history).reverse()) {
      history.add(index, entry.timestamp, JSON.stringify(entry));
      entries += 1;
    }
  }
  const histories = history.groups();

  const messages = new NewestTexts(maxBytes - bytes - history.bytes);
  for (const [index, row] of rows.entries()) {
    for await (const { time, text } of messagesOf(memories, row)) if (!messages.add(index, time, text)) break;
  }
  const said = messages.groups();

  const texts = beginnings.map(
    (text, index) => `${text}${listOf("messages", said.get(index))}${listOf("memory_history", histories.get(index))}}`,
  );
  const all = rows.reduce((sum, { message_count }) => sum + message_count, 0);
  const leftOut = { messages: all - messages.count, entries: entries - history.count };
  return { text: `[${texts.join()}]`, leftOut };
}

/** Returns the text of a memory without messages, history and closing brace. Its columns are JSON already. */
function beginningOf({ persona_id, agent_number, summary, facts, open_items, entities }: WholeMemoryRow): string {
  const owner = persona_id === null ? { agent_number } : { persona_id };
  const text = JSON.stringify({ ...owner, ...(summary === null ? {} : { summary }) });
  const columns = [
    ...(facts === "{}" ? [] : [`,"facts":${facts}`]),
    ...(open_items === "[]" ? [] : [`,"open_items":${open_items}`]),
    ...(entities === "[]" ? [] : [`,"entities":${entities}`]),
  ];
  return text.slice(0, -1) + columns.join("");
}

function listOf(name: string, texts: readonly string[] = []): string {
  return texts.length === 0 ? "" : `,"${name}":[${texts.join()}]`;
}
