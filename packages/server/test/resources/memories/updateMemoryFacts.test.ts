import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { makeMemory } from "./support/memory.ts";

describe("updateMemoryFacts", () => {
  test("merges at the top level, stores null, and deletes no key", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const update = (facts: object) => send("PATCH", `${path}/facts`, { body: { facts } });
    await update({ plan: "free", address: { city: "Paris", zip: "75001" }, tags: [1, 2] });
    const response = await update({ plan: null, address: { city: "Lyon" }, tags: [3] });
    expect(response.status).toBe(200);
    expect(response.body.data.facts).toEqual({ plan: null, address: { city: "Lyon" }, tags: [3] });
    expect(response.headers.get("etag")).toBe('"3"');
    expect(response.body.data.memory_history.map(({ type }: { type: string }) => type)).toEqual([
      "facts_update",
      "facts_update",
    ]);
  });

  test("takes keys as data", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const facts = JSON.parse('{"__proto__":{"x":1},"constructor":2,"":3,"toString":null}');
    const response = await send("PATCH", `${path}/facts`, { body: { facts } });
    expect(response.status).toBe(200);
    expect(Object.keys(response.body.data.facts)).toEqual(["__proto__", "constructor", "", "toString"]);
  });

  test("changes nothing if the facts are the same, and moves no version", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const body = { facts: { plan: "free" } };
    const first = await send("PATCH", `${path}/facts`, { body });
    for (const same of [body, { facts: {} }]) {
      const second = await send("PATCH", `${path}/facts`, { body: same });
      expect(second.status).toBe(200);
      expect(second.body).toEqual(first.body);
      expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
    }
  });

  test("keeps the last 50 changes in the history, and cuts off long values", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    for (let number = 0; number < 51; number++) {
      await send("PATCH", `${path}/facts`, { body: { facts: { number } } });
    }
    const response = await send("PATCH", `${path}/facts`, { body: { facts: { text: "😀".repeat(2_000) } } });
    const values = response.body.data.memory_history.map(({ value }: { value: string }) => value);
    expect(values).toHaveLength(50);
    expect(values[0]).toBe('{"number":2}');
    expect([...values[49]]).toHaveLength(1_024);
    expect(values[49]).toMatch(/^\{"text":"😀+…$/u);
  });

  test("loses none of 20 concurrent changes", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const keys = Array.from({ length: 20 }, (_, index) => `key${index}`);
    await Promise.all(keys.map((key) => send("PATCH", `${path}/facts`, { body: { facts: { [key]: true } } })));
    expect(Object.keys((await send("GET", path)).body.data.facts).sort()).toEqual(keys.sort());
  });

  test("refuses facts that the merge would make larger than 65,536 bytes, and changes nothing", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    await send("PATCH", `${path}/facts`, { body: { facts: { a: "x".repeat(40_000) } } });
    const response = await send("PATCH", `${path}/facts`, { body: { facts: { b: "x".repeat(25_600) } } });
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "/facts" }]);
    expect(Object.keys((await send("GET", path)).body.data.facts)).toEqual(["a"]);
    const fitting = await send("PATCH", `${path}/facts`, { body: { facts: { b: "x".repeat(65_536 - 40_000 - 15) } } });
    expect(fitting.status).toBe(200);
  });

  const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);
  test.each([
    ["no facts", {}, "/facts"],
    ["facts that are null", { facts: null }, "/facts"],
    ["facts that are a list", { facts: [] }, "/facts"],
    ["facts nested 33 deep", { facts: deep(33) }, "/facts"],
    ["an empty call id", { facts: {}, call_id: "" }, "/call_id"],
    ["a conversation id of 257 characters", { facts: {}, conversation_id: "x".repeat(257) }, "/conversation_id"],
    ["an unknown field", { facts: {}, summary: "x" }, "/summary"],
  ])("refuses %s", async (_, body, path) => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const response = await send("PATCH", `${memory.path}/facts`, { body });
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path }]);
  });

  test("takes facts nested 32 deep", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    expect((await send("PATCH", `${path}/facts`, { body: { facts: deep(32) } })).status).toBe(200);
  });

  test("is refused for an unknown memory and for another organisation's", async () => {
    const app = await testApp();
    const { path } = await makeMemory(await otherOrganization(app));
    for (const unknown of [path, "/v1/memory/contact/mem-unknown"]) {
      const response = await app.send("PATCH", `${unknown}/facts`, { body: { facts: {} } });
      expect(response.status).toBe(404);
      expect(faults(response)).toEqual([{ error: "NOT_FOUND" }]);
    }
  });
});
