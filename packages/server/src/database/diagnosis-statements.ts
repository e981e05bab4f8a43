// What `contacts-api doctor` asks a database.
import type { Database, Statement } from "./database.ts";

type Engine = Database["engine"];
const statement = (name: string, text: string): Statement => ({ name: `diagnosis.${name}`, text });

export const engineVersion: Record<Engine, Statement> = {
  sqlite: statement("version", "select sqlite_version() as version"),
  postgres: statement("version", "select current_setting('server_version') as version"),
};

export const schemaVersion = statement("schema", "select max(version) as version from schema_migrations");

export const quickCheck = statement("integrity", "pragma quick_check(1)");
export const journalMode = statement("journal_mode", "pragma journal_mode");
/** Of one connection: to be asked where the server writes. */
export const synchronous = statement("synchronous", "pragma synchronous");

export const durability = statement(
  "durability",
  "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit",
);

export const clock = statement("clock", "select now() as now");
export const newestContact = statement("newest_contact", "select max(created_at) as newest from contacts");

export const organizations = statement("organizations", "select count(*) as count from organizations");
export const keylessOrganizations = statement(
  "keyless_organizations",
  `select id from organizations
   where not exists (select 1 from api_keys where org_id = organizations.id and revoked_at is null) order by id`,
);
