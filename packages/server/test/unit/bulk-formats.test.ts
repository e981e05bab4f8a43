import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/bulk/entry.ts";
import { type FormatName, formatOf, formats } from "../../src/bulk/format.ts";

/** The entries of a file that arrives in chunks of the given size. */
async function read(format: FormatName, file: string | Buffer, chunkBytes = 7): Promise<Entry[]> {
  const bytes = Buffer.from(file);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const entries: Entry[] = [];
  for await (const entry of formats[format].read(chunks())) entries.push(entry);
  return entries;
}

/** What each entry is: its line, and its name or its fault. */
async function outline(format: FormatName, file: string | Buffer, chunkBytes?: number): Promise<string[]> {
  const entries = await read(format, file, chunkBytes);
  return entries.map((entry) =>
    "fault" in entry
      ? `${entry.line} ${entry.fault.message}`
      : `${entry.line} = ${(entry.contact as { name?: string }).name}`,
  );
}

const notUtf8 = "Expected UTF-8; received other bytes.";
const latin1 = (text: string) => Buffer.from(text, "latin1");
const large = "x".repeat(10_000_000);

describe("NDJSON", () => {
  it("goes on after what is no JSON, no UTF-8 or too long, without quoting it", async () => {
    const lines = [
      '{"name":"a"}',
      '{"name":"secret"',
      "",
      `"${large}"`,
      '{"name":"ü"}',
      '{"name":"\r"}',
      '{"name":"z"}\r',
    ];
    const file = Buffer.concat([Buffer.from("\ufeff"), latin1(lines.join("\n"))]);
    expect(await outline("ndjson", file, 65_536)).toEqual([
      "1 = a",
      expect.stringMatching(/^2 The line is not JSON/),
      "4 Expected a line of at most 1048576 bytes; received more.",
      `5 ${notUtf8}`,
      expect.stringMatching(/^6 The line is not JSON/),
      "7 = z",
    ]);
  });

  it("takes a file without a last line break, and one of nothing but line breaks", async () => {
    expect(await outline("ndjson", '{"name":"a"}\n{"name":"b"}')).toEqual(["1 = a", "2 = b"]);
    expect(await outline("ndjson", "\n\r\n \n")).toEqual([]);
    expect(await outline("ndjson", "")).toEqual([]);
  });
});

describe("CSV", () => {
  it("reads cells over several lines, with quotes, delimiters and either line break", async () => {
    const file = '\ufeffName,external_id\r\n"a ""b"", c","1\r\n2"\r\n\r\nlast,3\nend,4';
    const entries = await read("csv", file);
    expect(entries.map(({ line }) => line)).toEqual([2, 5, 6]);
    expect(entries[0]).toMatchObject({
      contact: { name: 'a "b", c', identifiers: [{ identifier_type: "external_id", identifier_value: "1\r\n2" }] },
    });
  });

  it.each([[";"], ["\t"]])("reads what a spreadsheet separates by %j", async (delimiter) => {
    const entries = await read(
      "csv",
      [
        ["name", "email"],
        ["a,b", "a@mail.example"],
      ]
        .map((row) => row.join(delimiter))
        .join("\n"),
    );
    expect(entries).toMatchObject([
      { contact: { name: "a,b", identifiers: [{ identifier_value: "a@mail.example" }] } },
    ]);
  });

  it("loses one row to a quote that is never closed, not the file", async () => {
    const rows = Array.from({ length: 110_000 }, (_, index) => `row ${index},`).join("\n");
    const outlined = await outline("csv", `name,email\na,\n"open,\n${rows}\n`, 65_536);
    expect(outlined).toHaveLength(110_002);
    expect(outlined.slice(0, 3)).toEqual(["2 = a", expect.stringMatching(/^3 Expected a closing quote/), "4 = row 0"]);
  });

  it("says what is wrong with a row and goes on", async () => {
    const rows = ["name,email,metadata", 'a "b" c,,', "b", 'c,,"[1]"', "d,,{", "ü,,", `${large},,`, "e,,"];
    const outlined = await outline("csv", latin1(rows.join("\n")), 65_536);
    expect(outlined).toEqual([
      expect.stringMatching(/^2 Expected cells with quotes around the whole cell/),
      "3 Expected 3 cells; received 1.",
      "4 Expected a JSON object.",
      "5 Expected a JSON object.",
      `6 ${notUtf8}`,
      "7 Expected a row of at most 1048576 bytes; received more.",
      "8 = e",
    ]);
  });

  it("takes metadata column by column, whatever the key", async () => {
    const [entry] = await read("csv", 'name,metadata,metadata.__proto__,metadata.b\na,"{""b"":1,""c"":2}",x,\n');
    const { metadata } = (entry as { contact: { metadata: object } }).contact;
    expect(Object.entries(metadata)).toEqual([
      ["b", 1],
      ["c", 2],
      ["__proto__", "x"],
    ]);
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype);
  });

  it("takes away the apostrophe that guards a formula, and no other", async () => {
    const [entry] = await read("csv", "name,external_id,email\n'=1,''=1,'tis@mail.example\n");
    expect(entry).toMatchObject({
      contact: { name: "=1", identifiers: [{ identifier_value: "'tis@mail.example" }, { identifier_value: "'=1" }] },
    });
  });

  it.each([
    ["name,phone,fax", "unknown: phone, fax"],
    ["name,Name", "more than once: name"],
    ["\ufffe", "unknown"],
  ])("refuses the file whose header is %j", async (header, said) => {
    await expect(read("csv", `${header}\na,b,c\n`)).rejects.toThrow(said);
  });
});

const card = (...properties: string[]) => ["BEGIN:VCARD", ...properties, "END:VCARD", ""].join("\r\n");

describe("vCard", () => {
  it("reads what phones and address books export as 3.0", async () => {
    const file = card(
      "VERSION:3.0",
      "N:Lovelace;Ada;King;Countess;",
      "FN:Ada\\, Countess",
      "item1.TEL;type=CELL;type=VOICE:+1 415 555 0123",
      'TEL;TYPE="HOME,pref":+1 (415) 555-0124',
      "EMAIL;TYPE=INTERNET;TYPE=HOME:ada@mail.example",
      "NOTE;CHARSET=UTF-8:line one\\nline",
      "  two",
      "PHOTO;ENCODING=b;TYPE=JPEG:AAAA",
      ` ${"A".repeat(2_000_000)}`,
      "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
    );
    expect(await read("vcard", file, 65_536)).toEqual([
      {
        line: 1,
        contact: {
          name: "Ada, Countess",
          metadata: { note: "line one\nline two" },
          identifiers: [
            { identifier_type: "phone_number", identifier_value: "+1 (415) 555-0124", is_primary: true },
            { identifier_type: "phone_number", identifier_value: "+1 415 555 0123", is_primary: false },
            { identifier_type: "email", identifier_value: "ada@mail.example", is_primary: true },
            {
              identifier_type: "external_id",
              identifier_value: "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
              is_primary: true,
            },
          ],
        },
      },
    ]);
  });

  it("takes the number out of a tel URI, and a name from its parts", async () => {
    const [entry] = await read(
      "vcard",
      card("VERSION:4.0", "FN:", "N:Lovelace;Ada;;Countess;", "TEL;VALUE=uri:tel:+1-415-555-0123;ext=1"),
    );
    expect(entry).toMatchObject({
      contact: { name: "Countess Ada Lovelace", identifiers: [{ identifier_value: "+1-415-555-0123" }] },
    });
  });

  it("undoes folds in the middle of a character", async () => {
    const [before, after] = [
      Buffer.from("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\xc3", "latin1"),
      latin1("\r\n \xbc\r\nEND:VCARD\r\n"),
    ];
    expect(await outline("vcard", Buffer.concat([before, after]))).toEqual(["1 = ü"]);
  });

  it("goes on after cards that are broken", async () => {
    const file = Buffer.concat([
      Buffer.from(`noise\nmore noise\n${card("VERSION:2.1", "FN:a")}${card("VERSION:4.0", "FN")}`),
      latin1(card("VERSION:4.0", "FN:\xfc")),
      Buffer.from(card("VERSION:3.0", "FN;CHARSET=ISO-8859-1:x")),
      Buffer.from(card("VERSION:4.0", "X-CONTACTS-METADATA:[1]")),
      Buffer.from(`BEGIN:VCARD\nVERSION:4.0\nFN:open\n${card("VERSION:4.0", "FN:whole")}BEGIN:VCARD\nFN:cut`),
    ]);
    expect(await outline("vcard", file)).toEqual([
      "1 Expected BEGIN:VCARD.",
      "3 Expected a card of VERSION 4.0 or 3.0. Export the cards anew in one of them.",
      "7 Expected a colon and a value after FN on line 9.",
      `11 ${notUtf8} See line 13.`,
      "15 Expected UTF-8; FN declares another CHARSET.",
      "19 Expected a JSON object.",
      "23 Expected END:VCARD; the next card begins before.",
      "26 = whole",
      "30 Expected END:VCARD; the file ends before.",
    ]);
  });

  it("holds no more of a card than an entry may have, however it is folded", async () => {
    const bomb = card("VERSION:4.0", `NOTE:${"\r\n xxxx".repeat(300_000)}`);
    const many = card("VERSION:4.0", Array(80_000).fill("NOTE:0123456789").join("\r\n"));
    const tooLong = "Expected a card of at most 1048576 bytes; received more.";
    const outlined = await outline("vcard", bomb + many + card("VERSION:4.0", "FN:after"), 65_536);
    expect(outlined).toEqual([`1 ${tooLong}`, expect.stringContaining(tooLong), expect.stringContaining("= after")]);
  });
});

it("the name of a file says its format", () => {
  expect(["a.CSV", "a.vcf", "a.jsonl", "-"].map(formatOf)).toEqual(["csv", "vcard", "ndjson", "ndjson"]);
});
