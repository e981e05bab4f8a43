// Memories that are valid, but that the organisation has switched off or that exceed the limits of a contact.
import { describe, expect, test } from "vitest";
import { bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

const person = (memories: unknown, id = "ada") =>
  line({ name: "Ada", metadata: {}, identifiers: [identifier("external_id", id)], memories });
const large = "x".repeat(65_500);

describe("memory that is off", () => {
  const off = ", /memories/1: Memory is off for the persona of this memory. Switch it on with enableMemory";
  const memories = [
    { persona_id: "on", summary: "a" },
    { persona_id: "off", summary: "a" },
  ];

  test("rejects a new contact and changes of one that exists, but nothing that is skipped", async () => {
    const organization = await bulkOrganization();
    const { store, orgId } = organization;
    await organization.import(person(memories));
    const setting = {
      target: "persona",
      target_id: "off",
      version: "1",
      updated_at: new Date().toISOString(),
    } as const;
    await store.write(({ memories }) => memories(orgId).storeSetting({ ...setting, memory_enabled: false }));
    const before = await organization.export();
    const changed = memories.map((memory) => ({ ...memory, summary: "b" }));
    for (const id of ["ada", "eve"]) {
      const done = await organization.import(person(changed, id).replace('"Ada"', '"Changed"'));
      expect(done.said).toContain(`Line 1${off}`);
      expect(done).toMatchObject({ rejected: 1 });
    }
    expect(await organization.import(person(changed), { onExisting: "skip" })).toMatchObject({
      skipped: 1,
      rejected: 0,
    });
    expect(await organization.export()).toBe(before);
  });
});

describe("limits of a contact that exists", () => {
  test.each([
    ["101 memories", 60, 41, {}, "A contact has at most 100 memories; this one would have 101."],
    [
      "more than 4 MiB",
      40,
      25,
      { facts: { a: large } },
      "The memories of a contact have at most 4194304 bytes; these would have",
    ],
    ["facts of more than 64 KiB together", 1, 0, { facts: { a: large } }, "/memories/0/facts: Facts would have"],
  ])("refuse %s, and nothing of the line is imported", async (_, count, more, content, said) => {
    const organization = await bulkOrganization();
    const some = (start: number, length: number) =>
      Array.from({ length }, (_, index) => ({ persona_id: `${start + index}`, ...content }));
    await organization.import(person(some(0, count)));
    const before = await organization.export();
    const further = more === 0 ? [{ persona_id: "0", facts: { b: large.slice(0, 100) } }] : some(count, more);
    const done = await organization.import(person(further).replace('"Ada"', '"Changed"'));
    expect(done.said).toContain(said);
    expect(done).toMatchObject({ merged: 0, rejected: 1 });
    expect(await organization.export()).toBe(before);
  });
});

describe("a line that would be too long for an import", () => {
  const memory = (persona: number, part: number) => ({
    persona_id: `${persona}`,
    messages: Array.from({ length: 500 }, (_, index) => ({
      role: "user",
      content: "ü".repeat(4_096),
      channel: "call",
      // The messages of the three memories by turns.
      timestamp: new Date(Date.UTC(2026, 0) + ((part * 500 + index) * 3 + persona) * 1_000).toISOString(),
    })),
  });

  test("is written without the oldest messages, so that it can be imported", { timeout: 60_000 }, async () => {
    const [from, to] = [await bulkOrganization(), await bulkOrganization()];
    for (const part of [0, 1]) await from.import(person([0, 1, 2].map((persona) => memory(persona, part))));
    const leftOut: unknown[] = [];
    const text = await from.export("ndjson", (one) => leftOut.push(one));
    const bytes = Buffer.byteLength(text) - 1;
    expect(bytes).toBeGreaterThan(16_777_216 - 9_000);
    expect(bytes).toBeLessThanOrEqual(16_777_216);

    const times = (JSON.parse(text).memories as ReturnType<typeof memory>[]).map(({ messages }) =>
      messages.map(({ timestamp }) => timestamp),
    );
    const kept = times.flat();
    const all = Array.from({ length: 3_000 }, (_, index) => new Date(Date.UTC(2026, 0) + index * 1_000).toISOString());
    expect(kept.toSorted()).toEqual(all.slice(-kept.length));
    for (const own of times) expect(own).toEqual(own.toSorted());
    expect(leftOut).toEqual([{ messages: 3_000 - kept.length, entries: 0 }]);

    expect(await to.import(text)).toMatchObject({ created: 1, rejected: 0 });
    expect((await to.export()) === text).toBe(true);
  });

  test("is written without the oldest entries of histories, if these alone are too long", {
    timeout: 60_000,
  }, async () => {
    const [from, to] = [await bulkOrganization(), await bulkOrganization()];
    const memories = (start: number) =>
      Array.from({ length: 50 }, (_, index) => ({
        persona_id: `${start + index}`,
        messages: [{ role: "user", content: "x", channel: "call", timestamp: new Date().toISOString() }],
        memory_history: Array.from({ length: 50 }, (_, minute) => ({
          timestamp: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
          type: "summary_update",
          value: "\u0001".repeat(1_024),
        })),
      }));
    for (const start of [0, 50]) await from.import(person(memories(start)));
    const leftOut: { messages: number; entries: number }[] = [];
    const text = await from.export("ndjson", (one) => leftOut.push(one));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16_777_217);
    expect(leftOut[0]!.entries).toBeGreaterThan(2_000);
    expect(await to.import(text)).toMatchObject({ created: 1, rejected: 0 });
    expect((await to.export()) === text).toBe(true);
  });
});
