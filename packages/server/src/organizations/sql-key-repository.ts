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

/** For a test of their plans. */
export const keyStatements = { findKey, listKeys, insertKey, revokeKey };

export function sqlKeyRepository(session: Session): KeyRepository {
  return {
    findOrganization: async (nameOrId) =>
      (await session.all<OrganizationRow>(findOrganization, [nameOrId, nameOrId.toLowerCase()]))[0],
    async insertOrganization({ id, name, created_at }) {
      session.changeOne(insertOrganization, [id, name, created_at]);
    },
    async findKey(orgId, keyId) {
      const [row] = await session.within(orgId).all<KeyRow>(findKey, [orgId, keyId]);
      return row && toStoredKey(row);
    },
    listKeys: (orgId) => session.within(orgId).all<KeyRow>(listKeys, [orgId]),
    async insertKey({ org_id, id, name, secret_hash, created_at, revoked_at }) {
      session.within(org_id).changeOne(insertKey, [org_id, id, name, secret_hash, created_at, revoked_at]);
    },
    revokeKey: async (orgId, keyId, at) => (await session.within(orgId).run(revokeKey, [orgId, keyId, at])) === 1,
  };
}
