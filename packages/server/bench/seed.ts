import type { Engine, MigratableDatabase } from "../src/database/database.ts";
import { createApiKey, parseApiKey } from "../src/http/api-key.ts";
import { webSha256 } from "../src/http/sha256.ts";
import { migrate } from "../src/store/migrate.ts";
import { sqlStore } from "../src/store/sql-store.ts";
import {
  contactCount,
  contactIdStart,
  createdAt,
  emailOf,
  firstNumber,
  identifierIdStart,
  orgId,
  storedMetadata,
} from "./scenarios.ts";

/** Fills an empty database with the schema, an organisation, its contacts with an e-mail address each, and the key. */
export async function seed(database: MigratableDatabase, key: string, contacts = contactCount): Promise<void> {
  const created_at = createdAt;
  await migrate(database, { now: () => new Date(created_at) });
  const { keyId: id, secret } = parseApiKey(key)!;
  const secret_hash = await webSha256(secret);
  await sqlStore(database).write(async ({ keys }) => {
    await keys.insertOrganization({ id: orgId, name: "Measured", created_at });
    await keys.insertKey({ org_id: orgId, id, name: null, secret_hash, created_at, revoked_at: null });
  });
  await fill(database, orgId, contacts);
}

/** Gives an organisation its contacts. The schema may be an earlier one, which counts contacts instead of keeping their total. */
export async function fill(database: MigratableDatabase, org: string, contacts: number): Promise<void> {
  await database.write(async (session) => {
    const keepsTotals = await session.all({ name: "bench.keeps_totals", text: keptTotals[database.engine] }, []);
    await session.execute(script(database.engine, org, contacts, keepsTotals.length > 0));
  });
}

const keptTotals = {
  sqlite: "select 1 from sqlite_schema where name = 'contact_counts'",
  postgres: "select 1 where to_regclass('contact_counts') is not null",
};

/** The key of the organisation whose contacts are measured. */
export const key = createApiKey(orgId);

/** Text of each column's own type; SQLite has text only, and takes the names of other types for numbers. */
function script(engine: Engine, orgId: string, contacts: number, keepsTotals: boolean): string {
  const as = (type: string, text: string) => (engine === "postgres" ? `cast(${text} as ${type})` : text);
  const org = as("uuid", `'${orgId}'`);
  const contactId = as("uuid", `'${contactIdStart}' || n`);
  const created = as("timestamptz", `'${createdAt}'`);
  const email = emailOf("' || n || '");
  const series = `with recursive numbers(n) as (
    select ${as("bigint", String(firstNumber))}
    union all select n + 1 from numbers where n < ${firstNumber + contacts - 1})`;
  const enter = engine === "postgres" ? `select set_config('contacts.org_id', '${orgId}', true);` : "";
  const total = `insert into contact_counts (org_id, total) values (${org}, ${contacts})
    on conflict (org_id) do update set total = ${contacts};`;
  return `
    ${enter}
    ${series} insert into contacts (org_id, id, name, metadata, version, created_at, updated_at)
    select ${org}, ${contactId}, 'John Doe', ${as("json", `'${storedMetadata}'`)}, 1, ${created}, ${created} from numbers;
    ${series} insert into identifiers (org_id, type, key, value, id, contact_id, is_primary, created_at)
    select ${org}, 'email', '${email}', '${email}', ${as("uuid", `'${identifierIdStart}' || n`)}, ${contactId},
      ${engine === "postgres" ? "true" : "1"}, ${created} from numbers;
    ${keepsTotals ? total : ""}
    analyze;`;
}
