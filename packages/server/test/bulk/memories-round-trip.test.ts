// Memories with hostile values, exported from one organisation and imported into another. Other ones: `FAST_CHECK_SEED`, as in
// generated-requests.test.ts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { soundJson, soundText } from "../support/arbitrary-value.ts";
import { bulkOrganization, identifier, line } from "../support/bulk-organization.ts";
import { cases } from "../support/chance.ts";

/** Characters that JSON and lines use, and characters that are easily lost. */
const piece = fc.constantFrom(
  ...['"', "\\", "\\u0000", "\n", "\r", "\u2028", "\u0001", "\ufeff", "\u007f", "é", "🦄", "{", "]", ",", " "],
  ...["__proto__", '","messages":[', '{"rejected":{"line":1', "1"],
);
const text = fc.oneof(
  soundText,
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
);
const shortText = text.filter((value) => value !== "" && [...value].length <= 256);
const key = fc.oneof(shortText, fc.constantFrom("__proto__", "constructor", "2", "1"));
const time = fc
  .date({ min: new Date("0001-01-02T00:00:00Z"), max: new Date("9999-12-30T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
/** Few, so that several are of one moment. */
const near = fc.integer({ min: 0, max: 5 }).map((second) => new Date(1_750_000_000_000 + second).toISOString());

const role = fc.constantFrom("user", "assistant");
const message = fc.record({
  role,
  content: text.filter((value) => value !== ""),
  channel: shortText,
  timestamp: fc.oneof(time, near),
});
const open_item = fc.record({
  type: shortText,
  description: text,
  priority: shortText,
  created_at: time,
  related_to: fc.option(fc.record({ entity_type: shortText, entity_id: shortText })),
});
const entity = fc.record({
  entity_type: shortText,
  entity_id: shortText,
  facts: fc.dictionary(key, text, { maxKeys: 3 }),
  status: shortText,
  last_discussed_at: time,
  notes: fc.option(text),
});
const entry = fc.record({ timestamp: fc.oneof(time, near), type: shortText, value: text });

const memory = fc.record(
  {
    summary: text,
    facts: fc.dictionary(key, soundJson, { maxKeys: 4 }),
    messages: fc.array(message, { maxLength: 30 }),
    open_items: fc.array(open_item, { maxLength: 3 }),
    entities: fc.array(entity, { maxLength: 3 }),
    memory_history: fc.array(entry, { maxLength: 8 }),
  },
  { requiredKeys: [] },
);
const owner = fc.oneof(
  shortText.map((persona_id) => ({ persona_id })),
  fc.constantFrom("+14155550199", "+390612345678").map((agent_number) => ({ agent_number })),
);
const memories = fc.uniqueArray(
  fc.tuple(owner, memory).map(([one, more]) => ({ ...one, ...more })),
  { maxLength: 4, selector: (one) => JSON.stringify(["persona_id" in one, Object.values(one)[0]]) },
);

test("whatever memories hold comes back as it was, and importing it again changes nothing", {
  timeout: 120_000,
}, async () => {
  const property = fc.asyncProperty(fc.array(memories, { minLength: 1, maxLength: 4 }), async (people) => {
    const [from, to] = [await bulkOrganization(), await bulkOrganization()];
    const contacts = people.map((given, index) =>
      line({ name: "x", metadata: {}, identifiers: [identifier("external_id", `${index}`)], memories: given }),
    );
    expect(await from.import(contacts.join(""))).toMatchObject({ created: people.length, rejected: 0 });
    const exported = await from.export();
    expect(await to.import(exported)).toMatchObject({ created: people.length, rejected: 0 });
    expect(await to.export()).toBe(exported);
    const versions = () =>
      to.store.read(async ({ contacts, memories }) => {
        const page = await contacts(to.orgId).listContactsAfter(undefined, 10);
        const ids = page.map(({ contact }) => contact.id);
        return memories(to.orgId).listWhole(ids, Number.MAX_SAFE_INTEGER);
      });
    const before = await versions();
    expect(await to.import(exported, { isAnew: true })).toMatchObject({ merged: people.length, rejected: 0 });
    expect(await versions()).toEqual(before);
  });
  await fc.assert(property, cases(100));
});
