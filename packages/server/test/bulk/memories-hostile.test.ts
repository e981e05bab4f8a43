// Lines with memories that the contract does not admit. Nothing of them is imported, and the contact after them is.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type BulkOrganization, bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

const after = line({ name: "After", metadata: {}, identifiers: [identifier("external_id", "after")] });
const person = (memories: unknown, id = "ada") =>
  line({ name: "Ada", metadata: {}, identifiers: [identifier("external_id", id)], memories });
const persona = (more: object) => person([{ persona_id: "p", ...more }]);
const repeated = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);
const message = { role: "user", content: "x", channel: "call", timestamp: "2026-03-05T09:00:00.000Z" };
const entry = { timestamp: "2026-03-05T09:00:00.000Z", type: "x", value: "y" };
const large = "x".repeat(65_536);
const replaced = (memories: string, with_: string) => persona({ facts: "PART" }).replace(memories, with_);

async function expectRejected(organization: BulkOrganization, text: string | Buffer, said: string) {
  const before = await organization.export();
  const done = await organization.import(Buffer.concat([Buffer.from(text), Buffer.from(after)]));
  expect(done.said.split("\n")[0]).toContain(`Line 1${said}`);
  expect(done).toMatchObject({ entries: 2, rejected: 1 });
  expect(await organization.export()).toBe(before + after);
  const rejects = readFileSync(done.rejectsPath);
  expect(rejects.includes(Buffer.from(text).subarray(0, -2))).toBe(true);
}

describe("a line of a new contact is rejected", () => {
  test.each([
    ["memories that are no array", person({}), ", /memories: Expected an array."],
    ["memories of null", person(null), ", /memories: Expected an array."],
    ["a memory that is no object", person([[]]), ", /memories/0: Expected an object."],
    [
      "101 memories",
      person(Array.from({ length: 101 }, (_, i) => ({ persona_id: `${i}` }))),
      ", /memories: Expected at most 100 items; received 101.",
    ],
    ["no owner", person([{}]), ", /memories/0: Expected exactly one of persona_id and agent_number; received neither."],
    [
      "two owners",
      persona({ agent_number: "+14155550199" }),
      ", /memories/0: Expected exactly one of persona_id and agent_number; received both.",
    ],
    [
      "an owner twice",
      person([{ agent_number: "+14155550199" }, { agent_number: "+1 (415) 555-0199" }]),
      ", /memories/1/agent_number: Expected one memory for each agent_number; received several.",
    ],
    [
      "an empty persona",
      person([{ persona_id: "" }]),
      ", /memories/0/persona_id: Expected at least 1 character; received an empty string.",
    ],
    [
      "a persona that is no text",
      person([{ persona_id: {} }]),
      ", /memories/0/persona_id: Expected a string; received an object.",
    ],
    [
      "a number without a country",
      person([{ agent_number: "4155550199" }]),
      ", /memories/0/agent_number: Expected a phone number",
    ],
    [
      "a number that no country has",
      person([{ agent_number: "+9991234567" }]),
      ", /memories/0/agent_number: Expected a phone number",
    ],
    ["an unknown field", persona({ "a/b": 1 }), ", /memories/0/a~1b: Unknown field."],
    [
      "__proto__ as a field",
      replaced('"facts":"PART"', '"__proto__":{"persona_id":"q"}'),
      ", /memories/0/__proto__: Unknown field.",
    ],
    ["facts that are no object", persona({ facts: [] }), ", /memories/0/facts: Expected an object; received an array."],
    [
      "facts of more than 64 KiB",
      persona({ facts: { a: large } }),
      ", /memories/0/facts: Expected at most 65536 bytes of JSON",
    ],
    [
      "facts nested too deep",
      replaced('"PART"', `{"a":${"[".repeat(32)}${"]".repeat(32)}}`),
      ", /memories/0/facts: Expected arrays and objects nested at most 32 deep",
    ],
    [
      "facts nested 100,000 deep",
      replaced('"PART"', `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`),
      ": The contact is too large to be read.",
    ],
    [
      "facts with U+0000",
      replaced('"PART"', '{"a":"\\u0000"}'),
      ", /memories/0/facts/a: Text must not contain U+0000.",
    ],
    [
      "a lone surrogate",
      persona({ summary: "\ud800" }),
      ", /memories/0/summary: Text must not contain a lone surrogate.",
    ],
    [
      "a number that would change",
      replaced('"PART"', '{"a":9007199254740993}'),
      ", /memories/0/facts/a: Expected a number that can be kept exactly",
    ],
    ["a key twice", replaced('"PART"', '{"a":1,"a":2}'), ", /memories/0/facts/a: Expected each key once"],
    [
      "a summary that is too long",
      persona({ summary: large }),
      ", /memories/0/summary: Expected at most 16384 characters",
    ],
    [
      "1,001 messages",
      persona({ messages: repeated(1_001, message) }),
      ", /memories/0/messages: Expected at most 1000 items; received 1001.",
    ],
    [
      "messages that are no array",
      persona({ messages: "x" }),
      ", /memories/0/messages: Expected an array; received a string of 1 character.",
    ],
    [
      "an invalid message after 250",
      persona({ messages: [...repeated(250, message), { ...message, role: "system" }] }),
      ", /memories/0/messages/250/role: Expected one of user, assistant",
    ],
    [
      "a message with an unknown field",
      persona({ messages: [{ ...message, id: 1 }] }),
      ", /memories/0/messages/0/id: Unknown field.",
    ],
    [
      "an invalid message of a response",
      persona({ recent_messages: [null] }),
      ", /memories/0/recent_messages/0: Expected an object; received null.",
    ],
    [
      "a day that the calendar does not have",
      persona({ messages: [{ ...message, timestamp: "2026-02-30T00:00:00Z" }] }),
      ", /memories/0/messages/0/timestamp: Expected a time",
    ],
    [
      "101 open items",
      persona({ open_items: repeated(101, { type: "x", description: "", priority: "x" }) }),
      ", /memories/0/open_items: Expected at most 100 items; received 101.",
    ],
    [
      "an invalid entity",
      persona({ entities: [{ entity_type: "x", entity_id: "y", status: "z", facts: { a: 1 } }] }),
      ", /memories/0/entities/0/facts/a: Expected a string; received a number.",
    ],
    [
      "51 entries of a history",
      persona({ memory_history: repeated(51, entry) }),
      ", /memories/0/memory_history: Expected at most 50 items; received 51.",
    ],
    ["a history that is no array", persona({ memory_history: {} }), ", /memories/0/memory_history: Expected an array."],
    [
      "an entry that is no object",
      persona({ memory_history: [entry, 7] }),
      ", /memories/0/memory_history/1: Expected an object; received a number.",
    ],
    [
      "an entry without a value",
      persona({ memory_history: [{ ...entry, value: undefined }] }),
      ", /memories/0/memory_history/0/value: The field is missing.",
    ],
    [
      "an entry without a time",
      persona({ memory_history: [{ ...entry, timestamp: undefined }] }),
      ", /memories/0/memory_history/0/timestamp: The field is missing.",
    ],
    [
      "an entry with another time",
      persona({ memory_history: [{ ...entry, timestamp: "today" }] }),
      ", /memories/0/memory_history/0/timestamp: Expected a time",
    ],
    [
      "an entry with an unknown field",
      persona({ memory_history: [{ ...entry, description: "" }] }),
      ", /memories/0/memory_history/0/description: Unknown field.",
    ],
    [
      "a line that is too long",
      persona({ x: "x".repeat(16_777_216) }),
      ": Expected a line of at most 16777216 bytes; received more.",
    ],
    [
      "memories of more than 4 MiB",
      person(repeated(65, large.slice(0, 65_500)).map((a, i) => ({ persona_id: `${i}`, facts: { a } }))),
      ", /memories: The memories of a contact have at most 4194304 bytes",
    ],
  ])("for %s", async (_, text, said) => {
    await expectRejected(await bulkOrganization(), text, said);
  });

  test("for bytes that are not UTF-8", async () => {
    const text = Buffer.from(persona({ summary: "\u00ff" }), "latin1");
    await expectRejected(await bulkOrganization(), text, ": Expected UTF-8; received other bytes.");
  });

  test("for brackets without end, without holding them as a value", { timeout: 60_000 }, async () => {
    const text = `${"[".repeat(8_388_608)}${"]".repeat(8_388_608)}\n`;
    await expectRejected(await bulkOrganization(), text, ": The contact is too large to be read.");
  });
});
