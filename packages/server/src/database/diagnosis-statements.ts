// The queries of `contacts-api doctor`.
import type { Engine, Statement } from "./database.ts";

const statement = (name: string, text: string): Statement => ({ name: `diagnosis.${name}`, text });

export const engineVersion: Record<Engine, Statement> = {
  sqlite: statement("version", "select sqlite_version() as version"),
  postgres: statement("version", "select current_setting('server_version') as version"),
};

export const quickCheck = statement("integrity", "pragma quick_check(1)");
export const journalMode = statement("journal_mode", "pragma journal_mode");
/** The setting of one connection. It must be read on the connection that writes. */
export const synchronous = statement("synchronous", "pragma synchronous");

export const durability = statement(
  "durability",
  "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit",
);

export const clock = statement("clock", "select now() as now");

export const organizationIds = statement("organization_ids", "select id from organizations order by id");
/** Returns a query for one organisation, because row-level security shows only its rows. */
export const newestRow = (table: string) =>
  statement(`newest_of_${table}`, `select max(created_at) as newest from ${table} where org_id = $1`);
export const validKeysNamed = statement(
  "valid_keys_named",
  "select id from api_keys where org_id = $1 and name = $2 and revoked_at is null order by created_at, id",
);
export const validKeys = statement(
  "valid_keys",
  "select count(*) as count from api_keys where org_id = $1 and revoked_at is null",
);
