// Random merges, deletions and changes by 16 workers at a time, and a sequential model of what was acknowledged.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../../support/chance.ts";
import { type Send, testApp } from "../../support/test-app.ts";
import { expectedContacts, type ModelContact } from "./support/concurrent-model.ts";
import { ConcurrentWork, type Step } from "./support/concurrent-work.ts";
import { contentsOf } from "./support/memory.ts";

const step: fc.Arbitrary<Step> = fc.record({
  // Mostly changes, so that there is something to merge and to lose.
  kind: fc.constantFrom("facts", "facts", "facts", "message", "message", "update", "merge", "merge", "delete", "find"),
  contact: fc.nat({ max: 9 }),
  other: fc.nat({ max: 9 }),
});

const world = fc.record({
  /** The personas that each contact has a memory for. */
  personas: fc.array(fc.subarray(["a", "b", "c"]), { minLength: 10, maxLength: 10 }),
  workers: fc.array(fc.array(step, { minLength: 6, maxLength: 6 }), { minLength: 16, maxLength: 16 }),
});

interface ListedContact {
  readonly id: string;
  readonly identifiers: readonly { readonly identifier_value: string }[];
  readonly memories: readonly { readonly id: string; readonly persona_id: string }[];
}

async function expectContact(send: Send, contact: ListedContact, model: ModelContact, work: ConcurrentWork) {
  const names = contact.identifiers.map(({ identifier_value }) => identifier_value);
  expect(names.sort()).toEqual(model.members.map((id) => work.contacts.get(id)!.external_id).sort());
  const tag = (await send("GET", `/v1/contacts/${contact.id}`)).headers.get("etag")!;
  expect(Number(/\d+/.exec(tag)![0])).toBe(model.version);
  const owners = contact.memories.map(({ persona_id, id }) => [persona_id, id]);
  expect(owners.sort()).toEqual([...model.memories].map(([persona, { id }]) => [persona, id]).sort());
  for (const { id, facts, messages, version } of model.memories.values()) {
    const path = `/v1/memory/contact/${id}`;
    const response = await send("GET", path);
    expect(response.headers.get("etag")).toBe(`"${version}"`);
    expect(Object.keys(response.body.data.facts).sort()).toEqual(facts.toSorted());
    expect((await contentsOf(send, { id, contact_id: contact.id, path })).sort()).toEqual(messages.toSorted());
  }
}

async function expectNothingElse(send: Send, expected: ReadonlyMap<string, ModelContact>, work: ConcurrentWork) {
  const live = new Set([...expected.values()].flatMap(({ memories }) => [...memories.values()].map(({ id }) => id)));
  for (const [contact_id, { memories }] of work.contacts) {
    if (!expected.has(contact_id)) expect((await send("GET", `/v1/contacts/${contact_id}`)).status).toBe(404);
    for (const id of memories.values()) {
      if (live.has(id)) continue;
      const path = `/v1/memory/contact/${id}`;
      expect((await send("GET", path)).status).toBe(404);
      expect(await contentsOf(send, { id, contact_id, path })).toEqual([]);
    }
  }
}

describe("memories under concurrent merges, deletions and changes", () => {
  test("lose nothing that was acknowledged, and keep nothing that was deleted", async () => {
    const property = fc.asyncProperty(world, async ({ personas, workers }) => {
      const { send } = await testApp();
      const work = new ConcurrentWork(send);
      for (const own of personas) await work.begin(own);
      const statuses = await Promise.all(
        workers.map(async (steps) => {
          const own: number[] = [];
          for (const one of steps) own.push(await work.take(one));
          return own;
        }),
      );
      for (const status of statuses.flat()) expect([200, 204, 400, 404]).toContain(status);

      const expected = expectedContacts(work);
      const { data, pagination } = (await send("GET", "/v1/contacts?limit=200")).body;
      expect(pagination.total).toBe(expected.size);
      expect(data.map(({ id }: ListedContact) => id).sort()).toEqual([...expected.keys()].sort());
      for (const contact of data) await expectContact(send, contact, expected.get(contact.id)!, work);
      await expectNothingElse(send, expected, work);
    });
    await fc.assert(property, { ...cases(12), endOnFailure: true });
  });
});
