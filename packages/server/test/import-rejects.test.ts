import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FormatName } from "../src/bulk/format.ts";
import { bulkOrganization, identifier, line } from "./support/bulk-organization.ts";
import { createTemporaryDirectory } from "./support/test-database.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");

/** Files with entries that cannot be read, what must be among the rejects as it stood, and how a person fixes them. */
const broken: readonly {
  format: FormatName;
  file: Buffer;
  kept: string[];
  fix: [RegExp, string][];
  names: string[];
}[] = [
  {
    format: "vcard",
    file: latin1(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.FN;LANGUAGE="de;x":J\xfcrgen\r\nTEL;TYPE=CELL:+39 333\r\n  1234567\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n' +
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN;X=1:Open\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ok\r\nEND:VCARD\r\n" +
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN\r\nN:;Colon;;;\r\nEND:VCARD",
    ),
    kept: [
      'item1.FN;LANGUAGE="de;x":J\xfcrgen\r\nTEL;TYPE=CELL:+39 333\r\n  1234567\r\nPHOTO;ENCODING=b:AAAA\r\n',
      "FN;X=1:Open\r\n",
      "FN\r\nN:;Colon;;;\r\n",
    ],
    fix: [
      [/J\xfcrgen/, "J\xc3\xbcrgen"],
      [/(FN;X=1:Open\r\n)/, "$1END:VCARD\r\n"],
      [/FN\r\n/, "FN:\r\n"],
    ],
    names: ["Jürgen", "Open", "Colon"],
  },
  {
    format: "csv",
    file: latin1(
      'sep=;\r\nname;email;metadata.x\r\nJ\xfcrgen;;1\r\nOk;;\r\nShort;"a;b\r\nQuo"te;;\r\nMail;at;"two\r\nlines"\r\nTabs;;;x\r\n',
    ),
    kept: ["J\xfcrgen;;1\r\n", 'Short;"a;b\r\n', 'Quo"te;;\r\n', 'Mail;at;"two\r\nlines"\r\n', "Tabs;;;x\r\n"],
    fix: [
      [/J\xfcrgen/, "J\xc3\xbcrgen"],
      [/Short;"a;b/, "Short;;b"],
      [/Quo"te/, "Quote"],
      [/Mail;at/, "Mail;at@mail.example"],
      [/Tabs;;;x/, "Tabs;;x"],
    ],
    names: ["Jürgen", "Short", "Quote", "Mail", "Tabs"],
  },
  {
    format: "ndjson",
    file: latin1(
      '{"name":"J\xfcrgen"}\n{"name":"Open"\n{"name":"Ok"}\n["List"]\n{"name":"Number","metadata":{"a":1e999,"b":1.0}}\n{ }\n{"nam":"Field"}',
    ),
    kept: [
      '{"name":"J\xfcrgen"}\n',
      '{"name":"Open"\n',
      '["List"]\n',
      "{ }\n",
      '{"name":"Number","metadata":{"a":1e999,"b":1.0},',
      '{"nam":"Field",',
    ],
    fix: [
      [/J\xfcrgen/, "J\xc3\xbcrgen"],
      [/"Open"\n/, '"Open"}\n'],
      [/\["List"\]/, '{"name":"List"}'],
      [/1e999/, "1e99"],
      [/\{ \}/, '{"name":"Empty"}'],
      [/"nam"/, '"name"'],
    ],
    names: ["Jürgen", "Open", "List", "Number", "Empty", "Field"],
  },
];

describe.each(broken)("the rejected contacts of $format", ({ format, file, kept, fix, names }) => {
  it("stand as they were in the imported file, and can be imported once they are fixed", async () => {
    const organization = await bulkOrganization();
    const first = await organization.import(file, { format });
    expect(first).toMatchObject({ created: 1, rejected: names.length });
    let rejects = readFileSync(first.rejectsPath, "latin1");
    for (const text of kept) expect(rejects).toContain(text);

    const again = await organization.import(latin1(rejects), { format });
    expect(again).toMatchObject({ entries: names.length, rejected: names.length });
    rejects = readFileSync(again.rejectsPath, "latin1");
    for (const text of kept) expect(rejects).toContain(text);
    for (const [fault, fixed] of fix) {
      expect(rejects).toMatch(fault);
      rejects = rejects.replace(fault, fixed);
    }
    expect(await organization.import(latin1(rejects), { format })).toMatchObject({
      created: names.length,
      rejected: 0,
    });
    const exported = (await organization.export())
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text).name);
    expect(exported.slice(1)).toEqual(names);
  });
});

describe("one hostile line", () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const wide = `{"${"~".repeat(32_700)}":[${Array(5_460).fill("1e999").join(",")}]}`;
  it.each([
    ["metadata nested 100,000 deep", `{"name":"x","metadata":{"a":${deep}}}`],
    ["objects nested 100,000 deep", `{"name":"x","metadata":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`],
    ["a name nested 100,000 deep", `{"name":${deep}}`],
    ["identifiers nested 100,000 deep", `{"name":"x","identifiers":${deep}}`],
    ["an unknown field nested 100,000 deep", `{"name":"x","more":${deep}}`],
    ["nothing but depth", deep],
    ["null", "null"],
    ["a list of null", "[null]"],
    ["identifiers that are null", '{"identifiers":[null]}'],
    ["faults whose paths are longer than a string may be", `{"name":"x","metadata":${wide}}`],
    ["as many unknown fields as fit", `{${Array.from({ length: 90_000 }, (_, index) => `"f${index}":1`).join(",")}}`],
    ["a key of control characters", '{"name":"x","\u2028\\u001b[2J":1}'],
  ])("of %s is rejected like any other, and those after it are imported", { timeout: 60_000 }, async (_, text) => {
    const organization = await bulkOrganization();
    const done = await organization.import(`${text}\n${line({ name: "after" })}`);
    expect(done).toMatchObject({ entries: 2, created: 1, rejected: 1 });
    expect(done.said).toMatch(/^Line 1[,:]/);
    expect(done.said.length).toBeLessThan(50_000);
    expect(done.said).not.toMatch(/[^\P{Cc}\n]/u);
    const rejects = readFileSync(done.rejectsPath, "utf8");
    expect(rejects).toContain(text.endsWith("}") ? text.slice(0, -1) : text);
    expect(rejects.length).toBeLessThan(text.length + 100_000);
    expect(await organization.import(rejects)).toMatchObject({ entries: 1, rejected: 1 });
  });

  it.each(["csv", "vcard"] as const)("in %s is rejected like any other", async (format) => {
    const organization = await bulkOrganization();
    const file =
      format === "csv"
        ? `name,metadata\nx,"{""a"":${deep}}"\nafter,\n`
        : `BEGIN:VCARD\nVERSION:4.0\nFN:x\nX-CONTACTS-METADATA:{"a":${deep}}\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:after\nEND:VCARD\n`;
    expect(await organization.import(file, { format })).toMatchObject({ created: 1, rejected: 1 });
  });
});

describe("a file that is there already", () => {
  const faulty = line({ name: 7 });

  it.each([["something"], [line({ name: 1, rejected: { line: 1, import: "0", errors: [] } })]])(
    "is left as it is, and the import does not begin: %j",
    async (content) => {
      const organization = await bulkOrganization();
      const rejectsPath = join(createTemporaryDirectory(), "mine");
      writeFileSync(rejectsPath, content);
      for (const text of [line({ name: "Ada" }), faulty]) {
        await expect(organization.import(text, { rejectsPath })).rejects.toThrow(
          /exists, and this import did not write it/,
        );
        await expect(organization.import(text, { rejectsPath, isDryRun: true })).rejects.toThrow(/exists/);
      }
      expect(readFileSync(rejectsPath, "utf8")).toBe(content);
      expect(await organization.export()).toBe("");
    },
  );

  it("is not there afterwards if nothing was rejected, and an empty one may be written to", async () => {
    const organization = await bulkOrganization();
    const rejectsPath = join(createTemporaryDirectory(), "rejects");
    await organization.import(line({ name: "Ada" }), { rejectsPath });
    expect(existsSync(rejectsPath)).toBe(false);
    writeFileSync(rejectsPath, "");
    await organization.import(line({ name: "Bob" }), { rejectsPath });
    expect(readFileSync(rejectsPath, "utf8")).toBe("");
    expect(await organization.import(faulty, { rejectsPath })).toMatchObject({ rejected: 1 });
    expect(readFileSync(rejectsPath, "utf8")).toContain('"name":7');
  });

  it("is no directory", async () => {
    const organization = await bulkOrganization();
    const rejectsPath = join(createTemporaryDirectory(), "directory");
    mkdirSync(rejectsPath);
    await expect(organization.import(faulty, { rejectsPath })).rejects.toThrow(/exists/);
  });

  it("gets a neighbour if its name is the default, also when the file is imported again", async () => {
    const organization = await bulkOrganization();
    const rejectsPath = join(createTemporaryDirectory(), "x.rejected.ndjson");
    const options = { rejectsPath, mayRenameRejects: true };
    writeFileSync(rejectsPath, "mine");
    const first = await organization.import(faulty, options);
    const second = rejectsPath.replace(".ndjson", "-2.ndjson");
    expect(first.said).toContain(`The rejected ones are in ${second}.`);
    const before = readFileSync(second, "utf8");
    expect((await organization.import(faulty, options)).said).toContain(`The rejected ones are in ${second}.`);
    await organization.import(faulty, { ...options, isAnew: true });
    expect(readFileSync(rejectsPath, "utf8")).toBe("mine");
    expect(readFileSync(second, "utf8")).toBe(before);
    expect(readFileSync(rejectsPath.replace(".ndjson", "-3.ndjson"), "utf8")).toBe(before);
  });

  it("is continued by the import that began it, and by no other", async () => {
    const organization = await bulkOrganization();
    const rejectsPath = join(createTemporaryDirectory(), "rejects");
    const file = (name: string) => Array.from({ length: 500 }, () => line({ name: 1, metadata: { name } })).join("");
    let batches = 0;
    const stop = () => ++batches % 2 === 1;
    await expect(organization.import(file("a"), { rejectsPath, isStopping: stop })).rejects.toThrow("Stopped.");
    const before = readFileSync(rejectsPath, "utf8");
    await expect(organization.import(file("b"), { rejectsPath })).rejects.toThrow(/exists/);
    expect(readFileSync(rejectsPath, "utf8")).toBe(before);
    expect(await organization.import(file("a"), { rejectsPath })).toMatchObject({ rejected: 500 });
    expect(readFileSync(rejectsPath, "utf8").trim().split("\n")).toHaveLength(500);
  });
});

it("an e-mail address that a person mistyped keeps its row out of the import, a number that is national does not", async () => {
  const organization = await bulkOrganization();
  const file = "name,email,phone_number\nAda,ada(at)mail.example,\nBob,,02 1234567\n,,02 1234567\n";
  const done = await organization.import(file, { format: "csv" });
  expect(done).toMatchObject({ created: 1, rejected: 2 });
  expect(await organization.export()).toBe(
    line({ name: "Bob", metadata: { set_aside: { phone_number: ["02 1234567"] } }, identifiers: [] }),
  );
  expect(done.said).toContain("Line 4, /phone_number: The phone number has no country code.");
  const read = await organization.import(file, { format: "csv", country: "IT", isAnew: true });
  expect(read).toMatchObject({ created: 1, merged: 1 });
  expect(await organization.export()).toContain(JSON.stringify(identifier("phone_number", "+39021234567")));
});
