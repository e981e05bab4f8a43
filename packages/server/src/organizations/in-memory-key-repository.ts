// Organisations and their API keys, in memory.
import { byCreation } from "../database/creation-order.ts";
import { nameKey } from "../database/name-key.ts";
import type { InMemorySession } from "../in-memory/in-memory-database.ts";
import type { Table } from "../in-memory/table.ts";
import { type KeyRepository, type KeyRow, type OrganizationRow, toStoredKey } from "./key-repository.ts";

const organizations: Table<OrganizationRow, "organizations_id" | "organizations_name_key_name_copy"> = {
  unique: { organizations_id: ({ id }) => [id], organizations_name_key_name_copy: ({ name }) => [nameKey(name)] },
  groups: {},
};

const apiKeys: Table<KeyRow, "api_keys_org_id_id"> = {
  unique: { api_keys_org_id_id: ({ id }) => [id] },
  groups: {},
};

/** Organisations themselves belong to no organisation. */
const noOrganization = "";

export function inMemoryKeyRepository(session: InMemorySession): KeyRepository {
  const known = session.table(organizations, noOrganization);
  const keysOf = (orgId: string) => session.table(apiKeys, orgId);
  return {
    findOrganization: async (id) => known.find("organizations_id", id.toLowerCase()),
    async findOrganizationsNamed(name) {
      const row = known.find("organizations_name_key_name_copy", nameKey(name));
      return row === undefined ? [] : [row];
    },
    listOrganizations: async () => known.all().sort(byCreation),
    insertOrganization: async (row) => known.insert(row),
    async findKey(orgId, keyId) {
      const row = keysOf(orgId).find("api_keys_org_id_id", keyId);
      return row && toStoredKey(row);
    },
    listKeys: async (orgId) => keysOf(orgId).all().sort(byCreation),
    insertKey: async (row) => keysOf(row.org_id).insert(row),
    async revokeKey(orgId, keyId, at) {
      const row = keysOf(orgId).find("api_keys_org_id_id", keyId);
      if (row === undefined || row.revoked_at !== null) return false;
      keysOf(orgId).replace(row, { ...row, revoked_at: at });
      return true;
    },
  };
}
