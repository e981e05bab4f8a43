// A first organisation, contact and key, so that the API can be tried the moment it is up.
import { parseApiKey } from "./http/api-key.ts";
import { webSha256 } from "./http/sha256.ts";
import type { Repositories, Store } from "./store.ts";

export const demonstrationOrgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";
export const demonstrationContactId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

export interface DemonstrationOptions {
  /** The text of a key of the demonstration organisation. */
  readonly key: string;
  /** Whether the organisation begins with a contact. */
  readonly contact: boolean;
  readonly now: Date;
  readonly newId: () => string;
}

/** Makes what is missing of the demonstration. What is there stays as it is. */
export function prepareDemonstration(store: Store, options: DemonstrationOptions): Promise<void> {
  return store.write(async (repositories) => {
    await prepareOrganization(repositories, options);
    await prepareKey(repositories, options);
  });
}

async function prepareOrganization(repositories: Repositories, options: DemonstrationOptions): Promise<void> {
  const { keys } = repositories;
  if ((await keys.findOrganization(demonstrationOrgId)) !== undefined) return;
  const created_at = options.now.toISOString();
  await keys.insertOrganization({ id: demonstrationOrgId, name: "Demonstration", created_at });
  if (options.contact) await insertContact(repositories, created_at, options.newId);
}

async function insertContact({ contacts }: Repositories, created_at: string, newId: () => string): Promise<void> {
  const contact_id = demonstrationContactId;
  const repository = contacts(demonstrationOrgId);
  await repository.insertContact({
    org_id: demonstrationOrgId,
    id: contact_id,
    name: "John Doe",
    metadata: JSON.stringify({ source: "web_signup", preferences: { language: "en" } }),
    version: 1,
    created_at,
    updated_at: created_at,
  });
  const phone = { type: "phone_number", key: "+14155550123", value: "+14155550123" } as const;
  await repository.insertIdentifier({ ...phone, id: newId(), contact_id, is_primary: true, created_at });
}

async function prepareKey({ keys }: Repositories, { key, now }: DemonstrationOptions): Promise<void> {
  const { keyId, secret } = parseApiKey(key)!;
  if ((await keys.findKey(demonstrationOrgId, keyId)) !== undefined) return;
  await keys.insertKey({
    org_id: demonstrationOrgId,
    id: keyId,
    name: "demonstration",
    secret_hash: await webSha256(secret),
    created_at: now.toISOString(),
    revoked_at: null,
  });
}
