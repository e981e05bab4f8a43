// The stored organisations and their API keys.
import type { KeyDirectory, StoredKey } from "../http/authentication.ts";

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
}

export interface KeyRow {
  readonly org_id: string;
  readonly id: string;
  readonly name: string | null;
  readonly secret_hash: string;
  readonly created_at: string;
  readonly revoked_at: string | null;
}

export interface KeyRepository extends KeyDirectory {
  findOrganization(id: string): Promise<OrganizationRow | undefined>;
  /** Returns organisations whose names look the same, oldest first: one, unless older ones share the name. */
  findOrganizationsNamed(name: string): Promise<OrganizationRow[]>;
  /** Returns all organisations, oldest first. */
  listOrganizations(): Promise<OrganizationRow[]>;
  insertOrganization(row: OrganizationRow): Promise<void>;
  listKeys(orgId: string): Promise<KeyRow[]>;
  insertKey(row: KeyRow): Promise<void>;
  /** Revokes the key. Returns false if it does not exist or was revoked before. */
  revokeKey(orgId: string, keyId: string, at: string): Promise<boolean>;
}

export function toStoredKey({ name, secret_hash, revoked_at }: KeyRow): StoredKey {
  return { name, secretHash: secret_hash, revoked: revoked_at !== null };
}
