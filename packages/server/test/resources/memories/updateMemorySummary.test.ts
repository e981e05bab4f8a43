import { describe, expect, test } from "vitest";
import { faults, testApp } from "../../support/test-app.ts";
import { makeMemory } from "./support/memory.ts";

describe("updateMemorySummary", () => {
  test("replaces the summary and says when", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    await send("PATCH", `${path}/summary`, { body: { summary: "First." } });
    const response = await send("PATCH", `${path}/summary`, { body: { summary: "Second." } });
    expect(response.status).toBe(200);
    const { summary, summary_updated_at, updated_at, memory_history } = response.body.data;
    expect(summary).toBe("Second.");
    expect(summary_updated_at).toBe(updated_at);
    expect(memory_history.at(-1)).toEqual({ timestamp: updated_at, type: "summary_update", value: "Second." });
    expect((await send("GET", path)).body.data).not.toHaveProperty("summary_updated_at");
  });

  test("keeps since when the summary holds while other things change, and while it is the same", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const first = await send("PATCH", `${path}/summary`, { body: { summary: "Same." } });
    const changed = await send("PATCH", `${path}/facts`, { body: { facts: { a: 1 } } });
    const again = await send("PATCH", `${path}/summary`, { body: { summary: "Same." } });
    expect(again.body.data.summary_updated_at).toBe(first.body.data.summary_updated_at);
    expect(again.body.data.updated_at).toBe(changed.body.data.updated_at);
    expect(again.headers.get("etag")).toBe(changed.headers.get("etag"));
  });

  test("takes an empty summary, which is another than none, and 16,384 characters", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const empty = await send("PATCH", `${path}/summary`, { body: { summary: "" } });
    expect(empty.body.data.summary).toBe("");
    expect(empty.headers.get("etag")).toBe('"2"');
    const long = "ü".repeat(16_384);
    expect((await send("PATCH", `${path}/summary`, { body: { summary: long } })).body.data.summary).toBe(long);
  });

  test.each([
    ["no summary", {}],
    ["a summary that is null", { summary: null }],
    ["16,385 characters", { summary: "x".repeat(16_385) }],
    ["U+0000", { summary: "\0" }],
  ])("refuses %s", async (_, body) => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const response = await send("PATCH", `${path}/summary`, { body });
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "/summary" }]);
    expect((await send("GET", path)).body.data.summary).toBeNull();
  });
});
