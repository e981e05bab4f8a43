import { describe, expect, test } from "vitest";
import { faults, type Send, testApp } from "../../support/test-app.ts";
import { createContact } from "../contacts/support/create-contact.ts";
import { contentsOf, type Made, makeMemory, message, newPersona, numbered, say } from "./support/memory.ts";

const merge = (send: Send, into: string, from: string) =>
  send("POST", "/v1/contacts/merge", { body: { primary_contact_id: into, duplicate_contact_id: from } });

async function pair(send: Send): Promise<{ into: Made; from: Made }> {
  return { into: await makeMemory(send), from: await makeMemory(send) };
}

const update = (send: Send, { path }: Made, part: string, body: object) => send("PATCH", `${path}${part}`, { body });

describe("mergeContacts", () => {
  test("moves the memories that the primary has not, with their ids and a new version", async () => {
    const { send } = await testApp();
    const { id: into } = await createContact(send);
    const memory = await makeMemory(send);
    await say(send, memory, [message("Hello.")]);
    expect((await merge(send, into, memory.contact_id)).status).toBe(200);
    const moved = await send("GET", memory.path);
    expect(moved.body.data).toMatchObject({ id: memory.id, contact_id: into });
    expect(moved.headers.get("etag")).toBe('"3"');
    expect(await contentsOf(send, memory)).toEqual(["Hello."]);
    expect((await send("GET", `/v1/contacts/${into}`)).body.data.memories).toHaveLength(1);
  });

  test("makes one memory of two for the same persona", async () => {
    let time = Date.parse("2026-03-06T10:00:00.000Z");
    const { send } = await testApp({ now: () => new Date(time++) });
    const { into, from } = await pair(send);
    await say(send, into, [message("1", 1), message("3", 3)]);
    await say(send, from, [message("2", 2), message("3 too", 3)], { call_id: "call-1" });
    await update(send, into, "/facts", { facts: { both: "primary", own: 1 } });
    await update(send, from, "/facts", { facts: { both: "duplicate", other: 2 } });
    await update(send, from, "/summary", { summary: "Of the duplicate." });
    const item = (description: string) => ({ type: "follow_up", description, priority: "high" });
    const entity = (entity_id: string, status: string) => ({ entity_type: "order", entity_id, status });
    await update(send, into, "", { open_items: [item("primary")], entities: [entity("1", "primary")] });
    await update(send, from, "", {
      open_items: [item("duplicate")],
      entities: [entity("1", "duplicate"), entity("2", "duplicate")],
    });
    expect((await merge(send, into.contact_id, from.contact_id)).status).toBe(200);

    expect((await send("GET", from.path)).status).toBe(404);
    const { data } = (await send("GET", into.path)).body;
    expect(data).toMatchObject({ id: into.id, contact_id: into.contact_id, summary: "Of the duplicate." });
    expect(JSON.stringify(data.facts)).toBe('{"both":"primary","own":1,"other":2}');
    expect(data.recent_messages.map(({ content }: { content: string }) => content)).toEqual(["1", "2", "3", "3 too"]);
    expect(await contentsOf(send, into)).toEqual(["1", "2", "3", "3 too"]);
    expect(data.open_items.map(({ description }: { description: string }) => description)).toEqual([
      "primary",
      "duplicate",
    ]);
    expect(data.entities.map(({ entity_id, status }: Record<string, string>) => [entity_id, status])).toEqual([
      ["1", "primary"],
      ["2", "duplicate"],
    ]);
    const times = data.memory_history.map(({ timestamp }: { timestamp: string }) => timestamp);
    expect(times).toEqual(times.toSorted());
    expect(times).toHaveLength(7);
    expect((await send("GET", "/v1/memory/changes?call_id=call-1")).body.data.memory_history).toHaveLength(1);
    // A message that is added afterwards comes behind both.
    await say(send, into, [message("3 at last", 3)]);
    expect((await contentsOf(send, into)).slice(-3)).toEqual(["3", "3 too", "3 at last"]);
  });

  test("keeps the primary's summary, also an empty one", async () => {
    const { send } = await testApp();
    const { into, from } = await pair(send);
    await update(send, into, "/summary", { summary: "" });
    await update(send, from, "/summary", { summary: "Of the duplicate." });
    await merge(send, into.contact_id, from.contact_id);
    expect((await send("GET", into.path)).body.data.summary).toBe("");
  });

  test("keeps 1,000 messages of both", async () => {
    const app = await testApp();
    const { send } = app;
    const { into, from } = await pair(send);
    for (const [memory, odd] of [
      [into, 0],
      [from, 1],
    ] as const) {
      for (let start = 0; start < 600; start += 100) {
        const minutes = Array.from({ length: 100 }, (_, index) => 2 * (start + index) + odd);
        await say(
          send,
          memory,
          minutes.map((minute) => message(numbered(1, minute)[0]!, minute)),
        );
      }
    }
    expect((await merge(send, into.contact_id, from.contact_id)).status).toBe(200);
    const kept = await app.store.read((repositories) => repositories.memories(app.orgId).listMessages(into.id, 2_000));
    expect(kept.map(({ content }) => content)).toEqual(numbered(1_000, 200));
    await say(send, into, [message("last", 2_000)]);
    const after = await app.store.read((repositories) => repositories.memories(app.orgId).listMessages(into.id, 2_000));
    expect(after).toHaveLength(1_000);
  });

  test("refuses two contacts with more than 100 memories, and changes nothing", async () => {
    const { send } = await testApp();
    const { into, from } = await pair(send);
    for (let count = 0; count < 99; count++) {
      await makeMemory(send, { contact_id: into.contact_id, persona_id: newPersona() });
    }
    await makeMemory(send, { contact_id: from.contact_id, persona_id: newPersona() });
    const response = await merge(send, into.contact_id, from.contact_id);
    expect(response.status).toBe(409);
    expect(faults(response)).toEqual([{ error: "CONFLICT", path: "/duplicate_contact_id" }]);
    expect((await send("GET", from.path)).body.data.contact_id).toBe(from.contact_id);
  });

  test("refuses facts that are too large together", async () => {
    const { send } = await testApp();
    const { into, from } = await pair(send);
    await update(send, into, "/facts", { facts: { a: "x".repeat(40_000) } });
    await update(send, from, "/facts", { facts: { b: "x".repeat(40_000) } });
    const response = await merge(send, into.contact_id, from.contact_id);
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "/duplicate_contact_id" }]);
    expect((await send("GET", from.path)).status).toBe(200);
  });

  test("refuses more than 100 open items or entities of one memory", async () => {
    const { send } = await testApp();
    const { into, from } = await pair(send);
    const item = { type: "follow_up", description: "x", priority: "high" };
    for (const memory of [into, from]) {
      await update(send, memory, "", { open_items: Array.from({ length: 51 }, () => item) });
    }
    const response = await merge(send, into.contact_id, from.contact_id);
    expect(response.status).toBe(409);
    expect(faults(response)).toEqual([{ error: "CONFLICT", path: "/duplicate_contact_id" }]);
  });
});
