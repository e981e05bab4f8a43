// A first organisation, contact and key, so that the API can be tried the moment it is up.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createApiKey, hashSecret, parseApiKey } from "./http/api-key.ts";
import type { Repositories, Store } from "./store.ts";

const orgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";
export const demonstrationContactId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

export interface DemonstrationOptions {
  /** Where the key is kept, readable by its owner alone: the database holds only its hash. */
  readonly dataDirectory: string;
  readonly now: Date;
  readonly newId: () => string;
}

/** Makes what is missing of the demonstration and answers its key. What is there stays as it is. */
export async function prepareDemonstration(store: Store, options: DemonstrationOptions): Promise<string> {
  const file = join(options.dataDirectory, "demonstration-key");
  const kept = (await readFile(file, "utf8").catch(() => "")).trim();
  const text = parseApiKey(kept)?.orgId === orgId ? kept : createApiKey(orgId).text;
  await store.write(async (repositories) => {
    await prepareOrganization(repositories, options);
    await prepareKey(repositories, text, options.now);
  });
  if (text !== kept) await writeFile(file, `${text}\n`, { mode: 0o600 });
  return text;
}

async function prepareOrganization(
  { keys, contacts }: Repositories,
  { now, newId }: DemonstrationOptions,
): Promise<void> {
  if ((await keys.findOrganization(orgId)) !== undefined) return;
  const created_at = now.toISOString();
  const contact_id = demonstrationContactId;
  const repository = contacts(orgId);
  await keys.insertOrganization({ id: orgId, name: "Demonstration", created_at });
  await repository.insertContact({
    org_id: orgId,
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

async function prepareKey({ keys }: Repositories, text: string, now: Date): Promise<void> {
  const { keyId, secret } = parseApiKey(text)!;
  if ((await keys.findKey(orgId, keyId)) !== undefined) return;
  await keys.insertKey({
    org_id: orgId,
    id: keyId,
    name: "demonstration",
    secret_hash: await hashSecret(secret),
    created_at: now.toISOString(),
    revoked_at: null,
  });
}
