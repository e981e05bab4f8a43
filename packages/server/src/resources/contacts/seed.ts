// The contacts of a demonstration. They are those of the contract's examples, so that each example can be tried.
import type { RequestContext } from "../resource.ts";
import type { ContactRepository } from "./contact-repository.ts";

export const demonstrationContactId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

/** A person, and a duplicate of the same person. */
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
  /** For these identifiers, the key equals the value. */
  readonly identifiers: readonly (readonly ["phone_number" | "email", string])[];
}

type Making = Pick<RequestContext, "now" | "newId">;

export async function seed(contacts: ContactRepository, { now, newId }: Making): Promise<void> {
  for (const [index, known] of knownContacts.entries()) {
    // Lists are in order of creation.
    await insertContact(contacts, known, { now: new Date(now.getTime() + index), newId });
  }
}

async function insertContact(repository: ContactRepository, known: KnownContact, { now, newId }: Making) {
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

/** Returns a contact to try a call on: the known one, or the oldest one if the known one was merged or deleted. */
export async function contactToTry(contacts: ContactRepository): Promise<string | undefined> {
  if ((await contacts.findContact(demonstrationContactId)) !== undefined) return demonstrationContactId;
  const [oldest] = await contacts.listContactsAfter(undefined, 1);
  return oldest?.contact.id;
}
