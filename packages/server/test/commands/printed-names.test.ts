import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/database/open.ts";
import { freshOrganization, run } from "../support/command-line.ts";
import { insertOrganization } from "../support/contact-rows.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

// Whatever a name, a file or a setting holds, no command prints it so that it acts on the terminal.

const nasty = "x\u001b]0;owned\u0007\u009b2J\u202e\u200b\ry\nz";
const raw = /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/u;

const { environment } = await freshOrganization();
const directory = createTemporaryDirectory();
const file = join(directory, nasty);
const org = ["--org", "Acme"];

test.each<[string, string[], Record<string, string>?]>([
  ["a command", [nasty]],
  ["an option", ["serve", `--${nasty}`]],
  ["an option of a subcommand", ["keys", "create", `--${nasty}`]],
  ["a choice", ["import", ...org, "--format", nasty, "file"]],
  ["an id of a key", ["keys", "revoke", ...org, nasty]],
  ["a file to import", ["import", ...org, file]],
  ["a file of rejected contacts", ["import", ...org, "--rejects", join(file, "none"), join(directory, "bad.ndjson")]],
  ["a file to export to", ["export", ...org, join(file, "none")]],
  ["a file that was exported to", ["export", ...org, `${file}.csv`]],
  ["a backup", ["backup", join(file, "none")]],
  ["a directory of documentation", ["serve", "--docs", file]],
  ["a host", ["serve"], { HOST: nasty.replaceAll("\u0000", "") }],
  ["a port", ["serve"], { PORT: nasty }],
  ["a level", ["serve"], { CONTACTS_LOG_LEVEL: nasty }],
  ["an unknown setting", ["serve"], { [`CONTACTS_${nasty}`]: "1" }],
  ["a setting, to the doctor", ["doctor"], { PORT: nasty }],
  ["a setting, to the doctor as JSON", ["doctor", "--json"], { [`CONTACTS_${nasty}`]: "1" }],
  ["a data directory", ["migrate"], { CONTACTS_DATA_DIR: join("/proc", nasty), DATABASE_URL: "" }],
  ["a data directory, to the doctor", ["doctor"], { CONTACTS_DATA_DIR: join("/proc", nasty), DATABASE_URL: "" }],
  ["a database", ["migrate"], { DATABASE_URL: `postgres://127.0.0.1:1/${encodeURIComponent(nasty)}` }],
])("prints no control character of %s", async (_what, args, settings = {}) => {
  writeFileSync(join(directory, "bad.ndjson"), `{"name":7}\n`);
  const { stdout, stderr } = await run(args, { ...environment, ...settings });
  expect(stdout + stderr).not.toBe("");
  expect(stdout + stderr).not.toMatch(raw);
});

test("prints names from before they were checked in one line each", async () => {
  const database = await openDatabase({
    dataDirectory: environment["CONTACTS_DATA_DIR"]!,
    databaseUrl: environment["DATABASE_URL"],
  });
  const id = v7();
  await database.write((session) => insertOrganization(session, id, nasty));
  await database.close();
  for (const args of [
    ["orgs", "list"],
    ["keys", "list", "--org", "x"],
    ["keys", "create", "--org", id],
  ]) {
    const { stdout, stderr } = await run(args, environment);
    expect(stdout + stderr).not.toMatch(raw);
  }
  const { stdout } = await run(["orgs", "list"], environment);
  expect(stdout.trim().split("\n")).toHaveLength(2);
});
