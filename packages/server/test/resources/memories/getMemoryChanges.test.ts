import { describe, expect, test } from "vitest";
import { faults, otherOrganization, type Send, testApp } from "../../support/test-app.ts";
import { makeMemory, message, say } from "./support/memory.ts";

const changesOf = (send: Send, query: Record<string, string>) =>
  send("GET", `/v1/memory/changes?${new URLSearchParams(query)}`);

describe("getMemoryChanges", () => {
  test("shows the memory before the first change of a call and after its last", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const facts = (facts: object, more: object = {}) =>
      send("PATCH", `${memory.path}/facts`, { body: { facts, ...more } });
    const summary = (text: string, more: object = {}) =>
      send("PATCH", `${memory.path}/summary`, { body: { summary: text, ...more } });
    const call = { call_id: "call-1" };
    await facts({ before: 1 });
    await summary("Before.");
    await facts({ during: 1 }, call);
    await facts({ between: 1 }, { conversation_id: "call-1" });
    await summary("During.", call);
    await say(send, memory, [message("Hello."), message("Bye.")], call);
    await summary("After.");

    const response = await changesOf(send, call);
    expect(response.status).toBe(200);
    const { initial_memory, changes, memory_history } = response.body.data;
    expect(initial_memory).toEqual({ summary: "Before.", facts: { before: 1 } });
    expect(changes).toEqual({ summary: "During.", facts: { before: 1, during: 1, between: 1 } });
    expect(memory_history.map(({ type, value }: Record<string, string>) => [type, value])).toEqual([
      ["facts_update", '{"during":1}'],
      ["summary_update", "During."],
      ["messages", "2 messages"],
    ]);
    const conversation = (await changesOf(send, { conversation_id: "call-1" })).body.data;
    expect(conversation.memory_history).toHaveLength(1);
  });

  test("shows that of several memories which the call changed last", async () => {
    let time = Date.now();
    const { send } = await testApp({ now: () => new Date(time++) });
    const first = await makeMemory(send);
    const second = await makeMemory(send);
    const call = { call_id: "call-1" };
    for (const [memory, facts] of [
      [first, { a: 1 }],
      [second, { b: 1 }],
      [first, { c: 1 }],
    ] as const) {
      await send("PATCH", `${memory.path}/facts`, { body: { facts, ...call } });
    }
    expect((await changesOf(send, call)).body.data.changes.facts).toEqual({ a: 1, c: 1 });
  });

  test("keeps the last 50 calls of a memory", async () => {
    let time = Date.now();
    const { send } = await testApp({ now: () => new Date(time++) });
    const { path } = await makeMemory(send);
    for (let number = 0; number < 51; number++) {
      await send("PATCH", `${path}/facts`, { body: { facts: { number }, call_id: `call-${number}` } });
    }
    expect((await changesOf(send, { call_id: "call-0" })).status).toBe(404);
    expect((await changesOf(send, { call_id: "call-1" })).body.data.initial_memory.facts).toEqual({ number: 0 });
  });

  test("has nothing of a change that changed nothing", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    await send("PATCH", `${path}/facts`, { body: { facts: {}, call_id: "call-1" } });
    expect((await changesOf(send, { call_id: "call-1" })).status).toBe(404);
  });

  test("refuses what is not recorded, and what another organisation has recorded", async () => {
    const app = await testApp();
    const theirs = await otherOrganization(app);
    const { path } = await makeMemory(theirs);
    await theirs("PATCH", `${path}/facts`, { body: { facts: { a: 1 }, conversation_id: "x" } });
    for (const conversation_id of ["x", "y"]) {
      const response = await changesOf(app.send, { conversation_id });
      expect(response.status).toBe(404);
      expect(faults(response)).toEqual([{ error: "NOT_FOUND", path: "conversation_id" }]);
    }
  });

  test.each([
    ["neither", {}],
    ["both", { call_id: "a", conversation_id: "b" }],
  ])("refuses %s and names both parameters", async (_, query) => {
    const { send } = await testApp();
    const response = await changesOf(send, query);
    expect(response.status).toBe(400);
    expect(response.body.errors[0].message).toMatch(/call_id/);
    expect(response.body.errors[0].message).toMatch(/conversation_id/);
  });
});
