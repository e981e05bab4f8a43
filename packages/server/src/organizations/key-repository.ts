// Everything that is stored of organisations and their API keys.
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
  /** Those whose name is the same to a reader, oldest first: one, unless older ones share it. */
  findOrganizationsNamed(name: string): Promise<OrganizationRow[]>;
  /** All, oldest first. */
  listOrganizations(): Promise<OrganizationRow[]>;
  insertOrganization(row: OrganizationRow): Promise<void>;
  listKeys(orgId: string): Promise<KeyRow[]>;
  insertKey(row: KeyRow): Promise<void>;
  /** Marks the key as revoked and answers whether there was one that was not yet. */
  revokeKey(orgId: string, keyId: string, at: string): Promise<boolean>;
}

export function toStoredKey({ name, secret_hash, revoked_at }: KeyRow): StoredKey {
  return { name, secretHash: secret_hash, revoked: revoked_at !== null };
}
