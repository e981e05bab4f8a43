import { describe, expect, test } from "vitest";
import type { FormatName } from "../../src/bulk/format.ts";
import { type BulkOrganization, bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

// Two entries of one file that are one contact: of neither may a value be lost without a word.

async function metadataOf(organization: BulkOrganization): Promise<Record<string, unknown>> {
  const [contact, ...others] = (await organization.export()).trimEnd().split("\n");
  expect(others).toEqual([]);
  return JSON.parse(contact!).metadata;
}

const card = (...lines: string[]) => ["BEGIN:VCARD", "VERSION:3.0", "FN:Ada", ...lines, "END:VCARD", ""].join("\n");
const ada = (metadata: object) =>
  line({
    name: "Ada",
    metadata,
    identifiers: [identifier("external_id", "1"), identifier("phone_number", "+390212345678")],
  });
const bob = (index: number) => line({ name: `P${index}`, identifiers: [identifier("external_id", `p${index}`)] });
const many = Array.from({ length: 250 }, (_, index) => bob(index)).join("");

describe("a contact that a file has twice", () => {
  test.each<[string, FormatName, string]>([
    ["UID", "vcard", card("UID:1", "NOTE:first") + card("UID:1", "NOTE:second")],
    ["number and name", "vcard", card("TEL:+390212345678", "NOTE:first") + card("TEL:+390212345678", "NOTE:second")],
    ["external id", "csv", "external_id,name,metadata.note\n1,Ada,first\n1,Ada,second\n"],
    ["external id", "ndjson", ada({ note: "first" }) + ada({ note: "second" })],
  ])("with one %s in %s keeps the notes of both, however often it is imported", async (_, format, file) => {
    const organization = await bulkOrganization();
    for (const outcome of [
      { created: 1, merged: 1 },
      { created: 0, merged: 2 },
    ]) {
      expect(await organization.import(file, { format, isAnew: true })).toMatchObject(outcome);
      expect(await metadataOf(organization)).toEqual({ note: "first\n\nsecond" });
    }
    await organization.import(file + file.replace(/^external_id.*\n/, ""), { format });
    expect(await metadataOf(organization)).toEqual({ note: "first\n\nsecond" });
  });

  test("takes the last of other values, sets the others aside, and says so", async () => {
    const organization = await bulkOrganization();
    const file =
      ada({ plan: "free", tags: ["a"], same: { x: 1, y: 2 }, none: null, note: 7 }) +
      ada({ plan: "paid", tags: ["b"], same: { y: 2, x: 1 }, none: 1, note: "text" });
    const kept = { "metadata.plan": ["free"], "metadata.tags": ['["a"]'], "metadata.note": ["7"] };
    for (const _ of [1, 2]) {
      const done = await organization.import(file, { isAnew: true });
      expect(done.said).toMatch(
        /Line 2, \/metadata\/plan: Another entry of this import has the same contact and another value, which is replaced\. It is kept in metadata\.set_aside\. See contact \S+\n/,
      );
      expect(done.said).toContain("In this run: 3 values set aside in metadata.set_aside.");
      expect(await metadataOf(organization)).toEqual({
        plan: "paid",
        tags: ["b"],
        same: { x: 1, y: 2 },
        none: 1,
        note: "text",
        set_aside: kept,
      });
    }
  });

  test("keeps them in different batches too, after an interruption, and in a contact that an earlier file has", async () => {
    const organization = await bulkOrganization();
    await organization.import(ada({ note: "old", plan: "old" }));
    const file = ada({ note: "first", plan: "free" }) + many + ada({ note: "second", plan: "paid" });
    let batches = 0;
    await expect(organization.import(file, { isStopping: () => ++batches === 1 })).rejects.toThrow("Stopped.");
    const done = await organization.import(file);
    expect(done.said).toContain("In this run: 1 value set aside");
    const [contact] = (await organization.export()).split("\n");
    const set_aside = { "metadata.plan": ["free"] };
    expect(JSON.parse(contact!).metadata).toEqual({ note: "first\n\nsecond", plan: "paid", set_aside });
  });

  test("keeps a value that was there before, if the first entry has it as well", async () => {
    const organization = await bulkOrganization();
    await organization.import(ada({ plan: "free" }));
    await organization.import(ada({ plan: "free" }) + many + ada({ plan: "paid" }));
    const [contact] = (await organization.export()).split("\n");
    expect(JSON.parse(contact!).metadata).toEqual({ plan: "paid", set_aside: { "metadata.plan": ["free"] } });
  });

  test("is rejected if what would be kept is too large, or something else stands there", async () => {
    const organization = await bulkOrganization();
    const long = ada({ note: "x".repeat(40_000) }) + ada({ note: "y".repeat(40_000) });
    expect(await organization.import(long)).toMatchObject({ created: 1, rejected: 1 });
    const taken = ada({ set_aside: "mine", plan: "free", note: "" }) + ada({ plan: "paid" });
    const done = await organization.import(taken);
    expect(done).toMatchObject({ merged: 1, rejected: 1 });
    expect(done.said).toContain("Line 2, /metadata/set_aside: ");
  });
});

test("a file does not set aside what an earlier file has", async () => {
  const organization = await bulkOrganization();
  await organization.import(ada({ note: "old", plan: "free" }));
  expect((await organization.import(ada({ note: "new", plan: "paid" }))).said).not.toContain("set aside");
  expect(await metadataOf(organization)).toEqual({ note: "new", plan: "paid" });
});

test("a file does not replace values that are set aside by something else", async () => {
  const organization = await bulkOrganization();
  const set_aside = { phone_number: ["02 1"] };
  await organization.import(ada({ set_aside }));
  const done = await organization.import(ada({ set_aside: "mine" }));
  expect(done).toMatchObject({ merged: 0, rejected: 1 });
  expect(done.said).toContain("Line 1, /metadata/set_aside: ");
  expect(await metadataOf(organization)).toEqual({ set_aside });
});

test("fields of values that are set aside may have any name", async () => {
  const organization = await bulkOrganization();
  const set_aside = JSON.parse('{"__proto__":["a"],"constructor":["b"]}');
  const done = await organization.import(ada({ set_aside: { name: ["x"] } }) + ada({ set_aside }));
  expect(done).toMatchObject({ merged: 1, rejected: 0 });
  expect(JSON.stringify(await metadataOf(organization))).toBe(
    '{"set_aside":{"name":["x"],"__proto__":["a"],"constructor":["b"]}}',
  );
});

test("a file does not replace metadata of a contact that stands where a value is set aside", async () => {
  const organization = await bulkOrganization();
  await organization.import(ada({ set_aside: "mine" }));
  const done = await organization.import(card("UID:1", "TEL:02 1"), { format: "vcard" });
  expect(done).toMatchObject({ merged: 0, rejected: 1 });
  expect(await metadataOf(organization)).toEqual({ set_aside: "mine" });
});
