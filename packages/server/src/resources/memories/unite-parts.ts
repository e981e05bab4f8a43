// Merges the stored parts of a memory with imported ones, so that importing them again changes nothing.
import type { MemoryHistoryEntry, MemoryMessageCreate } from "../../generated/types.ts";
import { mostMessages, recentOf } from "./createMemoryMessages.ts";
import { cutOff, withEntries } from "./memory-change.ts";
import type { HistoryEntry, MemoryRow, MessageRow } from "./memory-repository.ts";
import { toMessage } from "./memory-representation.ts";

export interface UnitedMessages {
  /** The new messages, up to the limit. */
  readonly added: readonly MessageRow[];
  /** The number of stored messages beyond the limit. */
  readonly superfluous: number;
  readonly recent_messages: string;
}

/**
 * Adds messages to the stored ones, in order of time. A message without a time counts as stored if the rest of it is
 * equal.
 */
export function uniteMessages(
  { last_position, recent_messages }: Pick<MemoryRow, "last_position" | "recent_messages">,
  kept: readonly MessageRow[],
  given: readonly MemoryMessageCreate[],
  time: string,
): UnitedMessages {
  const keyOf = ({ role, content, channel }: Omit<MemoryMessageCreate, "timestamp">, said_at = "") =>
    JSON.stringify([role, content, channel, said_at]);
  const known = new Set(kept.flatMap((row) => [keyOf(row), keyOf(row, row.said_at)]));
  const fresh = given
    .filter((message) => !known.has(keyOf(message, message.timestamp)))
    .map(({ role, content, channel, timestamp }) => ({
      position: 0,
      role,
      content,
      channel,
      said_at: timestamp ?? time,
    }));
  if (fresh.length === 0) return { added: [], superfluous: 0, recent_messages };

  const all = [...kept, ...fresh].sort(({ said_at: left }, { said_at: right }) =>
    left === right ? 0 : left < right ? -1 : 1,
  );
  const newest = all.slice(-mostMessages);
  const isFresh = new Set<MessageRow>(fresh);
  const added = newest
    .filter((row) => isFresh.has(row))
    .map((row, index) => ({ ...row, position: last_position + index + 1 }));
  if (added.length === 0) return { added, superfluous: 0, recent_messages };
  return {
    added,
    superfluous: kept.length + added.length - newest.length,
    recent_messages: JSON.stringify(recentOf(newest.map(toMessage))),
  };
}

/** Returns the given items in stored form. An item without a time takes the time of an otherwise equal stored item. */
export function uniteList<Given, Name extends string, Item extends { readonly [Key in Name]: string }>(
  stored: string,
  given: readonly Given[] | undefined,
  toItem: (item: Given, time: string) => Item,
  timeName: Name,
  now: string,
): string {
  if (given === undefined) return stored;
  const known = JSON.parse(stored) as Item[];
  const isKnown = (item: Given, other: Item) => JSON.stringify(toItem(item, other[timeName])) === JSON.stringify(other);
  return JSON.stringify(
    given.map((item) => {
      const same = known.find((other) => isKnown(item, other));
      return toItem(item, same === undefined ? now : same[timeName]);
    }),
  );
}

/** Adds the missing entries. */
export function uniteHistory(stored: string, given: readonly MemoryHistoryEntry[]): string {
  if (given.length === 0) return stored;
  const keyOf = ({ timestamp, type, value }: HistoryEntry) => JSON.stringify([timestamp, type, value]);
  const known = new Set((JSON.parse(stored) as HistoryEntry[]).map(keyOf));
  const entries = given.map(({ timestamp, type, value }) => ({ timestamp, type, value: cutOff(value) }));
  return withEntries(
    stored,
    entries.filter((entry) => !known.has(keyOf(entry))),
  );
}
