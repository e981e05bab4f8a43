// Contacts by the hundred thousand, each with an identifier, written past the server.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";

export interface Seed {
  readonly orgId: string;
  readonly count: number;
  /** Eight hexadecimal digits that the ids begin with. */
  readonly prefix: string;
}

/** Writes to the file of a server that is not running. */
export function seedSqlite(directory: string, { orgId, count, prefix }: Seed): void {
  const database = new DatabaseSync(join(directory, "contacts.sqlite"));
  database.exec("pragma synchronous = off");
  database
    .prepare(`
      insert into contacts (org_id, id, name, metadata, version, created_at, updated_at)
      with recursive n (i) as (select 1 union all select i + 1 from n where i < $count)
      select $orgId, printf('%s-0000-7000-8000-%012x', $prefix, i), 'Contact ' || i, '{}', 1,
        strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i, 'unixepoch'), strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i, 'unixepoch')
      from n`)
    .run({ $orgId: orgId, $count: count, $prefix: prefix });
  database
    .prepare(`
      insert into identifiers (org_id, type, key, value, id, contact_id, is_primary, created_at)
      select org_id, 'external_id', id, id, id, id, 1, created_at from contacts where org_id = ? and id like ?`)
    .run(orgId, `${prefix}-%`);
  database.close();
  // Otherwise the system writes it while the attack is measured.
  execFileSync("sync");
}

export async function seedPostgres(url: string, { orgId, count, prefix }: Seed): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(
      `insert into contacts (org_id, id, name, metadata, version, created_at, updated_at)
       select $1::uuid, ($2 || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'Contact ' || i, '{}', 1,
         to_timestamp(1700000000 + i), to_timestamp(1700000000 + i)
       from generate_series(1, $3::integer) i`,
      [orgId, prefix, count],
    );
    await client.query(
      `insert into identifiers (org_id, type, key, value, id, contact_id, is_primary, created_at)
       select org_id, 'external_id', id::text, id::text, id, id, true, created_at from contacts
       where org_id = $1 and id::text like $2`,
      [orgId, `${prefix}-%`],
    );
  });
}

/** Lends a connection as superuser, like that of a person in psql. */
export async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}
