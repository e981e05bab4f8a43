// Creates, lists and revokes API keys.
import { createApiKey } from "../http/api-key.ts";
import { webSha256 } from "../http/sha256.ts";
import type { KeyRow, OrganizationRow } from "./key-repository.ts";
import type { KeyStore } from "./key-store.ts";
import { toKeyName } from "./name-rules.ts";
import { getOrganization } from "./organization.ts";

export interface CreatedKey {
  /** The key itself. It is not stored and cannot be shown again. */
  readonly text: string;
  readonly keyId: string;
  readonly organization: OrganizationRow;
}

export interface KeyOptions {
  /** The name or id of an existing organisation: see `createOrganization`. */
  readonly organization: string;
  /** The purpose of the key, in at most 200 visible characters. */
  readonly name?: string | undefined;
  readonly now: Date;
}

/** Creates a key. Throws `OrganizationError` if the organisation does not exist, `NameError` if the name is invalid. */
export async function createKey(store: KeyStore, { organization, name, now }: KeyOptions): Promise<CreatedKey> {
  const keyName = name === undefined ? null : toKeyName(name);
  return store.write(async ({ keys }) => {
    const row = await getOrganization(keys, organization);
    const { key, text } = createApiKey(row.id);
    await keys.insertKey({
      org_id: row.id,
      id: key.keyId,
      name: keyName,
      secret_hash: await webSha256(key.secret),
      created_at: now.toISOString(),
      revoked_at: null,
    });
    return { text, keyId: key.keyId, organization: row };
  });
}

/** Lists the keys of an organisation, oldest first. Throws `OrganizationError` if the organisation does not exist. */
export function listKeys(store: KeyStore, organization: string): Promise<KeyRow[]> {
  return store.read(async ({ keys }) => keys.listKeys((await getOrganization(keys, organization)).id));
}

/**
 * Revokes a key from the next request on. Returns false if the organisation has no such key, or it was revoked before.
 * Throws `OrganizationError` if the organisation does not exist.
 */
export function revokeKey(store: KeyStore, organization: string, keyId: string, now: Date): Promise<boolean> {
  return store.write(async ({ keys }) => {
    const { id } = await getOrganization(keys, organization);
    return keys.revokeKey(id, keyId, now.toISOString());
  });
}
