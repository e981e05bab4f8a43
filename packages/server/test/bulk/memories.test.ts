// NDJSON with memories.
import { describe, expect, test } from "vitest";
import { type BulkOrganization, bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

const time = (minute: number) => new Date(Date.UTC(2026, 2, 5, 9, minute)).toISOString();
const message = (content: string, minute = 0) => ({ role: "user", content, channel: "call", timestamp: time(minute) });
const open_item = { type: "follow_up", description: "", priority: "low", created_at: time(0), related_to: null };
const entity = {
  ...{ entity_type: "order", entity_id: "7", facts: JSON.parse('{"__proto__":"x"}'), status: "sent" },
  ...{ last_discussed_at: time(0), notes: "\u0001" },
};

/** A contact whose memory has every field. */
const full = line({
  name: "Ada",
  metadata: {},
  identifiers: [identifier("external_id", "ada")],
  memories: [
    {
      persona_id: "p\u2028",
      summary: 'a "b" 🦄',
      facts: JSON.parse('{"2":null,"__proto__":{"x":[1.5]},"plan":"business"}'),
      open_items: [open_item, { ...open_item, related_to: { entity_type: "order", entity_id: "7" } }],
      entities: [entity],
      messages: Array.from({ length: 1_000 }, (_, index) => message(`ü ${index % 7}`, Math.floor(index / 3))),
      memory_history: Array.from({ length: 50 }, (_, index) => ({ timestamp: time(index), type: "x", value: "v\n" })),
    },
    { agent_number: "+14155550199", messages: [message("a"), message("a"), message("b")] },
    { persona_id: "empty" },
  ],
});
const plain = line({ name: "Ben", metadata: {}, identifiers: [identifier("external_id", "ben")] });

const person = (memories: unknown, id = "ada") => line({ identifiers: [identifier("external_id", id)], memories });

/** The memories of the only contact, and their versions. */
async function stored({ store, orgId }: BulkOrganization) {
  return store.read(async ({ contacts, memories }) => {
    const [only] = await contacts(orgId).listContactsAfter(undefined, 10);
    const { rows } = await memories(orgId).listEmbedded([only!.contact.id], Number.MAX_SAFE_INTEGER);
    return rows;
  });
}

const exported = async (organization: BulkOrganization) => JSON.parse(await organization.export()).memories;

describe("memories in NDJSON", () => {
  test("come back as they were, from the file and from a later export", async () => {
    const [from, to] = [await bulkOrganization(), await bulkOrganization()];
    const file = plain + full + plain.replace(/(?<=b)en/gi, "ea");
    expect(await from.import(file)).toMatchObject({ created: 3, rejected: 0 });
    const text = await from.export();
    expect(text.split("\n").map((one) => one.slice(0, 200))).toEqual(file.split("\n").map((one) => one.slice(0, 200)));
    expect(text).toBe(file);
    await to.import(text);
    expect(await to.export()).toBe(text);
  });

  test("do not change when they are imported again, whole or into a contact that has more", async () => {
    const organization = await bulkOrganization();
    await organization.import(full);
    const before = await stored(organization);
    expect(await organization.import(full, { isAnew: true })).toMatchObject({ merged: 1, rejected: 0 });
    expect(await stored(organization)).toEqual(before);
    expect(await organization.export()).toBe(full);

    const part = person([
      {
        persona_id: "p\u2028",
        facts: { plan: "business" },
        // Without times, they are there already.
        open_items: JSON.parse(full).memories[0].open_items.map(({ created_at: _, ...item }: typeof open_item) => item),
        messages: [{ role: "user", content: "ü 1", channel: "call" }, message("older than the 1,000", -1)],
      },
    ]);
    await organization.import(part);
    expect(await stored(organization)).toEqual(before);
  });

  test("unite with those of a contact that exists", async () => {
    const organization = await bulkOrganization();
    const before = {
      persona_id: "p",
      summary: "a",
      facts: { a: 1, b: 1 },
      open_items: [open_item],
      entities: [entity],
    };
    await organization.import(
      person([
        {
          ...before,
          messages: [message("1", 1), message("3", 3)],
          memory_history: [{ timestamp: time(5), type: "x", value: "" }],
        },
      ]),
    );
    const after = {
      ...{ persona_id: "p", facts: { b: { c: 2 }, d: 3 }, entities: [] },
      messages: [message("2", 2), message("1", 1)],
      memory_history: [{ timestamp: time(4), type: "y", value: "" }],
    };
    const done = await organization.import(person([after, { agent_number: "+1 (415) 555-0199" }]));
    expect(done).toMatchObject({ merged: 1, rejected: 0 });
    expect(await exported(organization)).toEqual([
      {
        ...{ persona_id: "p", summary: "a", facts: { a: 1, b: { c: 2 }, d: 3 }, open_items: [open_item] },
        messages: [message("1", 1), message("2", 2), message("3", 3)],
        memory_history: [
          { timestamp: time(4), type: "y", value: "" },
          { timestamp: time(5), type: "x", value: "" },
        ],
      },
      { agent_number: "+14155550199" },
    ]);
    const [memory] = await stored(organization);
    expect(memory).toMatchObject({ version: 2 });
    expect(JSON.parse(memory!.recent_messages)).toEqual([message("1", 1), message("2", 2), message("3", 3)]);
  });

  test("keep the last 1,000 messages", async () => {
    const organization = await bulkOrganization();
    await organization.import(full);
    const file = person([{ persona_id: "p\u2028", messages: [message("first", -5), message("last", 5_000)] }]);
    await organization.import(file);
    const [{ messages }] = await exported(organization);
    expect(messages).toHaveLength(1_000);
    expect(messages.at(-1)).toEqual(message("last", 5_000));
    expect(messages[0]).toEqual(JSON.parse(full).memories[0].messages[1]);
    const before = await stored(organization);
    expect(JSON.parse(before[0]!.recent_messages)).toEqual(messages.slice(-20));
    await organization.import(file, { isAnew: true });
    expect(await stored(organization)).toEqual(before);
  });

  test("unite when a contact is several times in one file", async () => {
    const organization = await bulkOrganization();
    const first = { persona_id: "p", facts: { a: 1 }, messages: [message("1", 1)] };
    const second = { persona_id: "p", facts: { b: 2 }, messages: [message("1", 1), message("2", 2)] };
    const file = person([first]) + plain + person([second, { persona_id: "q" }]);
    expect(await organization.import(file)).toMatchObject({ created: 2, merged: 1 });
    const [ada] = (await organization.export()).split("\n");
    expect(JSON.parse(ada!).memories).toEqual([
      { persona_id: "p", facts: { a: 1, b: 2 }, messages: second.messages },
      { persona_id: "q" },
    ]);
  });

  test("are read from a response of the API", async () => {
    const organization = await bulkOrganization();
    const ids = {
      id: "mem-1",
      contact_id: "x",
      org_id: "x",
      created_at: "x",
      updated_at: "x",
      summary_updated_at: null,
    };
    const memory = {
      ...ids,
      persona_id: null,
      agent_number: "+14155550199",
      summary: null,
      facts: {},
      open_items: [],
      entities: [],
    };
    const file = person([
      { ...memory, recent_messages: [{ ...message("a"), timestamp: "2026-03-05T10:00:00+01:00" }] },
    ]);
    expect(await organization.import(file)).toMatchObject({ created: 1, rejected: 0 });
    expect(await exported(organization)).toEqual([{ agent_number: "+14155550199", messages: [message("a")] }]);
  });

  test("stay as they are with skip, reject and a dry run, and when CSV and vCard are imported", async () => {
    const organization = await bulkOrganization();
    await organization.import(full);
    const other = person([{ persona_id: "other" }, { persona_id: "p\u2028", summary: "other" }]);
    for (const onExisting of ["skip", "reject"] as const)
      await organization.import(other, { onExisting, isAnew: true });
    expect(await organization.import(other, { isDryRun: true })).toMatchObject({ merged: 1 });
    const fresh = other.replace('"ada"', '"eve"');
    expect(await organization.import(fresh, { isDryRun: true })).toMatchObject({ created: 1 });
    for (const format of ["csv", "vcard"] as const) {
      const text = await organization.export(format);
      expect(text).not.toContain("empty");
      expect(await organization.import(text, { format })).toMatchObject({ merged: 1, rejected: 0 });
    }
    expect(await organization.export()).toBe(full);
  });
});
