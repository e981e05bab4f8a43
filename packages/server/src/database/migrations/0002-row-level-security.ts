import type { Migration } from "../migration.ts";
import { ownRows, sweeping } from "../own-rows.ts";

// A second wall between organisations on PostgreSQL: a statement that forgets `org_id = $1` still sees no other one's rows.
// `force` holds the owner of the tables to it as well; superusers and roles with BYPASSRLS go past it. SQLite has nothing
// of the kind.

const tables = ["api_keys", "contacts", "identifiers", "idempotency_records"];

// Responses are swept for all organisations at once, on purpose and by no other statement.
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
