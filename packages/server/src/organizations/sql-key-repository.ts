// The SQL of organisations and their API keys.
import type { Session, Statement } from "../database/database.ts";
import { nameKey } from "../database/name-key.ts";
import type { StoredKey } from "../http/authentication.ts";
import { type KeyRepository, type KeyRow, type OrganizationRow, toStoredKey } from "./key-repository.ts";

const findOrganization: Statement = {
  name: "organizations.find",
  text: "select id, name, created_at from organizations where id = $1",
};
// Compares the name too, because a server of an older version beside this one stores no name key.
const findOrganizationsNamed: Statement = {
  name: "organizations.find_named",
  text: "select id, name, created_at from organizations where name_key = $1 or name = $2 order by created_at, id",
};
const listOrganizations: Statement = {
  name: "organizations.list",
  text: "select id, name, created_at from organizations order by created_at, id",
};
const insertOrganization: Statement = {
  name: "organizations.insert",
  text: "insert into organizations (id, name, name_key, created_at) values ($1, $2, $3, $4)",
};
const columns = "org_id, id, name, secret_hash, created_at, revoked_at";
const findOne: Statement = {
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

/** PostgreSQL fails when it compares an id with any other text. */
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Exported for a test of their plans. */
export const keyStatements = { findKey: findOne, listKeys, insertKey, revokeKey };

/** Returns the current state of a key, for authentication, which needs no repository. */
export async function findKey(session: Session, orgId: string, keyId: string): Promise<StoredKey | undefined> {
  const [row] = await session.within(orgId).all<KeyRow>(findOne, [orgId, keyId]);
  return row && toStoredKey(row);
}

export function sqlKeyRepository(session: Session): KeyRepository {
  return {
    findOrganization: async (id) =>
      isId.test(id) ? (await session.all<OrganizationRow>(findOrganization, [id.toLowerCase()]))[0] : undefined,
    findOrganizationsNamed: (name) => session.all<OrganizationRow>(findOrganizationsNamed, [nameKey(name), name]),
    listOrganizations: () => session.all<OrganizationRow>(listOrganizations, []),
    async insertOrganization({ id, name, created_at }) {
      session.changeOne(insertOrganization, [id, name, nameKey(name), created_at]);
    },
    findKey: (orgId, keyId) => findKey(session, orgId, keyId),
    listKeys: (orgId) => session.within(orgId).all<KeyRow>(listKeys, [orgId]),
    async insertKey({ org_id, id, name, secret_hash, created_at, revoked_at }) {
      session.within(org_id).changeOne(insertKey, [org_id, id, name, secret_hash, created_at, revoked_at]);
    },
    revokeKey: async (orgId, keyId, at) => (await session.within(orgId).run(revokeKey, [orgId, keyId, at])) === 1,
  };
}
