import { describe, expect, test } from "vitest";
import { faults, testApp } from "../../support/test-app.ts";
import { createContact } from "../contacts/support/create-contact.ts";
import { makeMemory, message, numbered, say } from "./support/memory.ts";

const embedded = [
  "id",
  "contact_id",
  "persona_id",
  "agent_number",
  "summary",
  "facts",
  "recent_messages",
  "open_items",
  "entities",
].sort();

describe("a contact with details", () => {
  test("has its memories, created first first, wherever it is returned", async () => {
    let time = Date.now();
    const { send } = await testApp({ now: () => new Date(time++) });
    const email = "ada@mail.example";
    const { id } = await createContact(send, { email });
    const owners = [{ persona_id: "z" }, { agent_number: "+14155550199" }, { persona_id: "a" }];
    const made = [];
    for (const owner of owners) made.push(await makeMemory(send, { contact_id: id, ...owner }));
    await say(
      send,
      made[0]!,
      numbered(21).map((content, minute) => message(content, minute)),
    );
    const returned = [
      (await send("GET", `/v1/contacts/${id}`)).body.data,
      (await send("GET", "/v1/contacts")).body.data[0],
      (await send("POST", "/v1/contacts/find", { body: { email } })).body.data,
      (await send("POST", "/v1/contacts/resolve", { body: { email } })).body.data.contact,
    ];
    for (const { memories } of returned) {
      expect(memories.map(({ id }: { id: string }) => id)).toEqual(made.map(({ id }) => id));
      for (const memory of memories) expect(Object.keys(memory).sort()).toEqual(embedded);
      expect(memories[0].recent_messages).toHaveLength(20);
      expect(memories).toEqual(returned[0].memories);
    }
  });

  test("has another entity tag once a memory has changed, been added or been reset", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const tags = new Set<string>();
    const look = async () => {
      const response = await send("GET", `/v1/contacts/${id}`);
      const etag = response.headers.get("etag")!;
      expect((await send("GET", `/v1/contacts/${id}`, { headers: { "if-none-match": etag } })).status).toBe(304);
      tags.add(etag);
    };
    await look();
    const memory = await makeMemory(send, { contact_id: id });
    await look();
    await say(send, memory, [message("x")]);
    await look();
    await send("POST", "/v1/memory/reset", { body: { contact_id: id, persona_id: "persona-10482201" } });
    await look();
    await makeMemory(send, { contact_id: id });
    await look();
    // Without a memory it is the contact's own again.
    expect(tags.size).toBe(4);
    expect(tags.has('"1"')).toBe(true);
  });

  test("can be updated under its entity tag while a memory changes", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const path = `/v1/contacts/${memory.contact_id}`;
    const etag = (await send("GET", path)).headers.get("etag")!;
    expect(etag).toMatch(/^"1-[\da-z]+"$/);
    await say(send, memory, [message("x")]);
    const updated = await send("PATCH", path, { body: { name: "Ada" }, headers: { "if-match": etag } });
    expect(updated.status).toBe(200);
    expect(updated.headers.get("etag")).toBe('"2"');
    const again = await send("PATCH", path, { body: { name: "Eve" }, headers: { "if-match": etag } });
    expect(again.status).toBe(412);
    const known = await send("PATCH", path, { body: { name: "Eve" }, headers: { "if-none-match": '"2-x"' } });
    expect(known.status).toBe(412);
    expect((await send("GET", path, { headers: { "if-match": '"2"' } })).status).toBe(200);
  });
});

describe("a page of contacts", () => {
  test("ends early with a cursor where the memories would exceed 4 MiB, and is refused without one", async () => {
    const { send } = await testApp();
    const long = "€".repeat(8_192);
    const ids: string[] = [];
    // 12 contacts with 480 KiB of memories each: 8 fit.
    for (let count = 0; count < 12; count++) {
      const memory = await makeMemory(send);
      ids.push(memory.contact_id);
      for (let part = 0; part < 10; part++) await say(send, memory, [message(long, part), message(long, part)]);
    }
    const refused = await send("GET", "/v1/contacts");
    expect(refused.status).toBe(400);
    expect(faults(refused)).toEqual([{ error: "BAD_REQUEST", path: "limit" }]);
    expect(refused.body.errors[0].message).toContain("its first 8 contacts fit");

    const first = await send("GET", "/v1/contacts?limit=1");
    const seen = first.body.data.map(({ id }: { id: string }) => id);
    const sizes = [];
    for (let cursor = first.body.pagination.next_cursor; cursor !== null; ) {
      const { data, pagination } = (await send("GET", `/v1/contacts?limit=200&cursor=${cursor}`)).body;
      for (const { memories } of data) expect(memories).toHaveLength(1);
      seen.push(...data.map(({ id }: { id: string }) => id));
      sizes.push(data.length);
      expect(pagination.has_more).toBe(pagination.next_cursor !== null);
      cursor = pagination.next_cursor;
    }
    expect(seen).toEqual(ids);
    expect(sizes).toEqual([8, 3]);
  });
});
