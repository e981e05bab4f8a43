import { describe, expect, test } from "vitest";
import type { FormatName } from "../../src/bulk/format.ts";
import { bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

// Contacts that are difficult to export: for spreadsheets, line folding, separators and JavaScript.
const contacts = [
  { name: "José 李 🦄 ".repeat(20).trim(), metadata: {}, identifiers: [identifier("phone_number", "+14155550123")] },
  {
    name: '=HYPERLINK("x")',
    metadata: { note: "a\r\nb,c;d\\n" },
    identifiers: [identifier("external_id", "'@SUM(1)")],
  },
  {
    name: "-1; \"two\", 'three'",
    metadata: { long: "ü".repeat(500) },
    identifiers: [identifier("external_id", " spaced\r\nlines\t")],
  },
  {
    name: null,
    metadata: {},
    identifiers: [identifier("email", "+plus@mail.example"), identifier("email", "o'hara@mail.example", false)],
  },
  {
    name: "'",
    metadata: { 1: 1, b: null, a: [1.5, "\u2028", { "": -0.1 }] },
    identifiers: [identifier("external_id", "\\"), identifier("external_id", "tel:x;y", false)],
  },
];
const withPrototype = `{"name":"Proto","metadata":{"__proto__":{"x":1},"constructor":2},"identifiers":[]}\n`;
const file = contacts.map(line).join("") + withPrototype;

describe("export", () => {
  test("writes what was imported, oldest first, to the byte", async () => {
    const organization = await bulkOrganization();
    await organization.import(file);
    expect(await organization.export("ndjson")).toBe(file);
  });

  test.each<FormatName>(["csv", "vcard", "ndjson"])("loses nothing on the way through %s and back", async (format) => {
    const [from, to] = [await bulkOrganization(), await bulkOrganization()];
    await from.import(file);
    const text = await from.export(format);
    expect(await to.import(text, { format })).toMatchObject({ created: contacts.length + 1, rejected: 0 });
    expect(await to.export(format)).toBe(text);
    expect(await to.export("ndjson")).toBe(file);
  });

  test.each<FormatName>(["csv", "vcard", "ndjson"])(
    "carries a contact that is empty through %s and back",
    async (format) => {
      const [from, to] = [await bulkOrganization(), await bulkOrganization()];
      const empty = line({ name: null, metadata: {}, identifiers: [] });
      await from.import(empty + line({ name: "Ada", metadata: {}, identifiers: [] }) + empty);
      const text = await from.export(format);
      expect(await to.import(text, { format })).toMatchObject({ created: 3, rejected: 0 });
      expect(await to.export(format)).toBe(text);
      expect(await to.export()).toBe(await from.export());
    },
  );

  test("lets no cell of a CSV file begin like a formula, but phone numbers", async () => {
    const organization = await bulkOrganization();
    await organization.import(file);
    const text = await organization.export("csv");
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain("'+plus@mail.example");
    expect(text).toContain(",+14155550123,");
    expect(text).not.toMatch(/(?:^|,)"?[=@-]/m);
  });

  test("folds vCards at 75 bytes and tears no character", async () => {
    const organization = await bulkOrganization();
    await organization.import(file);
    const lines = (await organization.export("vcard")).split("\r\n");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.join("\n")).not.toContain("\ufffd");
  });

  test("writes more contacts than it reads at a time, and the head of a file without contacts", async () => {
    const [full, empty] = [await bulkOrganization(), await bulkOrganization()];
    const many = Array.from({ length: 1_203 }, (_, index) =>
      line({ name: `P${index}`, metadata: {}, identifiers: [] }),
    ).join("");
    await full.import(many);
    expect(await full.export()).toBe(many);
    expect(await empty.export()).toBe("");
    expect(await empty.export("csv")).toBe("name,phone_number,email,external_id,identifiers,metadata\r\n");
  });

  test("shows one moment, whatever is written meanwhile", async () => {
    const organization = await bulkOrganization();
    const many = Array.from({ length: 600 }, (_, index) =>
      line({ name: "before", metadata: {}, identifiers: [identifier("external_id", `${index}`)] }),
    );
    await organization.import(many.join(""));
    const seen = await organization.store.snapshot(async ({ contacts }) => {
      const repository = contacts(organization.orgId);
      const first = await repository.listContactsAfter(undefined, 500);
      await organization.import(many.join("").replaceAll("before", "after") + line({ name: "new" }));
      const second = await repository.listContactsAfter(first.at(-1)!.contact, 500);
      return [...first, ...second].map(({ contact }) => contact.name);
    });
    expect(seen).toEqual(Array(600).fill("before"));
    expect(await organization.export()).not.toContain("before");
  });
});
