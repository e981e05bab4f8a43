// Making, listing and revoking API keys.
import { createApiKey } from "./http/api-key.ts";
import { webSha256 } from "./http/sha256.ts";
import type { KeyRow, OrganizationRow } from "./organizations/key-repository.ts";
import type { Store } from "./store.ts";

export interface CreatedKey {
  /** The key itself; it is not stored and cannot be shown again. */
  readonly text: string;
  readonly keyId: string;
  readonly organization: OrganizationRow;
  /** Whether the organisation was made along with the key. */
  readonly isNewOrganization: boolean;
}

export interface KeyOptions {
  /** Name or id of the organisation; an unknown name makes a new one. */
  readonly organization: string;
  readonly name?: string | undefined;
  readonly now: Date;
  readonly newId: () => string;
}

export async function createKey(store: Store, { organization, name, now, newId }: KeyOptions): Promise<CreatedKey> {
  const id = newId();
  return store.write(async ({ keys }) => {
    const known = await keys.findOrganization(organization);
    const row = known ?? { id, name: organization, created_at: now.toISOString() };
    if (known === undefined) await keys.insertOrganization(row);
    const { key, text } = createApiKey(row.id);
    await keys.insertKey({
      org_id: row.id,
      id: key.keyId,
      name: name ?? null,
      secret_hash: await webSha256(key.secret),
      created_at: now.toISOString(),
      revoked_at: null,
    });
    return { text, keyId: key.keyId, organization: row, isNewOrganization: known === undefined };
  });
}

/** The keys of an organisation, or undefined if there is no such organisation. */
export function listKeys(store: Store, organization: string): Promise<KeyRow[] | undefined> {
  return store.read(async ({ keys }) => {
    const known = await keys.findOrganization(organization);
    return known && keys.listKeys(known.id);
  });
}

/** Revokes a key from the next request on; false if the organisation has no such key, or it was revoked before. */
export function revokeKey(store: Store, organization: string, keyId: string, now: Date): Promise<boolean> {
  return store.write(async ({ keys }) => {
    const known = await keys.findOrganization(organization);
    return known !== undefined && keys.revokeKey(known.id, keyId, now.toISOString());
  });
}
