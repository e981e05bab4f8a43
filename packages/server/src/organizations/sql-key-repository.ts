// All SQL of organisations and their API keys.
import type { Session, Statement } from "../database/database.ts";
import { type KeyRepository, type KeyRow, type OrganizationRow, toStoredKey } from "./key-repository.ts";

const findOrganization: Statement = {
  name: "organizations.find",
  text: "select id, name, created_at from organizations where name = $1 or cast(id as text) = $2",
};
const insertOrganization: Statement = {
  name: "organizations.insert",
  text: "insert into organizations (id, name, created_at) values ($1, $2, $3)",
};
const columns = "org_id, id, name, secret_hash, created_at, revoked_at";
const findKey: Statement = {
  name: "api_keys.find",
  text: `select ${columns} from api_keys where org_id = $1 and id = $2`,
};
const listKeys: Statement = {
  name: "api_keys.list",
  text: `select ${columns} from api_keys where org_id = $1 order by created_at, id`,
};
const insertKey: Statement = {
  name: "api_keys.insert",
  text: `insert into api_keys (${columns}) values ($1, $2, $3, $4, $5, $6)`,
};
const revokeKey: Statement = {
  name: "api_keys.revoke",
  text: "update api_keys set revoked_at = $3 where org_id = $1 and id = $2 and revoked_at is null",
};

export function sqlKeyRepository(session: Session): KeyRepository {
  const insert = async (statement: Statement, values: (string | null)[]) => session.changeOne(statement, values);
  return {
    findOrganization: async (nameOrId) =>
      (await session.all<OrganizationRow>(findOrganization, [nameOrId, nameOrId.toLowerCase()]))[0],
    insertOrganization: ({ id, name, created_at }) => insert(insertOrganization, [id, name, created_at]),
    async findKey(orgId, keyId) {
      const [row] = await session.all<KeyRow>(findKey, [orgId, keyId]);
      return row && toStoredKey(row);
    },
    listKeys: (orgId) => session.all<KeyRow>(listKeys, [orgId]),
    insertKey: ({ org_id, id, name, secret_hash, created_at, revoked_at }) =>
      insert(insertKey, [org_id, id, name, secret_hash, created_at, revoked_at]),
    revokeKey: async (orgId, keyId, at) => (await session.run(revokeKey, [orgId, keyId, at])) === 1,
  };
}
