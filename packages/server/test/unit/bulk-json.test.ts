import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findChange } from "../../src/bulk/json-change.ts";
import { card, outline, readEntries } from "../support/bulk-entries.ts";

const inexact = "Expected a number that can be kept exactly; received one that would change. Write it as a string.";
const repeated = "Expected each key once; received one several times.";

describe("JSON that cannot be kept as it is", () => {
  test.each([
    ["9007199254740993", "/a"],
    ["-9007199254740993", "/a"],
    ['[1,{"b":12345678901234567890}]', "/a/1/b"],
    ["0.12345678901234567891", "/a"],
    ["1e-400", "/a"],
    ['{"x/y":{"~":[[],[9007199254740993]]}}', "/a/x~1y/~0/1/0"],
  ])("has a number that changes: %s", (value, path) => {
    expect(findChange(`{"b" : "", "a": ${value} }`, "")).toEqual({ message: inexact, path });
  });

  test.each([
    "9007199254740992",
    "9007199254740991.0",
    "-0",
    "0.1",
    "0.10000000000000001",
    "1.50e1",
    "9.9999999999999992e+22",
    "1E+21",
    "100000000000000000000000",
    "5e-324",
    "1e999",
    '"9007199254740993"',
    '"\\"9007199254740993"',
    '{"9007199254740993":1}',
  ])("has no number that changes: %s", (value) => {
    expect(findChange(`{"a":${value}}`, "")).toBeUndefined();
  });

  test.each([
    ['{"a":1,"b":{"a":1},"a":1}', "/a"],
    ['{"b":[{"a":1},{"a":1,"\\u0061":2}]}', "/b/1/a"],
    ['{"":1,"":1}', "/"],
    ['{"__proto__":1,"__proto__":1}', "/__proto__"],
  ])("has a key twice: %s", (text, path) => {
    expect(findChange(text, "/metadata")).toEqual({ message: repeated, path: `/metadata${path}` });
  });

  test("is not found in what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.json(), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
        expect(findChange(JSON.stringify([JSON.parse(text), number]), "")).toBeUndefined();
      }),
    );
  });

  test("rejects its entry of NDJSON, its row of CSV and its card", async () => {
    const lines = ['{"name":"a","metadata":{"n":9007199254740993}}', '{"name":"b","name":"c"}', '{"name":"d"}'];
    expect(await outline("ndjson", lines.join("\n"))).toEqual([`1 ${inexact}`, `2 ${repeated}`, "3 = d"]);
    const rows = ['a,"{""n"":9007199254740993}",', 'b,"{""n"":1,""n"":2}",', 'c,,"[{""a"":1,""a"":2}]"', "d,{},[]"];
    expect(await outline("csv", `name,metadata,identifiers\n${rows.join("\n")}\n`)).toEqual([
      `2 ${inexact}`,
      `3 ${repeated}`,
      `4 ${repeated}`,
      "5 = d",
    ]);
    const cards = ['METADATA:{"n":9007199254740993}', 'METADATA:{"n":1,"n":2}', 'IDENTIFIERS:[{"a":1,"a":2}]'];
    const file = cards.map((own) => card("VERSION:4.0", "FN:a", `X-CONTACTS-${own.replaceAll(",", "\\,")}`)).join("");
    expect(await outline("vcard", file)).toEqual([`1 ${inexact}`, `6 ${repeated}`, `11 ${repeated}`]);
  });
});

describe("metadata in a separate column", () => {
  const header = "name,metadata.a,metadata\n";

  test("does not replace another value of the metadata column", async () => {
    const [entry] = await readEntries("csv", `${header}Ada,1,"{""a"":3,""b"":1}"\n`);
    const message = "Expected a value in this column or in metadata; received one in each.";
    expect(entry).toMatchObject({ fault: { message, path: "/metadata.a" } });
  });

  test("may repeat that value, or be empty", async () => {
    expect(await outline("csv", `${header}Ada,1,"{""a"":""1""}"\nBob,,"{""a"":3}"\nCy,1,"{""b"":3}"\n`)).toEqual([
      "2 = Ada",
      "3 = Bob",
      "4 = Cy",
    ]);
  });
});

describe("what looks like the reason of a rejection", () => {
  const id = "0123456789abcdef";

  test("is a row if an import did not write it", async () => {
    const rows = [
      "#contacts-api rejected: Ada,a@x.example",
      "#contacts-api rejected,",
      `#contacts-api rejected (import ${id}) line 2: x,b@x.example`,
      `"#contacts-api rejected (import ${id}) line 2: x"`,
      `"#contacts-api rejected (import ${id}) line 2: x",,`,
    ];
    expect(await outline("csv", `name,email\n${rows.join("\n")}\n`)).toEqual([
      "2 = #contacts-api rejected: Ada",
      "3 = #contacts-api rejected",
      `4 = #contacts-api rejected (import ${id}) line 2: x`,
    ]);
  });

  test("is a line of NDJSON if an import did not write it", async () => {
    const lines = [
      { rejected: { import: "x", line: 1 } },
      { rejected: { import: id, line: 1 } },
      { rejected: { line: 1, import: id, errors: [] } },
    ];
    const entries = await readEntries("ndjson", lines.map((value) => `${JSON.stringify(value)}\n`).join(""));
    expect(entries.map(({ line }) => line)).toEqual([1, 2]);
  });
});
