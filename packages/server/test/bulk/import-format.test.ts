// Files whose bytes are of another format than an import expects.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Environment, freshOrganization, launch, run } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

let environment: Environment;
let directory: string;

beforeAll(async () => {
  ({ environment } = await freshOrganization());
  directory = createTemporaryDirectory();
});

async function importFile(name: string, bytes: string | Buffer, ...flags: string[]) {
  const file = join(directory, name);
  writeFileSync(file, bytes);
  return { file, ...(await run(["import", "--org", "Acme", ...flags, file], environment)) };
}

const table = "name,email\nAda,ada@mail.example\n";
const card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n";
const utf16le = (text: string) => Buffer.from(text, "utf16le");
const utf16be = (text: string) => utf16le(text).swap16();

describe("a file that an import cannot read", () => {
  test.each([
    ["cards.vcf", utf16le(`\ufeff${card}`)],
    ["cards-be.vcf", utf16be(`\ufeff${card}`)],
    ["bare.vcf", utf16be(card)],
    ["table.csv", utf16le(`\ufeff${table}`)],
    ["bare.csv", utf16le(table)],
    ["bare-be.csv", utf16be(table)],
    ["lines.ndjson", utf16le('{"name":"Ada"}')],
    ["text.txt", utf16le(table)],
  ])("is one in UTF-16: %s", async (name, bytes) => {
    const { file, code, stdout, stderr } = await importFile(name, bytes);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: `${file} is in UTF-16. Save it as UTF-8 (in a spreadsheet: CSV UTF-8), and import that.\n`,
    });
  });

  test("is an old workbook", async () => {
    const { file, code, stderr } = await importFile("book.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${file} is a workbook (.xls). Save the sheet as CSV UTF-8, and import that.\n`,
    });
  });

  test.each(["book.xlsx", "book.csv", "book"])("is a ZIP archive: %s", async (name) => {
    const { file, code, stderr } = await importFile(name, Buffer.from("PK\u0003\u0004\u0014\0\u0006\0rest"));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${file} is a ZIP archive, as workbooks (.xlsx, .ods) are. Save the sheet as CSV UTF-8, and import that.\n`,
    });
  });
});

const flags = "Name the format: --format ndjson, --format csv, --format vcard.";

describe("a file whose name does not say its format", () => {
  test.each([
    ["table.txt", table],
    ["table", `\ufeff\n ${table}`],
  ])("is taken for NDJSON, which is said if it is not: %s", async (name, text) => {
    const { file, code, stdout, stderr } = await importFile(name, text);
    const why = `${file} was read as NDJSON, because its name does not say its format, but it does not begin with {.`;
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "", stderr: `${why} ${flags}\n` });
    expect(await importFile(name, text, "--format", "csv")).toMatchObject({ code: 0 });
  });

  test("may be standard input", async () => {
    const child = launch(["import", "--org", "Acme", "-"], environment);
    const said: string[] = [];
    child.stderr!.on("data", (text) => said.push(String(text)));
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.stdin!.end(table);
    expect(await closed).toBe(1);
    const why =
      "Standard input was read as NDJSON, because it has no name that says its format, but it does not begin with {.";
    expect(said.join("")).toBe(`${why} ${flags}\n`);
  });

  test("is read line by line if it is said to be NDJSON, whatever it begins with", async () => {
    for (const [name, more] of [
      ["lines.txt", ["--format", "ndjson"]],
      ["lines.jsonl", []],
    ] as const)
      expect(await importFile(name, `no\n{"name":"${name}"}\n`, ...more)).toMatchObject({ code: 2 });
  });

  test("may begin with blank lines", async () => {
    expect(await importFile("blank.txt", '\ufeff\r\n \n{"name":"Bob"}\n')).toMatchObject({ code: 0 });
  });
});
