import { DatabaseSync } from "node:sqlite";
import type { NaiveContact, NaiveStore } from "./naive-server.ts";

export function naiveSqlite(file: string): NaiveStore {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  const key = database.prepare("select org_id from api_keys where secret_hash = ? and revoked_at is null");
  const contact = database.prepare("select * from contacts where org_id = ? and id = ?");
  const identifiers = database.prepare(
    "select * from identifiers where org_id = ? and contact_id in (select value from json_each(?))",
  );
  const byEmail = database.prepare(
    "select contact_id from identifiers where org_id = ? and type = 'email' and key = ?",
  );
  const count = database.prepare("select count(*) as total from contacts where org_id = ?");
  const page = database.prepare("select * from contacts where org_id = ? order by created_at, id limit ? offset ?");
  const update = database.prepare(
    "update contacts set name = ?, metadata = ?, version = version + 1, updated_at = ? where org_id = ? and id = ? returning *",
  );

  return {
    organizationOf: async (hash) => key.get(hash)?.["org_id"] as string | undefined,
    contact: async (orgId, id) => contact.get(orgId, id) as never,
    identifiers: async (orgId, ids) => identifiers.all(orgId, JSON.stringify(ids)) as never,
    contactIdOf: async (orgId, email) => byEmail.get(orgId, email)?.["contact_id"] as string | undefined,
    page: async (orgId, limit, offset) => ({
      contacts: page.all(orgId, limit, offset) as never,
      total: count.get(orgId)!["total"] as number,
    }),
    async update(orgId, id, { name, metadata }) {
      database.exec("begin immediate");
      try {
        const row = contact.get(orgId, id) as NaiveContact | undefined;
        const merged = row && JSON.stringify({ ...JSON.parse(row.metadata), ...metadata });
        const updated = merged && update.get(name ?? row.name, merged, new Date().toISOString(), orgId, id);
        database.exec("commit");
        return updated as NaiveContact | undefined;
      } catch (error) {
        database.exec("rollback");
        throw error;
      }
    },
  };
}
