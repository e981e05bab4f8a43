import { v7 } from "uuid";
import type {
  MemoryFactsUpdate,
  MemoryMessagesCreate,
  MemoryResolve,
  MemorySummaryUpdate,
  MemoryUpdate,
} from "../../../src/generated/types.ts";
import type { ResourceProvider } from "../../support/resource-provider.ts";
import type { Send } from "../../support/test-app.ts";
import { createContact } from "../contacts/support/create-contact.ts";

const text = () => v7();

export const provider: ResourceProvider = {
  make: { memory_id: async (send, { contact_id }) => createMemory(send, contact_id ?? (await createContact(send)).id) },
  bodies: {
    createMemoryMessages: () =>
      ({ messages: [{ role: "user", content: text(), channel: "sms" }] }) satisfies MemoryMessagesCreate,
    updateMemoryFacts: () => ({ facts: { seen: text() } }) satisfies MemoryFactsUpdate,
    updateMemorySummary: () => ({ summary: text() }) satisfies MemorySummaryUpdate,
    updateMemory: () =>
      ({ entities: [{ entity_type: "order", entity_id: text(), facts: {}, status: "sent" }] }) satisfies MemoryUpdate,
  },
  async dump({ memories, contacts }, orgId) {
    const listed = await contacts(orgId).listContacts({ limit: 10_000, offset: 0 });
    const { rows } = await memories(orgId).listEmbedded(
      listed.contacts.map(({ contact }) => contact.id),
      Number.MAX_SAFE_INTEGER,
    );
    return Promise.all(
      rows.map(async ({ id }) => ({
        memory: await memories(orgId).findMemory(id),
        messages: await memories(orgId).listMessages(id, 1_000),
      })),
    );
  },
  rowsOfContact: {
    make: async (send, contactId) => void (await createMemory(send, contactId)),
    count: async ({ memories }, orgId, contactId) => (await memories(orgId).sizeOf(contactId)).count,
  },
};

/** Creates a memory of a contact with a summary and a new persona. Returns its id. */
export async function createMemory(send: Send, contact_id: string): Promise<string> {
  const body: MemoryResolve = { contact_id, persona_id: `persona-${v7()}` };
  const created = await send("POST", "/v1/memory/contact", { body });
  if (created.status !== 201) {
    throw new Error(`The memory was not created: ${created.status} ${JSON.stringify(created.body)}`);
  }
  const { id } = created.body.data.memory;
  const summary: MemorySummaryUpdate = { summary: "Asked about delivery times.", call_id: "call-8d21" };
  await send("PATCH", `/v1/memory/contact/${id}/summary`, { body: summary });
  return id;
}
