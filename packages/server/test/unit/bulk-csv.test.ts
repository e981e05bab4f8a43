import { describe, expect, test } from "vitest";
import { outline, readEntries } from "../support/bulk-entries.ts";

const people = ["2 = Ada", "3 = Bob"];

describe("the lines of a file", () => {
  test.each(["\n", "\r\n", "\r\r\n", "\r"])("end with %j", async (end) => {
    for (const chunkBytes of [1, 2, 7, 1000]) {
      expect(await outline("csv", ["name,external_id", "Ada,1", "Bob,2", ""].join(end), chunkBytes)).toEqual(people);
      const cards = ["BEGIN:VCARD", "VERSION:3.0", "FN:Ada", "END:VCARD", ""].join(end);
      expect(await outline("vcard", cards, chunkBytes)).toEqual(["1 = Ada"]);
      expect(await outline("ndjson", ['{"name":"Ada"}', '{"name":"Bob"}'].join(end), chunkBytes)).toEqual([
        "1 = Ada",
        "2 = Bob",
      ]);
    }
  });

  test("leave no carriage return in a cell, and those that a cell has on purpose", async () => {
    const [doubled] = await readEntries("csv", 'name,external_id\r\r\n"a\r\r\nb",1\r\r\n');
    expect(doubled).toMatchObject({ contact: { name: "a\r\nb" }, texts: [{ text: "1" }] });
    const [kept] = await readEntries("csv", 'name,external_id\r\n"a\r\r\nb",1\r\n');
    expect(kept).toMatchObject({ contact: { name: "a\r\r\nb" } });
  });
});

describe("a line break of another kind than the file's", () => {
  const divided =
    "Expected the line break of the first line; received another one outside of quotes. Split the row there, or quote the cell.";

  test.each([
    ["name\nAda\rBob\nCy\n", [`2 ${divided}`, "3 = Cy"]],
    ["name\r\nAda\r\rBob\r\nCy\r\n", [`2 ${divided}`, "3 = Cy"]],
    ["name,email\nAda,\rBob,\nCy,\n", [`2 ${divided}`, "3 = Cy"]],
    ["name\rAda\nBob\rCy\r", [`2 ${divided}`, "3 = Cy"]],
  ])("rejects the row that it may divide: %j", async (file, outlined) => {
    expect(await outline("csv", file)).toEqual(outlined);
  });

  test("stays in a quoted cell", async () => {
    expect(await outline("csv", 'name,metadata.a\nAda,"x\ry"\n"Bo\rb",\n')).toEqual(["2 = Ada", "3 = Bo\rb"]);
  });
});

describe("the header of a table", () => {
  test.each([
    "name;email;metadata.address (street, city)",
    '"name";"metadata.a, b, c";"email"',
    '"metadata.a;b;c",name,email',
    "name\temail\tmetadata.a,b;c",
    "sep=;\nname;email;metadata.a, b",
    "\ufeffname,email,metadata.a",
    "\n\n,,\nname,email,metadata.a",
    '" ",""\n;;\nname,email,metadata.a',
    "\n  \nName , EMAIL,\u200bmetadata.a\u00a0",
    "name,email,metadata.a,,",
  ])("is read under the delimiter that makes sense of it: %j", async (header) => {
    const delimiter = /\t/.test(header) ? "\t" : /^[^"\n]*;|"name";|sep=;/.test(header) ? ";" : ",";
    const row = ["x", "y", "z"].join(delimiter);
    const [entry] = await readEntries("csv", `${header}\n${row}\n`);
    expect(entry).toMatchObject({ contact: { metadata: {} } });
  });

  test("names what is unknown without the control characters of it", async () => {
    await expect(readEntries("csv", "name,pho\u001b[2Jne\na,b\n")).rejects.toThrow("unknown: pho\\u001b[2Jne.");
  });
});

describe("a row of a table", () => {
  test.each([",,", "  , ,", '" ",,"\t"', ",,,,", "   ", "\u00a0,,"])(
    "that says nothing is passed over: %j",
    async (row) => {
      expect(await outline("csv", `name,email,external_id\nAda,,\n${row}\nBob,,\n`)).toEqual(["2 = Ada", "4 = Bob"]);
    },
  );

  test("may have further cells without a text", async () => {
    expect(await outline("csv", "name,external_id\nAda,1,,\nBob,2,x\n")).toEqual([
      "2 = Ada",
      "3 Expected 2 cells; received 3.",
    ]);
  });

  test("has no identifier in a cell of white space", async () => {
    const [entry] = await readEntries("csv", "name,email\nAda, \n");
    expect(entry).toMatchObject({ texts: [] });
  });
});
