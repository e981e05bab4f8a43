// An organisation with contacts and a key, so that the API can be tried at once.
import { parseApiKey } from "../http/api-key.ts";
import type { KeyDirectory } from "../http/authentication.ts";
import { webSha256 } from "../http/sha256.ts";
import { contactToTry } from "../resources/contacts/seed.ts";
import { seedResources } from "../resources/index.ts";
import type { Repositories, Store } from "../store/store.ts";

const organizationName = "Demonstration";
export const demonstrationKeyName = "demonstration";
export const demonstrationOrgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";

export interface DemonstrationOptions {
  /** The text of a key of the demonstration organisation. */
  readonly key: string;
  /** True if the resources insert their seeds. */
  readonly isSeeded: boolean;
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * The demonstration cannot be created because its name or id is in use. The message is one sentence for the operator.
 */
export class DemonstrationError extends Error {
  override readonly name = "DemonstrationError";
}

export interface Demonstration {
  /** False if the key is revoked. */
  readonly isKeyValid: boolean;
  /** A contact to try a call on, if there is one. */
  readonly contactId: string | undefined;
}

/** Creates the missing parts of the demonstration. Throws `DemonstrationError`. */
export function prepareDemonstration(store: Store, options: DemonstrationOptions): Promise<Demonstration> {
  return store.write(async (repositories) => {
    await prepareOrganization(repositories, options);
    const isKeyValid = await prepareKey(repositories, options);
    return { isKeyValid, contactId: await contactToTry(repositories.contacts(demonstrationOrgId)) };
  });
}

/**
 * Finds the keys that a server without the demonstration accepts: all except those of `prepareDemonstration`. Such a
 * key was printed to a terminal and is stored in a file, so it must not work after the trial.
 */
export function withoutDemonstrationKeys(keys: KeyDirectory): KeyDirectory {
  const findKey = async (keyId: string) => {
    const key = await keys.findKey(demonstrationOrgId, keyId);
    return key?.name === demonstrationKeyName ? undefined : key;
  };
  return {
    findKey: (orgId, keyId) => (orgId === demonstrationOrgId ? findKey(keyId) : keys.findKey(orgId, keyId)),
  };
}

async function prepareOrganization(repositories: Repositories, options: DemonstrationOptions): Promise<void> {
  const { keys } = repositories;
  const known = await keys.findOrganization(demonstrationOrgId);
  const [named] = await keys.findOrganizationsNamed(organizationName);
  const taken = known ?? named;
  if (taken !== undefined && (taken.id !== demonstrationOrgId || taken.name !== organizationName)) {
    throw new DemonstrationError(
      `The demonstration's organisation has the name "${organizationName}" and the id ${demonstrationOrgId}, and there is already "${taken.name}" (${taken.id}). Start without --demo, or on another database.`,
    );
  }
  if (known !== undefined) return;
  const created_at = options.now.toISOString();
  await keys.insertOrganization({ id: demonstrationOrgId, name: organizationName, created_at });
  if (options.isSeeded) await seedResources(repositories, demonstrationOrgId, options);
}

/** Returns false if the key is revoked, or if its id belongs to another key. */
async function prepareKey({ keys }: Repositories, { key, now }: DemonstrationOptions): Promise<boolean> {
  const { keyId, secret } = parseApiKey(key)!;
  const known = await keys.findKey(demonstrationOrgId, keyId);
  const secret_hash = await webSha256(secret);
  if (known !== undefined) return !known.revoked && known.secretHash === secret_hash;
  await keys.insertKey({
    org_id: demonstrationOrgId,
    id: keyId,
    name: demonstrationKeyName,
    secret_hash,
    created_at: now.toISOString(),
    revoked_at: null,
  });
  return true;
}
