import type { Migration } from "../migration.ts";
import { ownRows, sweeping } from "../own-rows.ts";

// A second barrier between organisations on PostgreSQL: a statement without `org_id = $1` still sees no rows of others.
// `force` applies it to the owner of the tables too. Superusers and roles with BYPASSRLS bypass it. SQLite has no such
// feature.

const tables = ["api_keys", "contacts", "identifiers", "idempotency_records"];

// Only the sweep of stored responses works for all organisations at once.
const sweep = `
create policy idempotency_records_found_by_sweep on idempotency_records for select using (${sweeping});
create policy idempotency_records_deleted_by_sweep on idempotency_records for delete using (${sweeping});
`;

export const rowLevelSecurity: Migration = {
  version: 2,
  name: "row-level-security",
  sqlite: "",
  postgres: tables.map(ownRows).join("") + sweep,
};
