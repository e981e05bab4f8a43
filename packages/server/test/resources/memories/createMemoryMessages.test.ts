import { describe, expect, test } from "vitest";
import { faults, testApp } from "../../support/test-app.ts";
import { contentsOf, makeMemory, message, numbered, say } from "./support/memory.ts";

describe("createMemoryMessages", () => {
  test("adds messages in order of time, whatever the order in which they come", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    await say(send, memory, [message("second", 2), message("fourth", 4)]);
    const response = await say(send, memory, [message("third", 3), message("first", 1)]);
    expect(response.status).toBe(200);
    const contents = response.body.data.recent_messages.map(({ content }: { content: string }) => content);
    expect(contents).toEqual(["first", "second", "third", "fourth"]);
    expect(await contentsOf(send, memory)).toEqual(contents);
  });

  test("keeps messages of one moment in the order in which they came", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    for (const part of ["a", "b", "c"]) await say(send, memory, [message(`${part}1`, 7), message(`${part}2`, 7)]);
    expect(await contentsOf(send, memory)).toEqual(["a1", "a2", "b1", "b2", "c1", "c2"]);
  });

  test("gives a message without a time that of the request, and writes times in UTC", async () => {
    const { send } = await testApp({ now: () => new Date("2026-03-06T10:00:00.000Z") });
    const memory = await makeMemory(send);
    const response = await say(send, memory, [
      message("now"),
      { ...message("then"), timestamp: "2026-03-06T11:30:00+02:00" },
    ]);
    expect(response.body.data.recent_messages).toEqual([
      { role: "user", content: "then", channel: "call", timestamp: "2026-03-06T09:30:00.000Z" },
      { role: "user", content: "now", channel: "call", timestamp: "2026-03-06T10:00:00.000Z" },
    ]);
  });

  test("takes times of any year", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const years = ["0001", "0999", "1970", "9999"];
    const messages = years.map((year) => ({ ...message(year), timestamp: `${year}-01-01T00:00:00Z` }));
    expect((await say(send, memory, messages.reverse())).status).toBe(200);
    expect(await contentsOf(send, memory)).toEqual(years);
  });

  test("keeps 1,000 messages, and deletes those that are the oldest by their time", async () => {
    const app = await testApp();
    const { send } = app;
    const memory = await makeMemory(send);
    const all = numbered(1_000);
    for (let start = 0; start < all.length; start += 100) {
      await say(
        send,
        memory,
        all.slice(start, start + 100).map((content, index) => message(content, start + index)),
      );
    }
    // One that is older than all others is gone at once; one that is newer replaces the oldest.
    await say(send, memory, [{ ...message("ancient"), timestamp: "1999-01-01T00:00:00Z" }]);
    const { recent_messages } = (await say(send, memory, [message("new", 1_000)])).body.data;
    const kept = await app.store.read((repositories) =>
      repositories.memories(app.orgId).listMessages(memory.id, 2_000),
    );
    expect(kept.map(({ content }) => content)).toEqual([...all.slice(1), "new"]);
    expect(recent_messages.at(-1).content).toBe("new");
  });

  test("loses none of 20 concurrent requests", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const all = numbered(20);
    const responses = await Promise.all(all.map((content) => say(send, memory, [message(content)])));
    expect(responses.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect((await contentsOf(send, memory)).sort()).toEqual(all);
    expect((await send("GET", memory.path)).headers.get("etag")).toBe('"21"');
  });

  test("takes hostile content as it is", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const contents = ["__proto__", "'; drop table memories; --", "😀".repeat(4_096), " ", "\r\n\t", "\u2028", "%00"];
    const response = await say(
      send,
      memory,
      contents.map((content, minute) => message(content, minute)),
    );
    expect(response.status).toBe(200);
    expect(await contentsOf(send, memory)).toEqual(contents);
  });

  test.each([
    ["no messages", [], "/messages"],
    ["101 messages", Array.from({ length: 101 }, () => message("x")), "/messages"],
    ["empty content", [message("")], "/messages/0/content"],
    ["content of 8,193 characters", [message("x".repeat(8_193))], "/messages/0/content"],
    ["another role", [{ ...message("x"), role: "system" }], "/messages/0/role"],
    ["no channel", [{ role: "user", content: "x" }], "/messages/0/channel"],
    ["a day that there is not", [{ ...message("x"), timestamp: "2026-02-30T00:00:00Z" }], "/messages/0/timestamp"],
    ["a leap second", [{ ...message("x"), timestamp: "2026-06-30T23:59:60Z" }], "/messages/0/timestamp"],
    ["an unknown field", [message("x"), { ...message("x"), id: "1" }], "/messages/1/id"],
    ["U+0000", [message("a\0b")], "/messages/0/content"],
    ["half a character", [message("\ud83d")], "/messages/0/content"],
  ])("refuses %s, and adds nothing", async (_, messages, path) => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const response = await say(send, memory, messages);
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path }]);
    expect(await contentsOf(send, memory)).toEqual([]);
  });

  test("refuses the fields of a call and a conversation together, and names both", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const response = await say(send, memory, [message("x")], { call_id: "a", conversation_id: "b" });
    expect(response.status).toBe(400);
    expect(response.body.errors[0].message).toMatch(/call_id.*conversation_id/);
  });

  test("honours If-Match", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const sent = (version: string) =>
      send("POST", `${memory.path}/messages`, {
        body: { messages: [message(version)] },
        headers: { "if-match": version },
      });
    expect((await sent('"1"')).headers.get("etag")).toBe('"2"');
    expect((await sent('"1"')).status).toBe(412);
    expect(await contentsOf(send, memory)).toEqual(['"1"']);
  });

  test("refuses more than 4 MiB of memories of a contact, and takes what makes a memory smaller", async () => {
    const { send } = await testApp();
    const { contact_id, ...first } = await makeMemory(send, { persona_id: "p0" });
    const contact = { contact_id };
    // Twenty messages of 24 KiB each: 480 KiB for each memory.
    const long = "€".repeat(8_192);
    const fill = async (memory: typeof first) => {
      let last = 0;
      for (let count = 0; count < 10; count++) {
        last = (await say(send, { ...memory, ...contact }, [message(long, count), message(long, count)])).status;
        if (last !== 200) return last;
      }
      return last;
    };
    expect(await fill(first)).toBe(200);
    for (let count = 1; count < 8; count++) {
      expect(await fill(await makeMemory(send, { ...contact, persona_id: `p${count}` }))).toBe(200);
    }
    const ninth = await makeMemory(send, { ...contact, persona_id: "p8" });
    expect(await fill(ninth)).toBe(409);
    const refused = await say(send, ninth, [message(long), message(long)]);
    expect(faults(refused)).toEqual([{ error: "CONFLICT", contact_id }]);
    const short = Array.from({ length: 20 }, (_, index) => message("short", 100 + index));
    expect((await say(send, { ...first, ...contact }, short)).status).toBe(200);
    expect((await say(send, ninth, [message(long), message(long)])).status).toBe(200);
  });
});
