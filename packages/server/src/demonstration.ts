// A first organisation, contact and key, so that the API can be tried the moment it is up.
import { parseApiKey } from "./http/api-key.ts";
import type { KeyDirectory } from "./http/authentication.ts";
import { webSha256 } from "./http/sha256.ts";
import type { Repositories, Store } from "./store.ts";

const organizationName = "Demonstration";
export const demonstrationKeyName = "demonstration";
export const demonstrationOrgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";
export const demonstrationContactId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

/** Those that the contract's examples speak of, so that each of them can be tried: the person, and a duplicate of it. */
const knownContacts: readonly KnownContact[] = [
  {
    id: demonstrationContactId,
    name: "John Doe",
    metadata: { source: "web_signup", preferences: { language: "en" } },
    identifiers: [
      ["phone_number", "+14155550123"],
      ["email", "john.smith@mail.example"],
    ],
  },
  {
    id: "019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d",
    name: "J. Smith",
    metadata: { source: "event" },
    identifiers: [["email", "j.smith@mail.example"]],
  },
];

interface KnownContact {
  readonly id: string;
  readonly name: string;
  readonly metadata: object;
  /** As they are compared and shown alike. */
  readonly identifiers: readonly (readonly ["phone_number" | "email", string])[];
}

type Contacts = ReturnType<Repositories["contacts"]>;

export interface DemonstrationOptions {
  /** The text of a key of the demonstration organisation. */
  readonly key: string;
  /** Whether the organisation begins with contacts. */
  readonly contacts: boolean;
  readonly now: Date;
  readonly newId: () => string;
}

/** The demonstration cannot be made, as its name or id is in use. The message is one sentence for the operator. */
export class DemonstrationError extends Error {
  override readonly name = "DemonstrationError";
}

export interface Demonstration {
  /** False if the key opens nothing, as it is revoked. */
  readonly isKeyValid: boolean;
  /** A contact to try a call on, if there is any. */
  readonly contactId: string | undefined;
}

/** Creates what is missing of the demonstration, and keeps the rest. Throws `DemonstrationError`. */
export function prepareDemonstration(store: Store, options: DemonstrationOptions): Promise<Demonstration> {
  return store.write(async (repositories) => {
    await prepareOrganization(repositories, options);
    const isKeyValid = await prepareKey(repositories, options);
    return { isKeyValid, contactId: await contactToTry(repositories.contacts(demonstrationOrgId)) };
  });
}

/** The known contact; once it is merged or deleted, the oldest one. */
async function contactToTry(contacts: Contacts): Promise<string | undefined> {
  if ((await contacts.findContact(demonstrationContactId)) !== undefined) return demonstrationContactId;
  const [oldest] = await contacts.listContactsAfter(undefined, 1);
  return oldest?.contact.id;
}

/**
 * Finds the keys that a server without the demonstration takes: every key but those that `prepareDemonstration` has made.
 * Such a key has been printed to a terminal and lies in a file, and is to open nothing once the trial is over.
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

async function prepareOrganization({ keys, contacts }: Repositories, options: DemonstrationOptions): Promise<void> {
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
  if (!options.contacts) return;
  const repository = contacts(demonstrationOrgId);
  for (const [index, known] of knownContacts.entries()) {
    // Lists are in the order of creation.
    const now = new Date(options.now.getTime() + index);
    await insertContact(repository, known, { ...options, now });
  }
}

async function insertContact(repository: Contacts, known: KnownContact, { now, newId }: DemonstrationOptions) {
  const { id, name, metadata, identifiers } = known;
  const created_at = now.toISOString();
  await repository.insertContact({
    org_id: repository.orgId,
    id,
    name,
    metadata: JSON.stringify(metadata),
    version: 1,
    created_at,
    updated_at: created_at,
  });
  for (const [type, value] of identifiers) {
    const kept = { id: newId(), contact_id: id, is_primary: true, created_at };
    await repository.insertIdentifier({ ...kept, type, key: value, value });
  }
}

/** Returns false if the key is revoked, or its id another key's. */
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
