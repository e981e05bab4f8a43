import { Pool } from "pg";
import type { NaiveContact, NaiveStore } from "./naive-server.ts";

const columns = "id, org_id, name, metadata::text, created_at, updated_at";

export function naivePostgres(url: string): NaiveStore {
  const pool = new Pool({ connectionString: url });
  const rows = async (text: string, ...values: unknown[]) => (await pool.query(text, values)).rows;

  return {
    organizationOf: async (hash) =>
      (await rows("select org_id from api_keys where secret_hash = $1 and revoked_at is null", hash))[0]?.org_id,
    contact: async (orgId, id) =>
      (await rows(`select ${columns} from contacts where org_id = $1 and id = $2`, orgId, id))[0],
    identifiers: (orgId, ids) =>
      rows("select * from identifiers where org_id = $1 and contact_id = any($2)", orgId, ids) as never,
    contactIdOf: async (orgId, email) =>
      (
        await rows("select contact_id from identifiers where org_id = $1 and type = 'email' and key = $2", orgId, email)
      )[0]?.contact_id,
    async page(orgId, limit, offset) {
      const text = `select ${columns} from contacts where org_id = $1 order by created_at, id limit $2 offset $3`;
      const [counted] = await rows("select count(*)::integer as total from contacts where org_id = $1", orgId);
      return { contacts: await rows(text, orgId, limit, offset), total: counted.total };
    },
    async update(orgId, id, { name, metadata }) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const select = `select ${columns} from contacts where org_id = $1 and id = $2 for update`;
        const row: NaiveContact | undefined = (await client.query(select, [orgId, id])).rows[0];
        const merged = row && JSON.stringify({ ...JSON.parse(row.metadata), ...metadata });
        const update = `update contacts set name = $3, metadata = $4, version = version + 1, updated_at = now()
          where org_id = $1 and id = $2 returning ${columns}`;
        const updated = row && (await client.query(update, [orgId, id, name ?? row.name, merged])).rows[0];
        await client.query("commit");
        return updated;
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    },
  };
}
