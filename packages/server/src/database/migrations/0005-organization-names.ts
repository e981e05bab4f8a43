import type { ScriptSession, Statement } from "../database.ts";
import type { Migration } from "../migration.ts";
import { nameKey } from "../name-key.ts";

// Names of organisations are equal if they differ only in case or outer spaces. A database folds only ASCII, or uses a
// locale that an update of the system changes. So the program computes the key. Existing organisations may have equal
// names: the first has copy 0, the second copy 1. A new one always has copy 0, so the index rejects a duplicate.

const columns = `
alter table organizations add column name_copy integer not null default 0;
create unique index organizations_name_key_name_copy on organizations (name_key, name_copy);
`;

const listNames: Statement = {
  name: "organizations.names",
  text: "select id, name from organizations order by created_at, id",
};
const setKey: Statement = {
  name: "organizations.set_key",
  text: "update organizations set name_key = $2, name_copy = $3 where id = $1",
};

async function fillKeys(session: ScriptSession): Promise<void> {
  const copies = new Map<string, number>();
  for (const { id, name } of await session.all<{ id: string; name: string }>(listNames, [])) {
    const key = nameKey(name);
    const copy = copies.get(key) ?? 0;
    copies.set(key, copy + 1);
    await session.run(setKey, [id, key, copy]);
  }
}

export const organizationNames: Migration = {
  version: 5,
  name: "organization-names",
  sqlite: `alter table organizations add column name_key text;${columns}`,
  postgres: `alter table organizations add column name_key text collate "C";${columns}`,
  fill: fillKeys,
};
