// Plans imported memories by the rules of the operations that write them.
import { limits } from "../../generated/limits.ts";
import type {
  MemoryEntityUpdate,
  MemoryHistoryEntry,
  MemoryMessageCreate,
  MemoryOpenItemUpdate,
} from "../../generated/types.ts";
import { ProblemError, problem } from "../../http/problem.ts";
import { changed } from "../versioned-row.ts";
import { mergeFacts } from "./facts.ts";
import { bytesOf, memoryIsOff, tooLarge } from "./memory-change.ts";
import type { MemoryRow, MessageRow, Owner } from "./memory-repository.ts";
import type { OperationContext } from "./operation.ts";
import { emptyMemory } from "./resolveMemory.ts";
import { uniteHistory, uniteList, uniteMessages } from "./unite-parts.ts";
import { toEntity, toOpenItem } from "./updateMemory.ts";

const { maxItems: mostMemories, maxBytes: mostBytes } = limits["ContactDetails.memories"];

/** A valid memory. Undefined fields were not given. */
export interface GivenMemory {
  readonly owner: Owner;
  readonly summary: string | undefined;
  readonly facts: { [key: string]: unknown } | undefined;
  readonly messages: readonly MemoryMessageCreate[];
  readonly open_items: readonly MemoryOpenItemUpdate[] | undefined;
  readonly entities: readonly MemoryEntityUpdate[] | undefined;
  readonly history: readonly MemoryHistoryEntry[];
}

type Context = Pick<OperationContext, "memories" | "now" | "newId">;

/** A memory to be stored, and its changes. */
interface Planned {
  readonly row: MemoryRow;
  readonly stored: MemoryRow | undefined;
  readonly added: readonly MessageRow[];
  /** The number of messages beyond the limit of a memory. */
  readonly superfluous: number;
}

/** Stores planned memories of a contact. */
export type MemoryPlan = (contactId: string) => Promise<void>;

/**
 * Returns a function that stores the memories once the contact exists. All refusals happen before, with the path in
 * `/memories`. Without an id the contact is new; otherwise it must be locked.
 */
export async function planMemories(
  given: readonly GivenMemory[],
  contactId: string | undefined,
  context: Context,
): Promise<MemoryPlan> {
  if (given.length === 0) return async () => {};
  const planned: Planned[] = [];
  for (const [index, memory] of given.entries()) {
    planned.push(await planOne(memory, contactId, context).catch((error) => Promise.reject(located(error, index))));
  }
  await assertFits(planned, contactId, context);
  return async (id) => {
    for (const one of planned) await store(one, id, context);
  };
}

async function planOne(given: GivenMemory, contactId: string | undefined, context: Context): Promise<Planned> {
  const { memories, now, newId } = context;
  const found = contactId === undefined ? undefined : await memories.findMemoryOf(contactId, given.owner);
  // It may have been deleted since it was found.
  const locked = found && (await memories.lockMemory(found.id));
  if (locked?.isOff ?? (await memories.isOff(given.owner))) throw memoryIsOff();
  const stored = locked?.memory;
  const base =
    stored ?? emptyMemory(given.owner, { org_id: memories.orgId, id: `mem-${newId()}`, contact_id: "", now });
  const kept =
    stored === undefined || given.messages.length === 0 ? [] : await memories.listMessages(base.id, base.message_count);
  const { fields, added, superfluous } = unite(base, kept, given, now.toISOString());
  return { row: toRow(base, fields, stored === undefined, now), stored, added, superfluous };
}

/** Merges given facts key by key, replaces other given fields, and adds messages and history. */
function unite(base: MemoryRow, kept: readonly MessageRow[], given: GivenMemory, time: string) {
  const { summary = base.summary, facts, open_items, entities } = given;
  const { added, superfluous, recent_messages } = uniteMessages(base, kept, given.messages, time);
  const fields = {
    summary,
    facts: facts === undefined ? base.facts : mergeFacts(base.facts, facts),
    open_items: uniteList(base.open_items, open_items, toOpenItem, "created_at", time),
    entities: uniteList(base.entities, entities, toEntity, "last_discussed_at", time),
    history: uniteHistory(base.history, given.history),
    recent_messages,
    message_count: base.message_count + added.length - superfluous,
    last_position: base.last_position + added.length,
  };
  return { fields, added, superfluous };
}

/** Returns the row with the fields, or the same row if nothing changes. A new row keeps its version and time. */
function toRow(base: MemoryRow, fields: ReturnType<typeof unite>["fields"], isNew: boolean, now: Date): MemoryRow {
  const isSame = Object.entries(fields).every(([name, value]) => base[name as keyof MemoryRow] === value);
  if (isSame) return base;
  const moved = isNew ? { ...base, ...fields } : changed(base, fields, now);
  const summary_updated_at = fields.summary === base.summary ? base.summary_updated_at : moved.updated_at;
  const row = { ...moved, summary_updated_at };
  return { ...row, bytes: bytesOf(row) };
}

/** Refuses with 409 if the contact would have too many or too large memories. */
async function assertFits(planned: readonly Planned[], contactId: string | undefined, { memories }: Context) {
  const has = contactId === undefined ? { count: 0, bytes: 0 } : await memories.sizeOf(contactId);
  const where = contactId === undefined ? {} : { contact_id: contactId };
  const count = has.count + planned.filter(({ stored }) => stored === undefined).length;
  if (count > has.count && count > mostMemories) {
    const message = `A contact has at most ${mostMemories} memories; this one would have ${count}.`;
    throw problem("CONFLICT", { message, path: "/memories", ...where });
  }
  const bytes = planned.reduce((sum, { row, stored }) => sum + row.bytes - (stored?.bytes ?? 0), has.bytes);
  if (bytes > has.bytes && bytes > mostBytes) throw tooLarge(bytes, { path: "/memories", ...where });
}

async function store({ row, stored, added, superfluous }: Planned, contactId: string, { memories }: Context) {
  if (stored === undefined) await memories.insertMemory({ ...row, contact_id: contactId });
  else if (row !== stored) await memories.updateMemory(row);
  if (added.length > 0) await memories.insertMessages(row.id, added);
  if (superfluous > 0) await memories.deleteOldestMessages(row.id, superfluous);
}

/** Returns a refusal with the path of the memory in front of its paths. */
function located(error: unknown, index: number): unknown {
  if (!(error instanceof ProblemError)) return error;
  const faults = error.faults.map((fault) => ({ ...fault, path: `/memories/${index}${fault.path ?? ""}` }));
  return new ProblemError(error.code, faults, error.headers);
}
