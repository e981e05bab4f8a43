// A first organisation, contact and key, so that the API can be tried the moment it is up.
import { parseApiKey } from "./http/api-key.ts";
import { webSha256 } from "./http/sha256.ts";
import type { Repositories, Store } from "./store.ts";

const organizationName = "Demonstration";
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

/** Creates what is missing of the demonstration, and keeps the rest. Throws `DemonstrationError`. */
export function prepareDemonstration(store: Store, options: DemonstrationOptions): Promise<void> {
  return store.write(async (repositories) => {
    await prepareOrganization(repositories, options);
    await prepareKey(repositories, options);
  });
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
