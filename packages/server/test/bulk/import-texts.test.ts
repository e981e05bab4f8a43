import { describe, expect, test } from "vitest";
import type { FormatName } from "../../src/bulk/format.ts";
import { bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

const marks = (text: string) => `\u202a\u200e${text}\u202c\u00a0\u200b`;

describe("invisible characters", () => {
  const [phone, email, id] = [marks("+39 333\u2011123\u00a04567"), marks("ada@mail.example"), marks("crm\u20111")];
  test.each<[FormatName, string]>([
    ["vcard", `BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL:${phone}\nEMAIL:${email}\nUID:${id}\nEND:VCARD\n`],
    ["csv", `name,phone_number,email,external_id\nAda,${phone},${email},${id}\n`],
    [
      "ndjson",
      line({
        name: "Ada",
        identifiers: [
          identifier("phone_number", phone),
          identifier("email", email),
          identifier("external_id", "crm-1"),
        ],
      }),
    ],
  ])("are taken off numbers, addresses and ids of %s", async (format, file) => {
    const organization = await bulkOrganization();
    const done = await organization.import(file, { format });
    expect(done).toMatchObject({ created: 1, rejected: 0 });
    expect(done.said).not.toContain("Line");
    const identifiers = [
      identifier("phone_number", "+393331234567"),
      identifier("email", "ada@mail.example"),
      identifier("external_id", "crm-1"),
    ];
    expect(await organization.export()).toBe(line({ name: "Ada", metadata: {}, identifiers }));
  });

  test.each<[FormatName, string]>([
    ["vcard", "BEGIN:VCARD\nVERSION:3.0\nFN:\u200b\nNOTE:x\nEMAIL:ada@mail.example\nEND:VCARD\n"],
    ["csv", "name,email,metadata.note\n\u200b,ada@mail.example,x\n"],
    [
      "ndjson",
      line({ name: "\u200b", metadata: { note: "x" }, identifiers: [identifier("email", "ada@mail.example")] }),
    ],
  ])("make no name in %s, and replace none", async (format, file) => {
    const organization = await bulkOrganization();
    await organization.import(line({ name: "Ada", identifiers: [identifier("email", "ada@mail.example")] }));
    expect(await organization.import(file, { format })).toMatchObject({ merged: 1 });
    expect(await organization.export()).toContain('{"name":"Ada","metadata":{"note":"x"},');
  });

  test("stay in the external ids of NDJSON, which are compared byte by byte, and are said", async () => {
    const organization = await bulkOrganization();
    const file = line({ name: "Ada", metadata: {}, identifiers: [identifier("external_id", "crm-1\r")] });
    const done = await organization.import(file);
    expect(done.said).toContain("Line 1, /external_id: The external id has white space around it");
    expect(done.said).toContain("In this run: 1 unusual value imported unchanged.");
    expect(await organization.export()).toBe(file);
  });
});

describe("visible characters of identifiers", () => {
  const addresses = [
    "john doe@x.example",
    "a@x.example home",
    "a@x.exa\u00a0mple",
    "a@x.\u2009example",
    "a@x.\texample",
  ];

  test.each(addresses)("white space inside an e-mail address is a fault: %j", async (address) => {
    const [cards, rows, lines] = [await bulkOrganization(), await bulkOrganization(), await bulkOrganization()];
    const card = `BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nUID:1\nEMAIL:${address}\nEND:VCARD\n`;
    const done = await cards.import(card, { format: "vcard" });
    expect(done.said).toContain("Line 1, /email: ");
    const metadata = { set_aside: { email: [address] } };
    expect(await cards.export()).toBe(line({ name: "Ada", metadata, identifiers: [identifier("external_id", "1")] }));
    const row = await rows.import(`name,email\nAda,"${address}"\n`, { format: "csv" });
    expect(row).toMatchObject({ created: 0, rejected: 1 });
    const read = await lines.import(line({ name: "Ada", identifiers: [identifier("email", address)] }));
    expect(read).toMatchObject({ created: 0, rejected: 1 });
    expect(read.said).toContain("Line 1, /email: ");
  });

  test.each(["+39 333 1234561 / 62", "+39 02 1234567 (12)", "+39 02 1234567 - 12", "+39 02 1234567\n12"])(
    "digits after a phone number are not read as part of it: %j",
    async (number) => {
      const [cards, rows, lines] = [await bulkOrganization(), await bulkOrganization(), await bulkOrganization()];
      const [id, metadata] = [identifier("external_id", "1"), { set_aside: { phone_number: [number] } }];
      const card = `BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nUID:1\nTEL:${number.replace("\n", "\\n")}\nEND:VCARD\n`;
      const done = await cards.import(card, { format: "vcard" });
      expect(done.said).toContain("Line 1, /phone_number: Expected one phone number without further digits.");
      expect(await cards.export()).toBe(line({ name: "Ada", metadata, identifiers: [id] }));
      await rows.import(`name,external_id,phone_number\nAda,1,"${number}"\n`, { format: "csv" });
      expect(await rows.export()).toBe(line({ name: "Ada", metadata, identifiers: [id] }));
      const read = await lines.import(line({ name: "Ada", identifiers: [identifier("phone_number", number), id] }));
      expect(read).toMatchObject({ created: 0, rejected: 1 });
      expect(read.said).toContain("Line 1, /phone_number: Expected one phone number without further digits.");
    },
  );

  test("white space around an e-mail address is removed", async () => {
    const organization = await bulkOrganization();
    await organization.import('email\n" a@x.example\u00a0"\n', { format: "csv" });
    await organization.import(line({ identifiers: [identifier("email", "\t b@x.example\r\n")] }));
    const exported = await organization.export();
    expect(exported).toContain('"a@x.example"');
    expect(exported).toContain('"b@x.example"');
  });

  test.each<[FormatName, (id: string) => string]>([
    ["csv", (id) => `external_id,email\n${id},${id}@x.example\n`],
    ["vcard", (id) => `BEGIN:VCARD\nVERSION:3.0\nUID:${id}\nEMAIL:${id}@x.example\nEND:VCARD\n`],
  ])("hyphens that differ are two ids and two addresses in %s", async (format, write) => {
    const organization = await bulkOrganization();
    await organization.import(write("a\u20101"), { format });
    expect(await organization.import(write("a-1"), { format })).toMatchObject({ created: 1, merged: 0 });
    const exported = await organization.export();
    expect(exported).toContain('"a\u20101"');
    expect(exported).toContain('"a\u20101@x.example"');
  });
});

describe("a card with one value that cannot be an identifier", () => {
  test.each([
    ["TEL:02 1234567", "phone_number", "02 1234567", "no country code"],
    ["TEL;VALUE=uri:tel:+1-418-555-0142;ext=102", "phone_number", "+1-418-555-0142;ext=102", "an extension"],
    ["TEL:+1 418 555 0142\\, ext. 5", "phone_number", "+1 418 555 0142, ext. 5", "an extension"],
    ["TEL:ask at the desk", "phone_number", "ask at the desk", "starts with +"],
    ["TEL:+1 418 555", "phone_number", "+1 418 555", "length that the country uses"],
    ["EMAIL:ada at mail", "email", "ada at mail", "one e-mail address"],
    [`UID:${"u".repeat(300)}`, "external_id", "u".repeat(300), "at most 256 characters"],
  ])("keeps the others, and it in the metadata: %s", async (property, type, value, said) => {
    const organization = await bulkOrganization();
    const file = `BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n${property}\nEMAIL:ada@mail.example\nTEL:+39 333 1234567\nUID:1\nEND:VCARD\n`;
    const done = await organization.import(file, { format: "vcard" });
    expect(done).toMatchObject({ created: 1, rejected: 0 });
    expect(done.said).toContain(said);
    const [contact] = (await organization.export()).split("\n");
    expect(JSON.parse(contact!)).toEqual({
      name: "Ada",
      metadata: { set_aside: { [type]: [value] } },
      identifiers: [
        identifier("phone_number", "+393331234567"),
        identifier("email", "ada@mail.example"),
        identifier("external_id", "1"),
      ],
    });
  });

  test("is rejected if nothing else is left of it", async () => {
    const organization = await bulkOrganization();
    const file = "BEGIN:VCARD\nVERSION:3.0\nTEL:02 1234567\nNOTE:x\nEND:VCARD\n";
    expect(await organization.import(file, { format: "vcard" })).toMatchObject({ created: 0, rejected: 1 });
  });

  test("is rejected if the value is not sound text", async () => {
    const organization = await bulkOrganization();
    const file = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL:02 \0 1\nEND:VCARD\n";
    const done = await organization.import(file, { format: "vcard" });
    expect(done).toMatchObject({ created: 0, rejected: 1 });
    expect(done.said).toContain("Line 1, /metadata/set_aside/phone_number/0: Text must not contain U+0000.");
  });

  test("is rejected if something else stands where the value would be kept", async () => {
    const organization = await bulkOrganization();
    const file = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL:02 1\nX-CONTACTS-METADATA:{"set_aside":"mine"}\nEND:VCARD\n';
    const done = await organization.import(file, { format: "vcard" });
    expect(done).toMatchObject({ created: 0, rejected: 1 });
    expect(done.said).toContain("Line 1, /metadata/set_aside: ");
  });
});

test("files put together from several, each with a byte order mark, are read whole", async () => {
  const card = "\ufeffBEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n";
  const [cards, lines] = [await bulkOrganization(), await bulkOrganization()];
  expect(await cards.import(card + card, { format: "vcard" })).toMatchObject({ created: 2, rejected: 0 });
  const one = `\ufeff${line({ name: "Ada" })}`;
  expect(await lines.import(one + one)).toMatchObject({ created: 2, rejected: 0 });
});

test("an e-mail address that a person mistyped keeps its row out of the import, a number that is national does not", async () => {
  const organization = await bulkOrganization();
  const file = "name,email,phone_number\nAda,ada(at)mail.example,\nBob,bob@mail.example,02 1234567\n,,02 1234567\n";
  const done = await organization.import(file, { format: "csv" });
  expect(done).toMatchObject({ created: 1, rejected: 2 });
  const metadata = { set_aside: { phone_number: ["02 1234567"] } };
  const identifiers = [identifier("email", "bob@mail.example")];
  expect(await organization.export()).toBe(line({ name: "Bob", metadata, identifiers }));
  expect(done.said).toContain("Line 4, /phone_number: The phone number has no country code.");
});

describe("a contact of which the only identifier cannot be read", () => {
  test.each<[FormatName, string]>([
    ["csv", "name,phone_number\nAda,02 1234567\n"],
    ["vcard", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL:02 1234567\nEND:VCARD\n"],
  ])("is rejected in %s if --country can read it, so that doing so makes no second contact", async (format, file) => {
    const organization = await bulkOrganization();
    const done = await organization.import(file, { format });
    expect(done).toMatchObject({ created: 0, rejected: 1 });
    expect(done.said).toMatch(
      /\/phone_number: The phone number has no country code\. .* The contact has no other identifier\./,
    );
    const again = await organization.import(file, { format, country: "IT", isAnew: true });
    expect(again).toMatchObject({ created: 1, rejected: 0 });
    const identifiers = [identifier("phone_number", "+39021234567")];
    expect(await organization.export()).toBe(line({ name: "Ada", metadata: {}, identifiers }));
    await organization.import(file, { format, country: "IT", isAnew: true });
    expect(await organization.export()).toBe(line({ name: "Ada", metadata: {}, identifiers }));
  });

  test.each([
    ["TEL:+1 418 555 0142 x5", undefined],
    ["EMAIL:ada at mail", undefined],
    ["TEL:112", "IT"],
  ] as const)(
    "is imported otherwise, and it is said that a second import creates it again: %s",
    async (property, country) => {
      const organization = await bulkOrganization();
      const file = `BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n${property}\nEND:VCARD\n`;
      const done = await organization.import(file, { format: "vcard", country });
      expect(done).toMatchObject({ created: 1, rejected: 0 });
      expect(done.said).toContain(
        "Line 1: The contact has no identifier left. Importing it again creates another contact.",
      );
      expect(done.said).toContain("1 contact without an identifier");
    },
  );
});
