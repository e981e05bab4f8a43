import { describe, expect, test } from "vitest";
import { faults, testApp } from "../../support/test-app.ts";
import { makeMemory } from "./support/memory.ts";

const item = { type: "follow_up", description: "Call back.", priority: "high" };
const entity = { entity_type: "order", entity_id: "order-1", status: "sent" };

describe("updateMemory", () => {
  test("replaces a list whole, and leaves the other", async () => {
    const { send } = await testApp({ now: () => new Date("2026-03-06T10:00:00.000Z") });
    const { path } = await makeMemory(send);
    await send("PATCH", path, { body: { open_items: [item, item], entities: [entity] } });
    const related_to = { entity_type: "order", entity_id: "order-1" };
    const created_at = "2026-03-01T00:00:00+01:00";
    const response = await send("PATCH", path, { body: { open_items: [{ ...item, related_to, created_at }] } });
    expect(response.status).toBe(200);
    expect(response.body.data.open_items).toEqual([{ ...item, created_at: "2026-02-28T23:00:00.000Z", related_to }]);
    expect(response.body.data.entities).toEqual([
      { ...entity, facts: {}, last_discussed_at: "2026-03-06T10:00:00.000Z", notes: null },
    ]);
    expect(response.headers.get("etag")).toBe('"3"');
  });

  test("empties a list, and changes nothing without one", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const filled = await send("PATCH", path, { body: { open_items: [item] } });
    const same = await send("PATCH", path, { body: {} });
    expect(same.body).toEqual(filled.body);
    expect(same.headers.get("etag")).toBe(filled.headers.get("etag"));
    expect((await send("PATCH", path, { body: { open_items: [] } })).body.data.open_items).toEqual([]);
  });

  test("keeps facts of entities that are texts", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const facts = JSON.parse('{"carrier":"Postal Express","__proto__":"x","":""}');
    const response = await send("PATCH", path, { body: { entities: [{ ...entity, facts, notes: "Twice." }] } });
    expect(JSON.stringify(response.body.data.entities[0].facts)).toBe(JSON.stringify(facts));
    expect(response.body.data.entities[0].notes).toBe("Twice.");
  });

  const many = (one: object) => Array.from({ length: 101 }, () => one);
  test.each([
    ["101 open items", { open_items: many(item) }, "/open_items"],
    ["101 entities", { entities: many(entity) }, "/entities"],
    ["an item without a type", { open_items: [{ ...item, type: undefined }] }, "/open_items/0/type"],
    ["a fact that is no text", { entities: [{ ...entity, facts: { size: 1 } }] }, "/entities/0/facts/size"],
    ["half a reference", { open_items: [{ ...item, related_to: { entity_type: "x" } }] }, "/open_items/0/related_to"],
    ["an unknown field", { facts: {} }, "/facts"],
    ["a list that is null", { open_items: null }, "/open_items"],
  ])("refuses %s", async (_, body, path) => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const response = await send("PATCH", memory.path, { body });
    expect(response.status).toBe(400);
    expect(faults(response)).toHaveLength(1);
    expect(faults(response)[0]!["path"]).toMatch(new RegExp(`^${path}`));
    expect((await send("GET", memory.path)).headers.get("etag")).toBe('"1"');
  });

  test("takes 100 of each", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const body = { open_items: many(item).slice(1), entities: many(entity).slice(1) };
    const response = await send("PATCH", path, { body });
    expect(response.status).toBe(200);
    expect(response.body.data.open_items).toHaveLength(100);
    expect(response.body.data.entities).toHaveLength(100);
  });
});
