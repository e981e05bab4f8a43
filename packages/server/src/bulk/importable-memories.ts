// Validates the memories of an entry against the contract, as the requests that write them would be.
import { limits } from "../generated/limits.ts";
import type { MemoryAfterSummary, MemoryFacts, MemoryUpdate } from "../generated/types.ts";
import { validators } from "../generated/validators.ts";
import { escapePointer } from "../http/body.ts";
import type { Fault } from "../http/problem.ts";
import type { GivenMemory } from "../resources/memories/import-memory.ts";
import { toOwner } from "../resources/memories/owner.ts";
import { assertNone, check, isObject } from "./check.ts";
import { countFaults, historyFaults, messageFaults, toHistory } from "./importable-memory-lists.ts";

const { maxItems: mostMemories } = limits["ContactDetails.memories"];

const lists = ["open_items", "entities"] as const;

/** The fields of a memory in a response and in an exported file. False for those that an import ignores. */
const isImported: Readonly<Record<keyof MemoryAfterSummary | "messages", boolean>> = {
  id: false,
  contact_id: false,
  org_id: false,
  persona_id: true,
  agent_number: true,
  summary: true,
  summary_updated_at: false,
  facts: true,
  recent_messages: true,
  messages: true,
  open_items: true,
  entities: true,
  memory_history: true,
  created_at: false,
  updated_at: false,
};

/** Returns the memories of a line. Refuses with 400 and all faults. */
export function parseMemories(value: unknown): GivenMemory[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) assertNone([{ message: "Expected an array.", path: "/memories" }]);
  const given = value as readonly unknown[];
  assertNone(countFaults(given.length, mostMemories, "/memories"));
  assertNone(given.flatMap((memory, index) => located(faultsOf(memory), `/memories/${index}`)));
  const memories = given.map((memory) => toMemory(memory as Record<string, unknown>));
  assertNone(repeatedOwners(memories));
  return memories;
}

function faultsOf(memory: unknown): Fault[] {
  if (!isObject(memory)) return [{ message: "Expected an object." }];
  const surplus = Object.keys(memory).filter((key) => !Object.hasOwn(isImported, key));
  const { summary, facts, memory_history } = memory;
  const [name, messages] = messagesOf(memory);
  const replaced = Object.fromEntries(
    lists.flatMap((list) => (memory[list] === undefined ? [] : [[list, memory[list]]])),
  );
  return [
    ...surplus.map((key) => ({ message: "Unknown field.", path: `/${escapePointer(key)}` })),
    ...ownerFaults(memory),
    ...(isSaid(summary) ? check(validators.updateMemorySummary.body!, { summary }) : []),
    ...(facts === undefined ? [] : check(validators.updateMemoryFacts.body!, { facts })),
    ...check(validators.updateMemory.body!, replaced),
    ...messageFaults(messages, name),
    ...historyFaults(memory_history),
  ];
}

/** Returns faults of the owner. A response has null for the owner that a memory does not have. */
function ownerFaults({ persona_id, agent_number }: Record<string, unknown>): Fault[] {
  if (isSaid(persona_id) === isSaid(agent_number)) {
    const received = isSaid(persona_id) ? "both" : "neither";
    return [{ message: `Expected exactly one of persona_id and agent_number; received ${received}.` }];
  }
  const owner = isSaid(persona_id) ? { persona_id } : { agent_number };
  return check(validators.resolveMemory.body!, { contact_id: anyContact, ...owner });
}

/** A valid id for the validator. */
const anyContact = "00000000-0000-0000-0000-000000000000";

/** A memory without faults. */
interface ValidMemory extends Pick<MemoryUpdate, (typeof lists)[number]> {
  readonly persona_id?: string | null;
  readonly agent_number?: string | null;
  readonly summary?: string | null;
  readonly facts?: MemoryFacts;
  readonly memory_history?: readonly unknown[];
}

/** Converts a valid memory. Its times get the form of responses. */
function toMemory(memory: Record<string, unknown>): GivenMemory {
  const { persona_id, agent_number, summary, facts, open_items, entities, memory_history = [] } = memory as ValidMemory;
  const owner = isSaid(persona_id) ? { persona_id: persona_id! } : { agent_number: agent_number! };
  const messages = { messages: messagesOf(memory)[1] ?? [] };
  const replaced = { ...(open_items && { open_items }), ...(entities && { entities }) };
  const said = validators.createMemoryMessages.complete!(messages) as Pick<GivenMemory, "messages">;
  const written = validators.updateMemory.complete!(replaced) as MemoryUpdate;
  return {
    owner: toOwner(owner, "/agent_number"),
    summary: summary ?? undefined,
    facts,
    messages: said.messages,
    open_items: written.open_items,
    entities: written.entities,
    history: toHistory(memory_history),
  };
}

/** Returns the name and value of the field with the messages. A response has only the last ones. */
function messagesOf({ messages, recent_messages }: Record<string, unknown>): [string, unknown] {
  return messages === undefined ? ["recent_messages", recent_messages] : ["messages", messages];
}

/** Returns true if the value was given. A response has null for a missing value. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function located(faults: readonly Fault[], place: string): Fault[] {
  return faults.map((fault) => ({ ...fault, path: `${place}${fault.path ?? ""}` }));
}

function repeatedOwners(memories: readonly GivenMemory[]): Fault[] {
  const known = new Set<string>();
  return memories.flatMap(({ owner: { persona_id, agent_number } }, index) => {
    const [name, key] = persona_id === null ? ["agent_number", agent_number] : ["persona_id", persona_id];
    const isKnown = known.has(`${name} ${key}`);
    known.add(`${name} ${key}`);
    const message = `Expected one memory for each ${name}; received several.`;
    return isKnown ? [{ message, path: `/memories/${index}/${name}` }] : [];
  });
}
