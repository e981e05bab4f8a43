// Validates the long lists of a memory in an entry. No single request writes them, so they are validated in parts of
// the size of a request.
import { limits } from "../generated/limits.ts";
import type { MemoryHistoryEntry, MemoryOpenItemUpdate } from "../generated/types.ts";
import { validators } from "../generated/validators.ts";
import { escapePointer } from "../http/body.ts";
import type { Fault } from "../http/problem.ts";
import { mostMessages } from "../resources/memories/createMemoryMessages.ts";
import { check, isObject } from "./check.ts";

const { maxItems: mostAtOnce } = limits["MemoryMessagesCreate.messages"];
const { maxItems: mostEntries } = limits["Memory.memory_history"];

/** Returns the faults of messages. `name`: the field that has them. */
export function messageFaults(value: unknown, name: string): Fault[] {
  if (value === undefined) return [];
  const faultsOf = (messages: unknown, start: number) =>
    renamed(check(validators.createMemoryMessages.body!, { messages }), "messages", name, start);
  if (!Array.isArray(value)) return faultsOf(value, 0);
  const surplus = countFaults(value.length, mostMessages, `/${name}`);
  if (surplus.length > 0) return surplus;
  const starts = Array.from({ length: Math.ceil(value.length / mostAtOnce) }, (_, part) => part * mostAtOnce);
  return starts.flatMap((start) => faultsOf(value.slice(start, start + mostAtOnce), start));
}

/** The names of an open item's fields. It has a text, a word and a time, as an entry of a history has. */
const namesOfEntries: Readonly<Record<string, string>> = { description: "value", created_at: "timestamp" };

/** Returns the faults of a history. No request has one, so its entries are validated as open items. */
export function historyFaults(value: unknown): Fault[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ message: "Expected an array.", path: "/memory_history" }];
  const surplus = countFaults(value.length, mostEntries, "/memory_history");
  if (surplus.length > 0) return surplus;
  const faults = check(validators.updateMemory.body!, { open_items: value.map(toOpenItem) });
  return [
    ...value.flatMap((entry, index) => (isObject(entry) ? nameFaults(entry, index) : [])),
    ...renamed(faults, "open_items", "memory_history", 0).map(({ path = "", ...fault }) => ({
      ...fault,
      path: path.replace(/(description|created_at)$/, (name) => namesOfEntries[name]!),
    })),
  ];
}

/** Converts a valid history. Its times get the form of responses. */
export function toHistory(value: readonly unknown[]): MemoryHistoryEntry[] {
  const body = { open_items: value.map(toOpenItem) };
  const { open_items } = validators.updateMemory.complete!(body) as { open_items: Required<MemoryOpenItemUpdate>[] };
  return open_items.map(({ created_at: timestamp, type, description: value }) => ({ timestamp, type, value }));
}

function toOpenItem(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  const { timestamp: created_at, type, value: description } = entry;
  return { type, description, priority: "none", created_at };
}

/** Returns the faults of fields that are missing or unknown. */
function nameFaults(entry: Record<string, unknown>, index: number): Fault[] {
  const known = ["timestamp", "type", "value"];
  const surplus = Object.keys(entry).filter((key) => !known.includes(key));
  return [
    ...surplus.map((key) => ({ message: "Unknown field.", path: `/memory_history/${index}/${escapePointer(key)}` })),
    ...(entry["timestamp"] === undefined
      ? [{ message: "The field is missing.", path: `/memory_history/${index}/timestamp` }]
      : []),
  ];
}

/** Returns the faults with paths in the whole list. */
function renamed(faults: readonly Fault[], from: string, to: string, start: number): Fault[] {
  return faults.map(({ path = "", ...fault }) => {
    const [, list, index, ...rest] = path.split("/");
    if (list !== from) return { ...fault, path };
    const moved = index === undefined || !/^\d+$/.test(index) ? index : start + Number(index);
    return { ...fault, path: ["", to, ...(moved === undefined ? [] : [moved]), ...rest].join("/") };
  });
}

/** Returns the fault of a list that is too long, in the words of the validators. */
export function countFaults(count: number, most: number, path: string): Fault[] {
  return count <= most ? [] : [{ message: `Expected at most ${most} items; received ${count}.`, path }];
}
