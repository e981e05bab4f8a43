import type { MemoryContext } from "../../generated/types.ts";
import { envelope } from "../../http/response.ts";
import { serializedObject } from "../../http/serialized.ts";
import { contentOf } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";
import { toOwner } from "./owner.ts";
import { contactNotFound } from "./resolveMemory.ts";

export const getMemoryContext: Operation<"getMemoryContext"> = async ({ query }, { memories, contacts }) => {
  const owner = toOwner(query, "agent_number");
  const contact_id = query.contact_id.toLowerCase();
  const row = await memories.findMemoryOf(contact_id, owner);
  if (row === undefined) {
    if ((await contacts.findContact(contact_id)) === undefined) throw contactNotFound("contact_id");
    const empty = { recentMessages: [], summary: null, contactFacts: {}, entities: [], openItems: [] };
    return { status: 200, body: envelope({ contact_id, ...empty }) };
  }
  const { recent_messages: recentMessages, summary, facts: contactFacts, entities, open_items } = contentOf(row);
  const data = { contact_id, recentMessages, summary, contactFacts, entities, openItems: open_items };
  return { status: 200, body: envelope(serializedObject<MemoryContext>(data)) };
};
