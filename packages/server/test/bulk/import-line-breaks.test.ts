// Files that end their lines in any way, and line breaks where none belongs.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FormatName } from "../../src/bulk/format.ts";
import { bulkOrganization } from "../support/bulk-organization.ts";

const card = (name: string) => ["BEGIN:VCARD", "VERSION:3.0", name, "END:VCARD"];

/** Contacts of which all but one are rejected, and the text that makes them so. */
const files: Record<FormatName, { readonly lines: string[]; readonly fault: string; readonly fixed: string }> = {
  csv: { lines: ["name,email", "Ada,x", '"B,ob",x', "Ok,", "Cy,x"], fault: "x", fixed: "" },
  vcard: {
    lines: [...card("FN;ENCODING=x:Ada"), ...card("FN:Ok"), ...card("FN;ENCODING=x:Bob"), ...card("FN;ENCODING=x:Cy")],
    fault: ";ENCODING=x",
    fixed: "",
  },
  ndjson: {
    lines: ['{"name":"Ada","x":1}', '{"name":"Bob"', '{"name":"Ok"}', '{"name":"Cy","x":1}'],
    fault: ',"x":1',
    fixed: "",
  },
};
const formats = Object.keys(files) as FormatName[];
const joins: readonly (readonly [string, (lines: readonly string[]) => string])[] = [
  ...["\n", "\r\n", "\r\r\n", "\r"].flatMap((end) => [
    [`${JSON.stringify(end)} between lines`, (lines: readonly string[]) => lines.join(end)] as const,
    [
      `${JSON.stringify(end)} after lines`,
      (lines: readonly string[]) => lines.map((text) => text + end).join(""),
    ] as const,
  ]),
  ["\\n and \\r\\n in turn", (lines) => lines.map((text, index) => text + (index % 2 ? "\r\n" : "\n")).join("")],
  ["\\r\\n and \\n in turn", (lines) => lines.map((text, index) => text + (index % 2 ? "\n" : "\r\n")).join("")],
];

describe.each(formats)("the rejected contacts of %s", (format) => {
  test.each(joins)("can be imported once they are fixed, if the file has %s", async (_, join) => {
    const { lines, fault, fixed } = files[format];
    const organization = await bulkOrganization();
    const first = await organization.import(join(lines), { format });
    expect(first).toMatchObject({ created: 1, rejected: 3 });
    const rejects = readFileSync(first.rejectsPath, "utf8");
    if (!join(lines).includes("\n")) expect(rejects).not.toContain("\n");

    const again = await organization.import(rejects, { format });
    expect(again).toMatchObject({ entries: 3, rejected: 3 });
    const corrected = readFileSync(again.rejectsPath, "utf8")
      .replaceAll(fault, fixed)
      .replace('{"name":"Bob"', '{"name":"Bob"}');
    expect(await organization.import(corrected, { format })).toMatchObject({ created: 3, rejected: 0 });
    const names = (await organization.export()).match(/(?<="name":")[^"]+/g);
    expect(names!.map((name) => name.replace(/\W/, ""))).toEqual(["Ok", "Ada", "Bob", "Cy"]);
  });
});

test("an object with a carriage return between its fields does not divide the file of rejects", async () => {
  const organization = await bulkOrganization();
  const first = await organization.import('{"name":"Ok"}\n{"name":"Ada",\r"x":1}\n{"name":"Bob","x":1}\n');
  expect(first).toMatchObject({ created: 1, rejected: 2 });
  const fixed = readFileSync(first.rejectsPath, "utf8").replaceAll('"x":1', '"metadata":{}');
  expect(await organization.import(fixed)).toMatchObject({ created: 2, rejected: 0 });
});

describe("a carriage return in a name or external id", () => {
  test.each<[FormatName, string]>([
    ["csv", 'name,external_id\n"Ada\rBob",\n,"crm-1\r2"\n'],
    ["vcard", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\rBob\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nUID:crm-1\r2\nEND:VCARD\n"],
    [
      "ndjson",
      '{"name":"Ada\\rBob"}\n{"identifiers":[{"identifier_type":"external_id","identifier_value":"crm-1\\r2"}]}\n',
    ],
  ])("of %s is imported and reported", async (format, text) => {
    const organization = await bulkOrganization();
    const done = await organization.import(text, { format });
    expect(done).toMatchObject({ created: 2, rejected: 0 });
    expect(done.said).toContain(", /name: The name has a carriage return. It is imported unchanged.");
    expect(done.said).toContain(", /external_id: The external id has a carriage return. It is imported unchanged.");
    expect(done.said).toContain("In this run: 2 unusual values imported unchanged.");
    expect(await organization.export()).toContain('"Ada\\rBob"');
  });
});
