import { Client } from "pg";
import { expect, test } from "vitest";
import { openPostgres } from "../../src/database/postgres.ts";
import { type ContactStatements, statements } from "../../src/resources/contacts/contact-statements.ts";
import { insertOrganization } from "../support/contact-rows.ts";
import { patient, query } from "../support/postgres-database.ts";
import { createStorage } from "../support/test-database.ts";

// A named statement has one plan for all organisations after a few calls, made without their sizes, and statistics may be
// missing or old. So no plan may depend on either: each statement reads only the rows that it is about.

const LARGE = "00000000-0000-4000-8000-000000000001";
const SMALL = "00000000-0000-4000-8000-000000000002";
const CONTACTS = { [LARGE]: 4_000, [SMALL]: 200 };
const NONE = "00000000-0000-0000-0000-000000000000";
const TIME = "2026-01-01T00:01:00.000Z";

const storage = await createStorage("migrated");
const database = await storage.open();
for (const [orgId, count] of Object.entries(CONTACTS)) {
  await database.write((session) => insertOrganization(session, orgId, orgId));
  await database.write((session) =>
    session.execute(`set local statement_timeout = 0; select set_config('contacts.org_id', '${orgId}', true);
      insert into contacts (org_id, id, metadata, version, created_at, updated_at)
        select '${orgId}', gen_random_uuid(), '{}', 1, '2026-01-01'::timestamptz + n * interval '1 s', now()
        from generate_series(1, ${count}) n;
      insert into identifiers (org_id, type, key, value, id, contact_id, is_primary, created_at)
        select org_id, type, id || type, id || type, gen_random_uuid(), id, true, created_at
        from contacts, (values ('email'), ('external_id')) as types (type) where org_id = '${orgId}';
      insert into contact_deltas (org_id, delta) select '${orgId}', 1 from generate_series(1, 300)`),
  );
}

const values: Partial<Record<keyof ContactStatements, string>> = {
  findContact: `'${NONE}'`,
  findContactByIdentifiers: "'email', 'x', 'external_id', 'y', null, null",
  listContacts: "51, 100",
  listContactsAfter: `51, '${TIME}', '${NONE}'`,
  lockContact: `'${NONE}'`,
  countContacts: "",
  updateContact: `'${NONE}', 'Ada', '{}', 2, '${TIME}'`,
  deleteContact: `'${NONE}'`,
  findIdentifier: "'email', 'x'",
  listIdentifiers: `'${NONE}'`,
  updateIdentifier: `'${NONE}', '${NONE}', 'x', 'x', true`,
};

interface Node {
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Node[];
}

/** How many rows of contacts and identifiers a plan reads. */
function rowsRead(node: Node): number {
  const isCounted = ["contacts", "identifiers"].includes(node["Relation Name"] ?? "");
  const own = (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
  return (node.Plans ?? []).reduce((sum, inner) => sum + rowsRead(inner), isCounted ? own : 0);
}

test.each([
  ["generic", "none"],
  ["generic", "current"],
  ["custom", "none"],
  ["custom", "current"],
])("a %s plan with %s statistics reads no more than the rows that it is about", async (mode, statistics) => {
  const superuser = new URL(storage.location);
  superuser.username = "postgres";
  await query(
    superuser.href,
    "delete from pg_statistic where starelid in ('contacts'::regclass, 'identifiers'::regclass)",
  );
  if (statistics === "current") await query(superuser.href, "analyze");
  // With the settings of the pool, not those of a client of this test.
  const settings = "select current_setting('enable_seqscan') as seq, current_setting('enable_bitmapscan') as bitmap";
  const pool = await openPostgres({ url: storage.location, connections: 1, timeouts: patient });
  const [own] = await pool.read((session) => session.all({ name: "test.settings", text: settings }, []));
  await pool.close();
  expect(own).toEqual({ seq: "off", bitmap: "off" });

  const client = new Client({ connectionString: storage.location });
  await client.connect();
  await client.query(`set plan_cache_mode = force_${mode}_plan; set enable_seqscan = off; set enable_bitmapscan = off`);
  const read: Record<string, number> = {};
  for (const orgId of [LARGE, SMALL]) {
    await client.query("select set_config('contacts.org_id', $1, false)", [orgId]);
    for (const [name, given] of Object.entries(values)) {
      await client.query(`prepare one as ${statements.postgres[name as keyof ContactStatements].text}`);
      const execute = `explain (analyze, format json) execute one ('${orgId}'${given && `, ${given}`})`;
      const { rows } = await client.query(`begin; ${execute}; rollback; deallocate one`).then((all) => {
        return (all as unknown as { rows: Record<string, [{ Plan: Node }]>[] }[])[1]!;
      });
      read[`${name} of ${orgId}`] = rowsRead(rows[0]!["QUERY PLAN"]![0].Plan);
    }
  }
  await client.end();
  const most = (name: string) => (name.startsWith("listContacts ") ? 151 + 102 : name.startsWith("list") ? 51 * 3 : 3);
  const tooMany = Object.entries(read).filter(([name, rows]) => rows > most(name));
  expect(tooMany).toEqual([]);
});
