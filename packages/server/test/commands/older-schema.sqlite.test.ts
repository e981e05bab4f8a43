import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/database/sqlite.ts";
import { migrations } from "../../src/resources/index.ts";
import { migrate } from "../../src/store/migrate.ts";
import { freshEnvironment, run } from "../support/command-line.ts";
import { insertOrganization } from "../support/contact-rows.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

// What an operator meets between the installation of a newer program and the migration.

const now = () => new Date("2026-11-23T22:06:00.120Z");
const newest = migrations.at(-1)!.version;
const orgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";

/** The settings of a database with an organisation, and the schema of an older program. */
async function withSchema(version: number) {
  const environment = await freshEnvironment();
  const file = join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite");
  const database = openSqlite({ file });
  await migrate(database, { now, migrations: migrations.filter((migration) => migration.version <= version) });
  await database.write((session) => insertOrganization(session, orgId, "Acme"));
  await database.close();
  return { environment, file };
}

function versionOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare("select max(version) as version from schema_migrations").get();
  database.close();
  return row!["version"];
}

test.each(migrations.map(({ version }) => version))(
  "schema %i can be backed up before it is migrated",
  async (version) => {
    const { environment } = await withSchema(version);
    const to = join(createTemporaryDirectory(), "copy.sqlite");
    const { code, stdout, stderr } = await run(["backup", to], environment);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/ bytes, 1 organizations, .*0 contacts, .*; verified\.\n$/);
    expect(versionOf(to)).toBe(version);
  },
);

test("a database without a schema can be backed up", async () => {
  const environment = await freshEnvironment();
  await openSqlite({ file: join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite") }).close();
  const { stdout } = await run(["backup", join(createTemporaryDirectory(), "copy.sqlite")], environment);
  expect(stdout).toMatch(/: \d+ bytes; verified\.\n$/);
});

test("a backup of another program's database is refused as such", async () => {
  const environment = await freshEnvironment();
  const file = join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite");
  const foreign = new DatabaseSync(file);
  foreign.exec("create table bookmarks (url text)");
  foreign.close();
  expect(await run(["backup", join(createTemporaryDirectory(), "copy.sqlite")], environment)).toEqual({
    code: 1,
    stdout: "",
    stderr: `The database file ${file} belongs to another program: choose another file or data directory.\n`,
  });
});

test("the doctor says to make a backup, then to migrate", async () => {
  const { environment } = await withSchema(6);
  expect((await run(["doctor"], environment)).stdout).toMatch(
    /^warn {2}schema +Version 6 of \d+\. Run `contacts-api backup <file>`\. Then run `contacts-api migrate`, or start the server\.$/m,
  );
});

test.each([
  [["orgs", "list"]],
  [["orgs", "create", "Other"]],
  [["keys", "list", "--org", "Acme"]],
  [["keys", "create", "--org", "Acme"]],
  [["export", "--org", "Acme"]],
  [["import", "--org", "Acme", "--dry-run", "contacts.csv"]],
])("%j does not migrate an older schema, and says what to do", async (command) => {
  const { environment, file } = await withSchema(6);
  expect(await run(command, environment)).toEqual({
    code: 1,
    stdout: "",
    stderr: `The database has schema version 6, this program needs ${newest}: make a backup, then run \`contacts-api migrate\`.\n`,
  });
  expect(versionOf(file)).toBe(6);
});
