import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

const ada = { name: "Ada", metadata: { b: 1, a: [null] }, identifiers: [identifier("email", "ada@mail.example")] };

/** Lines of NDJSON as objects. */
const parsed = (text: string) =>
  text
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text));

describe("import", () => {
  test("makes contacts in the order of the file, each with all that it has", async () => {
    const organization = await bulkOrganization();
    const contacts = [
      ada,
      {
        name: null,
        metadata: {},
        identifiers: [identifier("phone_number", "+14155550123"), identifier("phone_number", "+14155550124", false)],
      },
      { name: "Unreachable", metadata: { x: 1 }, identifiers: [] },
    ];
    const done = await organization.import(contacts.map(line).join(""));
    expect(done).toMatchObject({ entries: 3, created: 3, rejected: 0 });
    expect(done.finished_at).not.toBeNull();
    expect(parsed(await organization.export())).toEqual(contacts);
  });

  test("takes contacts as the API responds with them, and gives them new ids", async () => {
    const organization = await bulkOrganization();
    const id = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    const times = { created_at: "2020-01-01T00:00:00.000Z", updated_at: "2020-01-01T00:00:00.000Z" };
    const given = { id, org_id: id, ...ada, version: 3, memories: [], ...times };
    expect(await organization.import(line(given))).toMatchObject({ created: 1 });
    const imported = await organization.store.read(({ contacts }) =>
      contacts(organization.orgId).listContacts({ limit: 1, offset: 0 }),
    );
    const { contact } = imported.contacts[0]!;
    expect(contact.id).not.toBe(id);
    expect(contact.created_at).not.toBe(times.created_at);
  });

  test("normalises identifiers and merges the metadata of a contact that is there, as an update does", async () => {
    const organization = await bulkOrganization();
    await organization.import(line(ada));
    const again = {
      name: " Ada L. ",
      metadata: { c: true, b: 2 },
      identifiers: [identifier("email", "ADA@mail.example"), identifier("phone_number", "+1 (415) 555-0123")],
    };
    expect(await organization.import(line(again))).toMatchObject({ created: 0, merged: 1 });
    expect(parsed(await organization.export())).toEqual([
      {
        name: "Ada L.",
        metadata: { b: 2, a: [null], c: true },
        identifiers: [identifier("phone_number", "+14155550123"), identifier("email", "ada@mail.example")],
      },
    ]);
  });

  test("keeps what a found contact has and the file does not name", async () => {
    const organization = await bulkOrganization();
    await organization.import(line(ada));
    const before = await organization.export();
    expect(await organization.import(line({ identifiers: ada.identifiers }))).toMatchObject({ merged: 1 });
    expect(await organization.export()).toBe(before);
  });

  test.each(["skip", "reject"] as const)(
    "leaves a contact that is there as it is, if told to %s it",
    async (onExisting) => {
      const organization = await bulkOrganization();
      await organization.import(line(ada));
      const before = await organization.export();
      const changed = { ...ada, name: "Eve", identifiers: [...ada.identifiers, identifier("external_id", "7")] };
      const done = await organization.import(line(changed), { onExisting });
      expect(done).toMatchObject(onExisting === "skip" ? { skipped: 1, rejected: 0 } : { skipped: 0, rejected: 1 });
      expect(await organization.export()).toBe(before);
    },
  );

  test("takes rows of one file that share an identifier for one contact", async () => {
    const organization = await bulkOrganization();
    const rows = [
      ada,
      { name: "Ada L.", identifiers: [identifier("email", "Ada@mail.example"), identifier("external_id", "7")] },
    ];
    expect(await organization.import(rows.map(line).join(""))).toMatchObject({ created: 1, merged: 1 });
    expect(parsed(await organization.export())).toHaveLength(1);
  });

  test("changes a contact that two rows find by different identifiers by both of them", async () => {
    const organization = await bulkOrganization();
    await organization.import(line({ ...ada, identifiers: [...ada.identifiers, identifier("external_id", "7")] }));
    const rows = [
      { metadata: { one: 1 }, identifiers: ada.identifiers },
      {
        metadata: { two: 2 },
        identifiers: [identifier("external_id", "7"), identifier("phone_number", "+14155550123")],
      },
    ];
    expect(await organization.import(rows.map(line).join(""))).toMatchObject({ merged: 2 });
    const [contact] = parsed(await organization.export());
    expect(contact.metadata).toEqual({ ...ada.metadata, one: 1, two: 2 });
    expect(contact.identifiers).toHaveLength(3);
  });

  test("sees nothing of another organisation", async () => {
    const [one, other] = [await bulkOrganization(), await bulkOrganization()];
    await one.import(line(ada));
    expect(await other.import(line(ada))).toMatchObject({ created: 1, merged: 0 });
  });
});

describe("import, of what it cannot take", () => {
  test("says line, field, what was expected and received, without values, and imports the rest", async () => {
    const organization = await bulkOrganization();
    const rows = [
      { identifiers: [identifier("email", "secret")] },
      {
        name: "",
        metadata: [],
        identifiers: [identifier("phone_number", "5550123"), identifier("external_id", 7 as never)],
      },
      { name: "Secret", nickname: "secret" },
      { identifiers: [{ identifier_type: "fax", identifier_value: "secret" }] },
      {},
      { name: "secret\0", metadata: { deep: ["\ud800"] } },
      ada,
    ];
    const done = await organization.import(rows.map(line).join(""));
    expect(done).toMatchObject({ entries: 7, created: 1, rejected: 6 });
    const expected = [
      "Line 1, /email: Expected one e-mail address of at most 254 characters",
      "Line 2, /name: Expected 1 to 256 characters besides surrounding white space; received an empty string",
      "Line 2, /metadata: Expected an object; received an array",
      "Line 2, /phone_number: Expected",
      "Line 2, /external_id: Expected a string; received a number",
      "Line 3, /nickname: Unknown field",
      "Line 4, /identifiers: Expected",
      "Line 5: Expected a name, an identifier or metadata",
      "Line 6, /name: Text must not contain U+0000",
      "Line 6, /metadata/deep/0: Text must not contain a lone surrogate",
    ];
    for (const text of expected) expect(done.said).toContain(text);
    expect(done.said).not.toMatch(/secret/i);
  });

  test("refuses identifiers of different contacts, naming them, and changes neither", async () => {
    const organization = await bulkOrganization();
    await organization.import(line(ada) + line({ identifiers: [identifier("external_id", "7")] }));
    const before = await organization.export();
    const both = { name: "Both", identifiers: [...ada.identifiers, identifier("external_id", "7")] };
    const done = await organization.import(line(both));
    expect(done).toMatchObject({ rejected: 1 });
    const [{ rejected, ...contact }] = parsed(readFileSync(done.rejectsPath, "utf8"));
    expect(contact).toEqual(both);
    expect(rejected).toMatchObject({ line: 1, errors: [{ error: "CONFLICT" }] });
    expect(rejected.errors[0].contact_ids).toHaveLength(2);
    expect(await organization.export()).toBe(before);
  });

  test("refuses metadata that is too large only together with what is there, and changes nothing of the contact", async () => {
    const organization = await bulkOrganization();
    await organization.import(line({ ...ada, metadata: { a: "x".repeat(40_000) } }));
    const before = await organization.export();
    const more = {
      name: "Eve",
      metadata: { b: "x".repeat(40_000) },
      identifiers: [...ada.identifiers, identifier("external_id", "7")],
    };
    const done = await organization.import(line(more));
    expect(done.said).toMatch(/Line 1, \/metadata: Metadata would have \d+ bytes after the change/);
    expect(await organization.export()).toBe(before);
  });

  test("takes its file of rejected contacts back once it is corrected", async () => {
    const organization = await bulkOrganization();
    const first = await organization.import(line({ ...ada, identifiers: [identifier("email", "ada")] }));
    const corrected = readFileSync(first.rejectsPath, "utf8").replace(
      '"identifier_value":"ada"',
      '"identifier_value":"ada@mail.example"',
    );
    expect(await organization.import(corrected)).toMatchObject({ created: 1, rejected: 0 });
    expect(parsed(await organization.export())).toEqual([ada]);
  });

  test("refuses a field named rejected that no import wrote", async () => {
    const organization = await bulkOrganization();
    const reason = { line: 1, import: "0123456789abcdef", errors: [] };
    const file = line({ name: "Ada", rejected: reason }) + line({ name: "Bob", rejected: true });
    const done = await organization.import(file);
    expect(done).toMatchObject({ created: 1, rejected: 1 });
    expect(done.said).toContain("Line 2, /rejected: Unknown field.");
  });

  test("shows twenty rejections and keeps all of them", async () => {
    const organization = await bulkOrganization();
    const done = await organization.import(line({ name: 1 }).repeat(1_000));
    expect(done).toMatchObject({ entries: 1_000, rejected: 1_000 });
    expect(done.said.match(/^Line /gm)).toHaveLength(20);
    expect(done.said).toContain("Further rejections are not shown here.");
    expect(parsed(readFileSync(done.rejectsPath, "utf8"))).toHaveLength(1_000);
  });
});

describe("an import that another process runs as well", () => {
  test("is refused in one of them, and made once", async () => {
    const organization = await bulkOrganization();
    const file = Array.from({ length: 1_000 }, (_, index) =>
      line({ name: `P${index}`, metadata: {}, identifiers: [] }),
    );
    const runs = await Promise.allSettled([1, 2].map(() => organization.import(file.join(""))));
    const refused = runs.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason.message).toContain("Another process is importing this file");
    expect(await organization.export()).toBe(file.join(""));
  });
});

describe("import --again", () => {
  test("begins again with a file that was imported before", async () => {
    const organization = await bulkOrganization();
    const file = line({ name: "Unreachable", metadata: {}, identifiers: [] });
    await organization.import(file);
    expect((await organization.import(file)).said).toContain("This file was imported before");
    expect(await organization.import(file, { isAnew: true })).toMatchObject({ created: 1 });
    expect(await organization.export()).toBe(file + file);
  });
});

describe("import --dry-run", () => {
  test("counts what would happen and changes nothing, so that the import can follow", async () => {
    const organization = await bulkOrganization();
    await organization.import(line(ada));
    const before = await organization.export();
    const file = line({ ...ada, name: "Eve" }) + line({ name: "New" }) + line({ name: 1 });
    const counts = { entries: 3, created: 1, merged: 1, rejected: 1 };
    expect(await organization.import(file, { isDryRun: true })).toMatchObject({ ...counts, finished_at: null });
    expect(await organization.export()).toBe(before);
    expect(await organization.import(file)).toMatchObject(counts);
  });
});
