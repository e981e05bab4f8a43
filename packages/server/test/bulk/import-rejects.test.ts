import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FormatName } from "../../src/bulk/format.ts";
import { bulkOrganization, line } from "../support/bulk-organization.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

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
  test("stand as they were in the imported file, and can be imported once they are fixed", async () => {
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

describe("a file that is there already", () => {
  const faulty = line({ name: 7 });

  test.each([["something"], [line({ name: 1, rejected: { line: 1, import: "0", errors: [] } })]])(
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

  test("is not there afterwards if nothing was rejected, and an empty one may be written to", async () => {
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

  test("is left as it is if the same import wrote it, which is said", async () => {
    const organization = await bulkOrganization();
    const rejectsPath = join(createTemporaryDirectory(), "rejects");
    await organization.import(faulty, { rejectsPath });
    const content = readFileSync(rejectsPath, "utf8");
    await expect(organization.import(faulty, { rejectsPath, isAnew: true })).rejects.toThrow(
      `${rejectsPath} exists: an earlier run of this import wrote it. Move it away, or name another with --rejects.`,
    );
    expect(readFileSync(rejectsPath, "utf8")).toBe(content);
  });

  test("is no directory", async () => {
    const organization = await bulkOrganization();
    const rejectsPath = join(createTemporaryDirectory(), "directory");
    mkdirSync(rejectsPath);
    await expect(organization.import(faulty, { rejectsPath })).rejects.toThrow(/exists/);
  });

  test("gets a neighbour if its name is the default, also when the file is imported again", async () => {
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

  test("is continued by the import that began it, and by no other", async () => {
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
