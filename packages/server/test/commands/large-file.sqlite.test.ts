import { closeSync, openSync, readdirSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/database/sqlite.ts";
import { migrate } from "../../src/store/migrate.ts";
import { failToServe, freshEnvironment, run, serve } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

/** Settings of a database of more than 64 MiB, which is damaged in the middle. */
async function withDamage() {
  const environment = await freshEnvironment();
  const file = join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite");
  const database = openSqlite({ file });
  await migrate(database, { now: () => new Date() });
  await database.write((session) =>
    session.execute(`create table things (id integer primary key, text text);
      with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 2000)
      insert into things select n, hex(randomblob(50)) from numbers;
      insert into things values (2001, zeroblob(${2 ** 26}))`),
  );
  await database.close();
  const pages = 30;
  const raw = openSync(file, "r+");
  writeSync(
    raw,
    Buffer.alloc(4_096 * pages, 0xa5),
    0,
    4_096 * pages,
    statSync(file).size - 2 ** 26 - 4_096 * 2 * pages,
  );
  closeSync(raw);
  return { environment, file };
}

test("a large file is not read as a whole at the start, but by doctor and backup", async () => {
  const { environment } = await withDamage();
  await (await serve(environment)).stop();
  expect(await run(["orgs", "list"], environment)).toMatchObject({ code: 0 });
  expect((await run(["doctor"], environment)).stdout).toMatch(/^fail {2}integrity +The file is damaged \(.+\)\. /m);
  const place = createTemporaryDirectory();
  const { code, stderr } = await run(["backup", join(place, "copy.sqlite")], environment);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The copy is damaged \(.+\), and was deleted: run `contacts-api doctor`\.\n$/);
  expect(readdirSync(place)).toEqual([]);
});

test("a large file that was cut short is refused at the start", async () => {
  const { environment, file } = await withDamage();
  truncateSync(file, 2 ** 26 + 4_096);
  expect(await failToServe(environment)).toMatch(/is damaged \(.+\): restore it from a backup\.$/);
});
