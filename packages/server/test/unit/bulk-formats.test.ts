import { describe, expect, test } from "vitest";
import { formatOf } from "../../src/bulk/format.ts";
import { latin1, outline, readEntries } from "../support/bulk-entries.ts";

const notUtf8 = "Expected UTF-8; received other bytes.";
const large = "x".repeat(10_000_000);

describe("NDJSON", () => {
  test("continues after invalid JSON, invalid UTF-8 and lines that are too long, without quoting them", async () => {
    const lines = [
      '{"name":"a"}',
      '{"name":"secret"',
      "",
      `"${large}${large}"`,
      '{"name":"ü"}',
      '{"name":"\r"}',
      '{"name":"z"}\r',
    ];
    const file = Buffer.concat([Buffer.from("\ufeff"), latin1(lines.join("\n"))]);
    expect(await outline("ndjson", file, 65_536)).toEqual([
      "1 = a",
      expect.stringMatching(/^2 The line is not JSON/),
      "4 Expected a line of at most 16777216 bytes; received more.",
      `5 ${notUtf8}`,
      expect.stringMatching(/^6 The line is not JSON/),
      "7 = z",
    ]);
  });

  test("takes a file without a last line break, and one of nothing but line breaks", async () => {
    expect(await outline("ndjson", '{"name":"a"}\n{"name":"b"}')).toEqual(["1 = a", "2 = b"]);
    expect(await outline("ndjson", "\n\r\n \n")).toEqual([]);
    expect(await outline("ndjson", "")).toEqual([]);
  });
});

describe("CSV", () => {
  test("reads cells over several lines, with quotes, delimiters and either line break", async () => {
    const file = '\ufeffName,external_id\r\n"a ""b"", c","1\r\n2"\r\n\r\nlast,3\nend,4';
    const entries = await readEntries("csv", file);
    expect(entries.map(({ line }) => line)).toEqual([2, 5, 6]);
    expect(entries[0]).toMatchObject({
      contact: { name: 'a "b", c' },
      texts: [{ type: "external_id", text: "1\r\n2" }],
    });
  });

  test.each([[";"], ["\t"]])("reads what a spreadsheet separates by %j", async (delimiter) => {
    const entries = await readEntries(
      "csv",
      [
        ["name", "email"],
        ["a,b", "a@mail.example"],
      ]
        .map((row) => row.join(delimiter))
        .join("\n"),
    );
    expect(entries).toMatchObject([{ contact: { name: "a,b" }, texts: [{ text: "a@mail.example" }] }]);
  });

  test("loses one row to a quote that is never closed, not the file", async () => {
    const rows = Array.from({ length: 110_000 }, (_, index) => `row ${index},`).join("\n");
    const outlined = await outline("csv", `name,email\na,\n"open,\n${rows}\n`, 65_536);
    expect(outlined).toHaveLength(110_002);
    expect(outlined.slice(0, 3)).toEqual(["2 = a", expect.stringMatching(/^3 Expected a closing quote/), "4 = row 0"]);
  });

  test("says what is wrong with a row and continues", async () => {
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

  test("takes metadata column by column, whatever the key", async () => {
    const [entry] = await readEntries("csv", 'name,metadata,metadata.__proto__,metadata.b\na,"{""b"":1,""c"":2}",x,\n');
    const { metadata } = (entry as { contact: { metadata: object } }).contact;
    expect(Object.entries(metadata)).toEqual([
      ["b", 1],
      ["c", 2],
      ["__proto__", "x"],
    ]);
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype);
  });

  test("takes away the apostrophe that guards a formula, and no other", async () => {
    const [entry] = await readEntries("csv", "name,external_id,email\n'=1,''=1,'tis@mail.example\n");
    expect(entry).toMatchObject({
      contact: { name: "=1" },
      texts: [{ text: "'tis@mail.example" }, { text: "'=1" }],
    });
  });

  test.each([
    ["name,phone,fax", "unknown: phone, fax"],
    ["name,Name", "more than once: name"],
    ["\ufffe", "unknown"],
  ])("refuses the file whose header is %j", async (header, said) => {
    await expect(readEntries("csv", `${header}\na,b,c\n`)).rejects.toThrow(said);
  });
});

test("the name of a file says its format", () => {
  expect(["a.CSV", "a.vcf", "a.jsonl", "-"].map(formatOf)).toEqual(["csv", "vcard", "ndjson", "ndjson"]);
});
