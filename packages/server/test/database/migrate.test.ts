import { expect, test } from "vitest";
import { DatabaseOpenError, type MigratableDatabase } from "../../src/database/database.ts";
import type { Migration } from "../../src/database/migration.ts";
import { migrations } from "../../src/resources/index.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createStorage } from "../support/test-database.ts";

const now = () => new Date("2026-11-23T22:06:00.120Z");

const both = (version: number, name: string, sql: string): Migration => ({ version, name, sqlite: sql, postgres: sql });
const ONE = both(1, "one", "create table steps (id integer primary key); insert into steps values (1);");
const TWO = both(2, "two", "insert into steps values (2);");
const OTHER = both(2, "other", "insert into steps values (3);");
const BROKEN = both(2, "broken", "insert into steps values (2); insert into nowhere values (2);");

const list = (database: MigratableDatabase, text: string) =>
  database.read((session) => session.all({ name: text.slice(0, 60), text }, []));

async function openEmpty(): Promise<MigratableDatabase> {
  return (await createStorage("empty")).open();
}

test("an empty database gets every migration, and nothing the second time", async () => {
  const database = await openEmpty();
  expect(await migrate(database, { now })).toEqual(migrations.map(({ version, name }) => ({ version, name })));
  expect(await migrate(database, { now })).toEqual([]);
});

test("an older database gets what it lacks, in order, and a record of it", async () => {
  const database = await openEmpty();
  await migrate(database, { now, migrations: [ONE] });
  expect(await migrate(database, { now, migrations: [ONE, TWO] })).toEqual([{ version: 2, name: "two" }]);
  expect(await list(database, "select id from steps order by id")).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await list(database, "select version, name, applied_at from schema_migrations order by version")).toEqual([
    { version: 1, name: "one", applied_at: now().toISOString() },
    { version: 2, name: "two", applied_at: now().toISOString() },
  ]);
});

test("five programs that start at once apply each migration once", async () => {
  const storage = await createStorage("empty");
  const databases = await Promise.all(Array.from({ length: 5 }, () => storage.open()));
  const applied = await Promise.all(databases.map((database) => migrate(database, { now, migrations: [ONE, TWO] })));
  expect(applied.flat().sort((a, b) => a.version - b.version)).toEqual([
    { version: 1, name: "one" },
    { version: 2, name: "two" },
  ]);
});

test("a migration that fails leaves nothing behind, and those before it stay", async () => {
  const database = await openEmpty();
  await expect(migrate(database, { now, migrations: [ONE, BROKEN] })).rejects.toThrow("nowhere");
  expect(await list(database, "select id from steps")).toEqual([{ id: 1 }]);
  expect(await list(database, "select version from schema_migrations")).toEqual([{ version: 1 }]);
});

test("a database newer than the program is refused", async () => {
  const database = await openEmpty();
  await migrate(database, { now, migrations: [ONE, TWO] });
  const older = migrate(database, { now, migrations: [ONE] });
  await expect(older).rejects.toThrow(DatabaseOpenError);
  await expect(older).rejects.toThrow("schema version 2, this program knows at most 1");
});

test("a database that has a migration under another name is refused, and stays as it is", async () => {
  const database = await openEmpty();
  const three = both(3, "three", "insert into steps values (4);");
  await migrate(database, { now, migrations: [ONE, TWO] });
  for (const known of [
    [ONE, OTHER],
    [ONE, OTHER, three],
  ]) {
    const renamed = migrate(database, { now, migrations: known });
    await expect(renamed).rejects.toThrow(DatabaseOpenError);
    await expect(renamed).rejects.toThrow(
      'The database has migration 2 as "two"; this program knows "other". Delete a development database; on any other, run the release that made it.',
    );
  }
  expect(await list(database, "select id from steps order by id")).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await migrate(database, { now, migrations: [ONE, TWO, three] })).toEqual([{ version: 3, name: "three" }]);
});

test("a newer database that has a migration under another name is refused for the name, as no newer program would fit", async () => {
  const database = await openEmpty();
  await migrate(database, { now, migrations: [ONE, TWO, both(3, "three", "insert into steps values (4);")] });
  await expect(migrate(database, { now, migrations: [ONE, OTHER] })).rejects.toThrow('migration 2 as "two"');
});
