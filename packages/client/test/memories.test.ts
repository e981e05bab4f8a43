// Memories and deletion, between the client and the server of this repository.
import { afterAll, beforeAll, expect, test } from "vitest";
import { ApiError, ContactsClient } from "../src/index.ts";
import { contactId, rejection } from "./support/client.ts";
import { type RunningServer, startServer } from "./support/start-server.ts";

let server: RunningServer;
let contacts: ContactsClient;

beforeAll(async () => {
  server = await startServer();
  contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
});

afterAll(() => server?.stop());

/** A new memory of the demonstration's contact. */
async function newMemory(persona_id: string) {
  const { memory, created } = await contacts.memories.resolve({ contact_id: contactId, persona_id });
  expect(created).toBe(true);
  return memory;
}

test("modifyFacts keeps what several callers learn at the same time", async () => {
  const { id } = await newMemory("persona-of-several");
  const statuses: (number | undefined)[] = [];
  const counting = new ContactsClient({
    apiKey: server.apiKey,
    baseUrl: server.url,
    onResponse: ({ status }) => void statuses.push(status),
  });
  const learn = () =>
    counting.memories.modifyFacts(id, ({ facts }) => ({ facts: { calls: Number(facts["calls"] ?? 0) + 1 } }));
  await Promise.all([learn(), learn(), learn()]);
  expect(await contacts.memories.get(id)).toMatchObject({ facts: { calls: 3 } });
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
});

test("a memory that is held is written only at its version, and modifySummary reads it again", async () => {
  const held = await newMemory("persona-of-a-version");
  await contacts.memories.updateFacts(held.id, { facts: { plan: "business" } });
  const late = contacts.memories.updateSummary(held, { summary: "Too late." });
  expect(await rejection(late, ApiError)).toMatchObject({ status: 412, code: "PRECONDITION_FAILED" });
  const modified = await contacts.memories.modifySummary(held, ({ facts }) => ({ summary: `Has ${facts["plan"]}.` }));
  expect(modified).toMatchObject({ summary: "Has business.", facts: { plan: "business" } });
  // Nothing to write: what was read is returned.
  expect(await contacts.memories.modifySummary(held.id, () => undefined)).toMatchObject({ summary: "Has business." });
});

test("the context is that of one persona or number, and is empty before there is a memory", async () => {
  const known = await contacts.memories.context({ contact_id: contactId, persona_id: "persona-10482201" });
  expect(known.recentMessages.map(({ content }) => content)).toEqual(["Where is my order?", "It arrives tomorrow."]);
  const none = await contacts.memories.context({ contact_id: contactId, agent_number: "+14155550177" });
  expect(none).toEqual({
    ...{ contact_id: contactId, summary: null, contactFacts: {} },
    ...{ recentMessages: [], entities: [], openItems: [] },
  });
});

test("changes are those of one call or conversation, and exactly one is asked for", async () => {
  const { id } = await newMemory("persona-of-changes");
  await contacts.memories.updateFacts(id, { facts: { plan: "business" }, call_id: "call-1" });
  await contacts.memories.createMessages(id, {
    messages: [{ role: "user", content: "Hello.", channel: "sms" }],
    conversation_id: "conversation-1",
  });
  const { initial_memory, changes } = await contacts.memories.changes({ call_id: "call-1" });
  expect([initial_memory.facts, changes.facts]).toEqual([{}, { plan: "business" }]);
  const { memory_history } = await contacts.memories.changes({ conversation_id: "conversation-1" });
  expect(memory_history.map(({ type }) => type)).toEqual(["messages"]);
  for (const query of [{}, { call_id: "call-1", conversation_id: "conversation-1" }]) {
    expect(await rejection(contacts.memories.changes(query), ApiError)).toMatchObject({ status: 400 });
  }
  const unknown = contacts.memories.changes({ call_id: "call-2" });
  expect(await rejection(unknown, ApiError)).toMatchObject({ status: 404, code: "NOT_FOUND" });
});

test("a write while memory is off is refused with the way out", async () => {
  const { id, persona_id } = await newMemory("persona-that-is-off");
  const setting = { persona_id: persona_id!, version_id: "version-1" };
  await contacts.memories.enable({ ...setting, memory_enabled: false });
  const refused = await rejection(contacts.memories.updateFacts(id, { facts: { a: 1 } }), ApiError);
  expect(refused).toMatchObject({ status: 409, code: "CONFLICT" });
  expect(refused.problems[0]?.message).toContain("enableMemory");
  await contacts.memories.enable({ ...setting, memory_enabled: true });
  expect(await contacts.memories.updateFacts(id, { facts: { a: 1 } })).toMatchObject({ facts: { a: 1 } });
});

test("delete returns nothing, takes the memories along, and is refused at another version", async () => {
  const { contact } = await contacts.resolve({ external_id: "to-be-erased" });
  const { memory } = await contacts.memories.resolve({ contact_id: contact.id, agent_number: "+14155550188" });
  const late = contacts.delete(contact.id, { ifMatch: '"99"' });
  expect(await rejection(late, ApiError)).toMatchObject({ status: 412 });
  expect(await contacts.delete(contact.id).withResponse()).toMatchObject({ status: 204, data: undefined });
  expect(await rejection(contacts.delete(contact.id), ApiError)).toMatchObject({ status: 404 });
  expect(await rejection(contacts.memories.get(memory.id), ApiError)).toMatchObject({ status: 404 });
  expect(await contacts.memories.listMessages(memory.id)).toEqual([]);
});
