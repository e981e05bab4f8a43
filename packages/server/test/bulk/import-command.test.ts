import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Environment, freshOrganization, launch, run } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

let environment: Environment;
let directory: string;

beforeAll(async () => {
  ({ environment } = await freshOrganization());
  directory = createTemporaryDirectory();
  write("plain", "");
});

function write(name: string, text: string): string {
  const file = join(directory, name);
  writeFileSync(file, text);
  return file;
}

const bulk = (...args: string[]) => run([args[0]!, "--org", "Acme", ...args.slice(1)], environment);

describe("contacts-api import and export", () => {
  test("carry a table in and cards out, and say so in one line each", async () => {
    const table = write("contacts.csv", "name,email\nAda,ada@mail.example\n");
    expect(await bulk("import", table)).toEqual({
      code: 0,
      stdout: "1 of 1 contacts imported: 1 new, 0 merged, 0 skipped, 0 rejected.\n",
      stderr: "",
    });
    const cards = join(directory, "contacts.vcf");
    expect(await bulk("export", cards)).toEqual({ code: 0, stdout: "", stderr: `Exported 1 contacts to ${cards}.\n` });
    expect(readFileSync(cards, "utf8")).toContain("\r\nFN:Ada\r\n");
    expect(statSync(cards).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  test("end with 2 if some are rejected, also when the same command is run again", async () => {
    const file = write("some.ndjson", '{"name":"Kept"}\n{"name":7}\n');
    const first = await bulk("import", file);
    expect(first).toMatchObject({
      code: 2,
      stdout: expect.stringContaining(`The rejected ones are in ${file}.rejected.ndjson.`),
    });
    expect(first.stderr).toBe("Line 2, /name: Expected a string; received a number.\n");
    const again = await bulk("import", file);
    expect(again).toMatchObject({ code: 2, stdout: expect.stringMatching(/^This file was imported before/) });
    expect((await bulk("export")).stdout.match(/Kept/g)).toHaveLength(1);
  });

  test("read standard input, and say nothing when told to be quiet", async () => {
    const child = launch(["import", "--org", "Acme", "--quiet", "-"], environment);
    const closed = new Promise((resolve) => child.once("close", resolve));
    const said: string[] = [];
    for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (text) => said.push(String(text)));
    child.stdin!.end('{"name":"Piped"}\n');
    expect(await closed).toBe(0);
    expect(said).toEqual([]);
    expect((await bulk("export")).stdout).toContain("Piped");
  });

  test("end quietly when the reader stops", async () => {
    const child = launch(["export", "--org", "Acme"], environment);
    const closed = new Promise((resolve) => child.once("close", resolve));
    const said: string[] = [];
    child.stderr!.on("data", (text) => said.push(String(text)));
    child.stdout!.destroy();
    expect(await closed).toBe(0);
    expect(said).toEqual([]);
  });
});

describe("contacts-api import and export, when they cannot", () => {
  test.each([
    ["import", "none.csv", "There is no file"],
    ["import", ".", "is a directory"],
    ["export", ".", "is a directory"],
    ["export", "none/contacts.csv", "There is no directory"],
    ["export", "plain/contacts.csv", "cannot be written (ENOTDIR)"],
  ])("%s %s: %s", async (command, name, said) => {
    const { code, stdout, stderr } = await bulk(command, join(directory, name));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(said);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("say which organisation there is not", async () => {
    for (const command of ["import", "export"]) {
      const { code, stderr } = await run([command, "--org", "Unknown", write("any.csv", "name\n")], environment);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr:
          'There is no organisation "Unknown". `contacts-api orgs list` lists all. `contacts-api orgs create Unknown` creates it.\n',
      });
    }
  });

  test("do not put what is rejected into the file that is read", async () => {
    const file = write("both.ndjson", '{"name":7}\n');
    expect(await bulk("import", "--rejects", file, file)).toMatchObject({ code: 1, stdout: "" });
    expect(readFileSync(file, "utf8")).toBe('{"name":7}\n');
  });

  test("say what the header of a table may have", async () => {
    const { code, stderr } = await bulk("import", write("wrong.csv", "name,phone\nAda,1\n"));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The header of the CSV file is invalid\. Expected columns of name, .*; received unknown: phone\./,
    );
  });
});

describe("contacts-api import", () => {
  test.each([
    ["empty.vcf", ""],
    ["empty.csv", ""],
    ["mark.csv", "\ufeff"],
    ["blank.ndjson", " \r\n\t\n"],
    ["blank.csv", "\n , \n"],
    ["blank.vcf", "\r\n\r\n"],
    ["header.csv", "name,email\n,\n"],
    ["commas.csv", ",,\n;;\n"],
    ["group.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:All\nKIND:group\nEND:VCARD\n"],
    ["reason.vcf", "X-CONTACTS-REJECTED:(import 0123456789abcdef) line 1: x\n"],
    ["reason.csv", 'name\n"#contacts-api rejected (import 0123456789abcdef) line 2: x"\n'],
    ["reason.ndjson", '{"rejected":{"line":1,"import":"0123456789abcdef","errors":[]}}\n'],
  ])("takes %s, which has no contacts, for a fault each time", async (name, text) => {
    const file = write(name, text);
    for (const flags of [[], ["--dry-run"], []]) {
      const { code, stdout, stderr } = await bulk("import", ...flags, file);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  });

  test("counts groups of contacts, and says what it does not import", async () => {
    const group = "BEGIN:VCARD\nVERSION:4.0\nFN:All\nKIND:group\nEND:VCARD\n";
    const person = "BEGIN:VCARD\nVERSION:4.0\nFN:One\nADR:;;x\nX-\u001b[2J:y\nEND:VCARD\n";
    expect(await bulk("import", write("groups.vcf", group + person + group))).toEqual({
      code: 0,
      stdout: [
        "1 of 1 contacts imported: 1 new, 0 merged, 0 skipped, 0 rejected.",
        "In this run: 2 groups passed over.",
        "Not imported, as contacts have no such field: ADR (1), X-\\u001b[2J (1).\n",
      ].join("\n"),
      stderr: "",
    });
  });

  test("reads national numbers in the named country, and refuses an unknown country", async () => {
    const file = write("national.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:National\nTEL:02 1234567\nEND:VCARD\n");
    expect((await bulk("import", "--country", "ZZ", file)).stderr).toContain("Expected a country code of two letters");
    expect(await bulk("import", "--country", "it", file)).toMatchObject({ code: 0, stderr: "" });
    expect((await bulk("export")).stdout).toContain('"+39021234567"');
  });

  test("does not delete or begin with a file of rejects that it did not write", async () => {
    const rejects = write("mine.txt", "mine");
    const file = write("fine.ndjson", '{"name":"Fine"}\n');
    const { code, stdout, stderr } = await bulk("import", "--rejects", rejects, file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      `${rejects} exists, and this import did not write it. Move it away, or name another with --rejects.\n`,
    );
    expect(readFileSync(rejects, "utf8")).toBe("mine");
    expect((await bulk("export")).stdout).not.toContain("Fine");
  });

  test("makes no file named - of what is rejected", async () => {
    const { code, stderr } = await bulk("import", "--rejects", "-", write("seven.ndjson", '{"name":7}\n'));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "Rejected contacts go to a file, not to standard output. Name a file.\n",
    });
  });

  test("knows a card by its beginning if the file's name says nothing", async () => {
    const cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Unnamed\nEND:VCARD\n";
    expect(await bulk("import", write("cards.txt", cards))).toMatchObject({ code: 0, stderr: "" });
    expect((await bulk("export")).stdout).toContain("Unnamed");
  });
});

describe("contacts-api export -", () => {
  test("writes to standard output, as without a file, and makes no file of that name", async () => {
    const here = createTemporaryDirectory();
    const child = launch(["export", "--org", "Acme", "-"], environment, here);
    const closed = new Promise((resolve) => child.once("close", resolve));
    const written: string[] = [];
    child.stdout!.on("data", (text) => written.push(String(text)));
    expect(await closed).toBe(0);
    expect(written.join("")).toBe((await bulk("export")).stdout);
    expect(readdirSync(here)).toEqual([]);
  });
});

describe("contacts-api export to a pipe", () => {
  test("writes into it, and it stays a pipe", async () => {
    const pipe = join(createTemporaryDirectory(), "pipe.csv");
    execFileSync("mkfifo", [pipe]);
    const read = readFile(pipe, "utf8");
    expect(await bulk("export", pipe)).toMatchObject({ code: 0 });
    expect(await read).toBe((await bulk("export", "--format", "csv")).stdout);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });
});

describe("what contacts-api says of a file", () => {
  test("is that its name is empty", async () => {
    for (const args of [
      ["import", ""],
      ["export", ""],
      ["import", "--rejects", "", "any.csv"],
    ]) {
      const { code, stderr } = await bulk(...args);
      expect({ code, stderr }).toEqual({ code: 1, stderr: "The name of a file is empty. Name a file.\n" });
    }
    const { code, stderr } = await run(["backup", "--force", ""], environment);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "The name of a file is empty. Name a file.\n" });
  });

  test.each(["import", "export"])("%s never prints a control character of its name", async (command) => {
    const name = "none\u001b[2Jtitle\u202e/contacts.csv";
    const { code, stderr } = await bulk(command, join(directory, name));
    expect(code).toBe(1);
    expect(stderr).toContain("none\\u001b[2Jtitle\\u202e");
    expect(stderr.replace(/\n$/, "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
