// Memories as imports and exports store and read them, below their formats: the same on every store.
import { v7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { type GivenMemory, planMemories } from "../../../src/resources/memories/import-memory.ts";
import { messagesOf, wholeMemories } from "../../../src/resources/memories/whole-memories.ts";
import { newOrganization } from "../../support/organization.ts";
import { openTestStore } from "../../support/test-database.ts";

const store = await openTestStore();
let orgId: string;

beforeEach(async () => {
  orgId = (await newOrganization(store)).organization.id;
});

const now = new Date("2026-03-02T09:00:00.000Z");
const message = (second: number, content = "x") => ({
  ...({ role: "user", content, channel: "call" } as const),
  timestamp: new Date(now.getTime() + second * 1_000).toISOString(),
});

function given(persona_id: string, more: Partial<GivenMemory> = {}): GivenMemory {
  const nothing = { summary: undefined, facts: undefined, open_items: undefined, entities: undefined };
  return { owner: { persona_id, agent_number: null }, ...nothing, messages: [], history: [], ...more };
}

async function createContact(): Promise<string> {
  const time = now.toISOString();
  const row = { org_id: orgId, id: v7(), name: null, metadata: "{}", version: 1, created_at: time, updated_at: time };
  await store.write(({ contacts }) => contacts(orgId).insertContact(row));
  return row.id;
}

/** Imports memories into a contact, which has none if it is new. */
function importInto(contactId: string, memories: readonly GivenMemory[], isNew = false) {
  return store.write(async (repositories) => {
    const context = { memories: repositories.memories(orgId), now, newId: v7 };
    await (await planMemories(memories, isNew ? undefined : contactId, context))(contactId);
  });
}

function read(contactIds: readonly string[]) {
  return store.read(async (repositories) => {
    const memories = repositories.memories(orgId);
    const contacts = [];
    for await (const rows of wholeMemories(memories, contactIds)) {
      const texts = [];
      for (const row of rows) {
        const messages = [];
        for await (const { text } of messagesOf(memories, row)) messages.push(JSON.parse(text));
        texts.push({ persona_id: row.persona_id, version: row.version, count: row.message_count, messages });
      }
      contacts.push(texts);
    }
    return contacts;
  });
}

describe("whole memories", () => {
  test("have all their messages, the last ones first, also those of one moment", async () => {
    const contactId = await createContact();
    const messages = Array.from({ length: 450 }, (_, index) => message(Math.floor(index / 60), `${index}`));
    await importInto(
      contactId,
      [given("long", { messages }), given("short", { messages: messages.slice(0, 3) })],
      true,
    );
    expect(await read([contactId])).toEqual([
      [
        { persona_id: "long", version: 1, count: 450, messages: messages.toReversed() },
        { persona_id: "short", version: 1, count: 3, messages: messages.slice(0, 3).toReversed() },
      ],
    ]);
  });

  test("are of each contact in turn, however many bytes they and their histories have", async () => {
    const ids: string[] = [];
    const facts = { a: "x".repeat(65_000) };
    const entry = { timestamp: now.toISOString(), type: "x", value: "x".repeat(1_024) };
    const large = given("history", {
      history: Array.from({ length: 50 }, (_, index) => ({ ...entry, type: `${index}` })),
    });
    for (const count of [0, 30, 0, 40, 10, 64, 1]) {
      const id = await createContact();
      ids.push(id);
      const memories = Array.from({ length: count }, (_, index) => given(`${index}`, { facts }));
      await importInto(id, count === 1 ? [large] : memories, true);
    }
    const counts = (await read(ids)).map((rows) => rows.length);
    expect(counts).toEqual([0, 30, 0, 40, 10, 64, 1]);
    const listed = (maxBytes: number) =>
      store.read(({ memories }) => memories(orgId).listWhole(ids.slice(5), maxBytes)).then(({ contacts }) => contacts);
    expect(await listed(64 * 65_016 + 50_000)).toBe(1);
    expect(await listed(64 * 65_016 + 70_000)).toBe(2);
  });

  test("do not change when they are imported again, and keep the last 1,000 messages", async () => {
    const contactId = await createContact();
    const messages = Array.from({ length: 1_000 }, (_, index) => message(index));
    await importInto(contactId, [given("p", { messages: messages.slice(0, 600) })]);
    await importInto(contactId, [given("p", { messages: messages.slice(500) })]);
    const [before] = await read([contactId]);
    expect(before).toEqual([{ persona_id: "p", version: 2, count: 1_000, messages: messages.toReversed() }]);
    await importInto(contactId, [given("p", { messages: [message(-1), ...messages] })]);
    expect(await read([contactId])).toEqual([before]);
    await importInto(contactId, [given("p", { messages: [message(-1), message(1_000)] })]);
    const [rows] = await read([contactId]);
    expect(rows![0]!.messages).toEqual([message(1_000), ...messages.slice(1).toReversed()]);
  });

  test("are there or not for an organisation", async () => {
    const hasMemories = () => store.read(({ memories }) => memories(orgId).hasMemories());
    const contactId = await createContact();
    expect(await hasMemories()).toBe(false);
    await importInto(contactId, [given("p")], true);
    expect(await hasMemories()).toBe(true);
  });
});
