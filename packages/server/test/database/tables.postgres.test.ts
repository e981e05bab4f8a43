import { beforeAll, expect, test } from "vitest";
import type { MigratableDatabase } from "../../src/database/database.ts";
import { tables } from "../../src/resources/index.ts";
import { openTestDatabase } from "../support/test-database.ts";

let database: MigratableDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

const listed = tables.filter(({ engine = "postgres" }) => engine === "postgres");

test.each(listed)(
  "row-level security holds everyone to their organisation in $name, its owner too",
  async ({ name }) => {
    const text = `
    select relrowsecurity as enabled, relforcerowsecurity as forced,
      exists (select 1 from pg_policy where polrelid = pg_class.oid and polcmd = '*'
        and pg_get_expr(polqual, polrelid) like '%contacts.org_id%') as own_rows
    from pg_class where oid = to_regclass($1)`;
    const rows = await database.read((session) => session.all({ name: "test.security", text }, [name]));
    expect(rows).toEqual([{ enabled: 1, forced: 1, own_rows: 1 }]);
  },
);
