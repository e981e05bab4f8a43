// The memory of a demonstration, which is that of the contract's examples.
import type { RequestContext } from "../resource.ts";
import { bytesOf, withEntries } from "./memory-change.ts";
import type { MemoryRepository } from "./memory-repository.ts";
import { emptyMemory } from "./resolveMemory.ts";

const contact_id = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

const messages = [
  { role: "user", content: "Where is my order?", channel: "call" },
  { role: "assistant", content: "It arrives tomorrow.", channel: "call" },
] as const;

const openItem = {
  type: "follow_up",
  description: "Call back once the order is delivered.",
  priority: "medium",
  related_to: { entity_type: "order", entity_id: "order-7731" },
};

const entity = {
  entity_type: "order",
  entity_id: "order-7731",
  facts: { carrier: "Postal Express" },
  status: "in_transit",
  notes: "The parcel was sent twice.",
};

const history = [
  { type: "summary_update", value: "Asked twice about delivery times." },
  { type: "facts_update", value: '{"plan":"business"}' },
  { type: "messages", value: "2 messages" },
] as const;

export async function seed(memories: MemoryRepository, { now }: Pick<RequestContext, "now">): Promise<void> {
  // The times are later than that of the contact, and one after the other.
  const times = Array.from({ length: 6 }, (_, index) => new Date(now.getTime() + 10 + index).toISOString());
  const [created_at = "", first = "", second = "", summarised = ""] = times;
  const owner = { persona_id: "persona-10482201", agent_number: null };
  const ids = { org_id: memories.orgId, id: "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", contact_id };
  const said = messages.map((message, index) => ({ ...message, timestamp: [first, second][index]! }));
  const changes = history.map((entry, index) => ({ timestamp: times[index + 3]!, ...entry }));
  const { type, description, priority, related_to } = openItem;
  const { notes, ...spokenOf } = entity;
  const row = {
    ...emptyMemory(owner, { ...ids, now: new Date(created_at) }),
    updated_at: times.at(-1)!,
    summary: history[0].value,
    summary_updated_at: summarised,
    facts: history[1].value,
    recent_messages: JSON.stringify(said),
    open_items: JSON.stringify([{ type, description, priority, created_at: summarised, related_to }]),
    entities: JSON.stringify([{ ...spokenOf, last_discussed_at: summarised, notes }]),
    history: withEntries("[]", changes),
    message_count: messages.length,
    last_position: messages.length,
  };
  await memories.insertMemory({ ...row, bytes: bytesOf(row) });
  await memories.insertMessages(
    row.id,
    said.map(({ timestamp: said_at, ...message }, index) => ({ ...message, said_at, position: index + 1 })),
  );
}
