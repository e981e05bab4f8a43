// Counts the rows that the statements of a resource read on PostgreSQL, with any statistics and plan.
import { Client } from "pg";
import { expect } from "vitest";
import type { Statement } from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { insertOrganization } from "./contact-rows.ts";
import { patient, query } from "./postgres-database.ts";
import { createStorage, type Storage } from "./test-database.ts";

/** A named statement has one plan for all organisations after a few calls, and statistics may be missing or old. */
export const plans = [
  ["generic", "none"],
  ["generic", "current"],
  ["custom", "none"],
  ["custom", "current"],
] as const;

const largeOrganization = "00000000-0000-4000-8000-000000000001";
const smallOrganization = "00000000-0000-4000-8000-000000000002";
/** The contacts of each organisation. */
const contacts = { [largeOrganization]: 4_000, [smallOrganization]: 200 };

/** A database with two organisations. `fill` returns a script with rows beside the contacts of one. */
export async function storageWithContacts(fill: (orgId: string) => string): Promise<Storage> {
  const storage = await createStorage("migrated");
  const database = await storage.open();
  for (const [orgId, count] of Object.entries(contacts)) {
    await database.write((session) => insertOrganization(session, orgId, orgId));
    await database.write((session) =>
      session.execute(`set local statement_timeout = 0; select set_config('contacts.org_id', '${orgId}', true);
        insert into contacts (org_id, id, metadata, version, created_at, updated_at)
          select '${orgId}', gen_random_uuid(), '{}', 1, '2026-01-01'::timestamptz + n * interval '1 s', now()
          from generate_series(1, ${count}) n;
        ${fill(orgId)}`),
    );
  }
  return storage;
}

export interface Measured {
  readonly storage: Storage;
  readonly statements: Readonly<Record<string, Statement>>;
  /** The values behind the organisation, as SQL, of the statements to be measured. */
  readonly values: Readonly<Record<string, string>>;
  /** The tables whose rows count. */
  readonly tables: readonly string[];
}

interface Node {
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Node[];
}

/** Returns the rows that each statement reads in each organisation, by its name and the organisation. */
export async function rowsReadBy(
  { storage, statements, values, tables }: Measured,
  [mode, statistics]: (typeof plans)[number],
): Promise<Record<string, number>> {
  await setStatistics(storage, tables, statistics);
  await expectSettingsOfPool(storage);
  const client = new Client({ connectionString: storage.location });
  await client.connect();
  await client.query(`set plan_cache_mode = force_${mode}_plan; set enable_seqscan = off; set enable_bitmapscan = off`);
  const read: Record<string, number> = {};
  for (const orgId of Object.keys(contacts)) {
    await client.query("select set_config('contacts.org_id', $1, false)", [orgId]);
    for (const [name, given] of Object.entries(values)) {
      await client.query(`prepare one as ${statements[name]!.text}`);
      const execute = `explain (analyze, format json) execute one ('${orgId}'${given && `, ${given}`})`;
      const { rows } = await client.query(`begin; ${execute}; rollback; deallocate one`).then((all) => {
        return (all as unknown as { rows: Record<string, [{ Plan: Node }]>[] }[])[1]!;
      });
      read[`${name} of ${orgId}`] = rowsRead(rows[0]!["QUERY PLAN"]![0].Plan, tables);
    }
  }
  await client.end();
  return read;
}

async function setStatistics(storage: Storage, tables: readonly string[], statistics: "none" | "current") {
  const superuser = new URL(storage.location);
  superuser.username = "postgres";
  const known = tables.map((table) => `'${table}'::regclass`).join(", ");
  await query(superuser.href, `delete from pg_statistic where starelid in (${known})`);
  if (statistics === "current") await query(superuser.href, "analyze");
}

/** With the settings of the pool, not of a test's client. */
async function expectSettingsOfPool(storage: Storage): Promise<void> {
  const settings = "select current_setting('enable_seqscan') as seq, current_setting('enable_bitmapscan') as bitmap";
  const pool = await openPostgres({ url: storage.location, connections: 1, timeouts: patient });
  const [own] = await pool.read((session) => session.all({ name: "test.settings", text: settings }, []));
  await pool.close();
  expect(own).toEqual({ seq: "off", bitmap: "off" });
}

function rowsRead(node: Node, tables: readonly string[]): number {
  const isCounted = tables.includes(node["Relation Name"] ?? "");
  const own = (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
  return (node.Plans ?? []).reduce((sum, inner) => sum + rowsRead(inner, tables), isCounted ? own : 0);
}
