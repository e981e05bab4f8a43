// Changes of a memory: their preconditions, their effects and their history.
import { limits } from "../../generated/limits.ts";
import { type ProblemError, problem } from "../../http/problem.ts";
import { byteLength } from "../../rules/json-size.ts";
import { changed, orNotFound } from "../versioned-row.ts";
import type { EmbeddedMemoryRow, HistoryEntry, LockedMemory, MemoryRow, Source } from "./memory-repository.ts";
import { notFound } from "./memory-representation.ts";
import type { OperationContext } from "./operation.ts";

const { maxItems: mostEntries } = limits["Memory.memory_history"];
const { maxBytes: mostBytes } = limits["ContactDetails.memories"];
/** The number of calls and conversations whose changes a memory keeps. */
const mostSources = 50;
/** The most characters of a value in the history. */
const mostCharacters = 1_024;

/**
 * Locks the memory that a request changes. Refuses with 404 and 412, and with 409 while memory is off for its persona.
 */
export async function lockForChange(
  { memories, assertVersion }: Pick<OperationContext, "memories" | "assertVersion">,
  id: string,
): Promise<LockedMemory> {
  const locked = orNotFound(await memories.lockMemory(id), notFound);
  assertVersion(locked.memory.version);
  if (locked.isOff) throw memoryIsOff();
  return locked;
}

export function memoryIsOff(): ProblemError {
  return problem("CONFLICT", {
    message: "Memory is off for the persona of this memory. Switch it on with enableMemory, then repeat the request.",
  });
}

export interface Change {
  readonly fields: Partial<Omit<MemoryRow, "version" | "updated_at" | "bytes" | "history">>;
  /** The type of the history entry. */
  readonly type: string;
  readonly value: string;
  readonly source?: Source | undefined;
}

/**
 * Stores a change of a locked memory. Returns the memory. Refuses with 409 if the contact's memories would be too
 * large.
 */
export async function storeChange(
  { memories, now }: Pick<OperationContext, "memories" | "now">,
  { memory, contactBytes }: LockedMemory,
  { fields, type, value, source }: Change,
): Promise<MemoryRow> {
  const moved = changed(memory, fields, now);
  const { summary, facts, updated_at } = moved;
  const summary_updated_at = fields.summary === undefined ? memory.summary_updated_at : updated_at;
  const entry = { timestamp: updated_at, type, value: cutOff(value), ...source };
  const history = withEntries(memory.history, [entry]);
  const row = { ...moved, summary_updated_at, bytes: bytesOf(moved), history };
  const bytes = contactBytes - memory.bytes + row.bytes;
  if (row.bytes > memory.bytes && bytes > mostBytes) throw tooLarge(bytes, { contact_id: row.contact_id });
  await memories.updateMemory(row);
  if (source !== undefined) {
    const before = { initial_summary: memory.summary, initial_facts: memory.facts };
    const change = { ...source, memory_id: row.id, ...before, summary, facts, changed_at: updated_at };
    await memories.recordChange(change, mostSources);
  }
  return row;
}

/** Creates the refusal of memories with too many bytes together. */
export function tooLarge(bytes: number, where: { readonly contact_id?: string; readonly path?: string }): ProblemError {
  const message = `The memories of a contact have at most ${mostBytes} bytes; these would have ${bytes}.`;
  return problem("CONFLICT", { message, ...where });
}

/** Returns the bytes of a memory's embedded part. */
export function bytesOf(row: EmbeddedMemoryRow): number {
  const { summary, facts, recent_messages, open_items, entities } = row;
  return byteLength((summary ?? "") + facts + recent_messages + open_items + entities);
}

/** Returns the history with more entries, in order of time and cut to its limit. */
export function withEntries(history: string, entries: readonly HistoryEntry[]): string {
  const all = [...(JSON.parse(history) as HistoryEntry[]), ...entries];
  all.sort((left, right) => (left.timestamp < right.timestamp ? -1 : Number(left.timestamp > right.timestamp)));
  return JSON.stringify(all.slice(-mostEntries));
}

/** Returns text such as "2 messages". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Cuts between code points, because half of one is invalid text. */
export function cutOff(value: string): string {
  if (value.length <= mostCharacters) return value;
  const characters = [...value.slice(0, 2 * mostCharacters)];
  return characters.length <= mostCharacters && value.length <= 2 * mostCharacters
    ? value
    : `${characters.slice(0, mostCharacters - 1).join("")}…`;
}
