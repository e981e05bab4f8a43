// Finds or creates the contact of given identifiers.
import { problem } from "../../http/problem.ts";
import { changed } from "../versioned-row.ts";
import type { ContactRepository, ContactRow, ContactWithIdentifiers, IdentifierRow } from "./contact-repository.ts";
import { countFault } from "./identifier-limit.ts";
import type { Identifier } from "./identifier-type.ts";
import type { OperationContext } from "./operation.ts";

type Making = Pick<OperationContext, "contacts" | "now" | "newId">;

/** Returns the id of the one contact that has the identifiers. Refuses with 409 if several have them. */
export async function findHolder(
  contacts: ContactRepository,
  wanted: readonly Identifier[],
): Promise<string | undefined> {
  const found = await Promise.all(wanted.map(({ type, key }) => contacts.findIdentifier(type, key)));
  const holders = new Set(found.flatMap((identifier) => identifier?.contact_id ?? []));
  const [id, ...others] = holders;
  if (others.length > 0) {
    const message = "The identifiers belong to different contacts. Merge them, or send the identifiers of one.";
    throw problem("CONFLICT", { message, contact_ids: [...holders] });
  }
  return id;
}

/** The number of attempts to lock a contact that changes each time. */
const mostLooks = 20;

/**
 * Locks the one contact that has the identifiers; returns undefined if no contact has them. Refuses with 409 if several
 * have them. Throws if the contact changes before each attempt to lock it, or if an identifier's contact is missing.
 */
export async function lockHolder(
  contacts: ContactRepository,
  wanted: readonly Identifier[],
): Promise<ContactWithIdentifiers | undefined> {
  for (let look = 0; look < mostLooks; look++) {
    const id = await findHolder(contacts, wanted);
    if (id === undefined) return undefined;
    const [contact, identifiers] = await Promise.all([contacts.lockContact(id), contacts.listIdentifiers(id)]);
    // During the wait for the lock, the contact may have been merged, or have got other identifiers.
    if (contact !== undefined && missingOf(identifiers, wanted).length < wanted.length) return { contact, identifiers };
  }
  throw new Error(`The contact of the identifiers was not found when it was locked, ${mostLooks} times.`);
}

function missingOf(own: readonly Identifier[], wanted: readonly Identifier[]): Identifier[] {
  return wanted.filter(({ type, key }) => !own.some((other) => other.type === type && other.key === key));
}

/** Returns the identifiers that a locked contact lacks. Refuses with 409 if they would exceed the limit. */
export function findMissing({ contact, identifiers }: ContactWithIdentifiers, wanted: readonly Identifier[]) {
  const missing = missingOf(identifiers, wanted);
  const contact_id = contact.id;
  const fault = missing.length === 0 ? undefined : countFault(identifiers.length + missing.length, { contact_id });
  if (fault !== undefined) throw problem("CONFLICT", fault);
  return missing;
}

/**
 * Adds the missing identifiers to a locked contact. The first one of a type becomes primary. Refuses with 409 beyond
 * the limit.
 */
export async function addMissing(
  found: ContactWithIdentifiers,
  wanted: readonly Identifier[],
  { contacts, now, newId }: Making,
): Promise<ContactWithIdentifiers> {
  const missing = findMissing(found, wanted);
  if (missing.length === 0) return found;
  const { identifiers } = found;
  const added = toRows(found.contact.id, missing, identifiers, { now, newId });
  for (const identifier of added) await contacts.insertIdentifier(identifier);
  const contact = changed(found.contact, {}, now);
  await contacts.updateContact(contact);
  return { contact, identifiers: [...identifiers, ...added] };
}

/** Creates a contact. The first identifier of a type becomes primary. */
export async function create(
  { name, metadata }: Pick<ContactRow, "name" | "metadata">,
  wanted: readonly Identifier[],
  { contacts, now, newId }: Making,
): Promise<ContactWithIdentifiers> {
  const time = now.toISOString();
  const contact = {
    org_id: contacts.orgId,
    id: newId(),
    name,
    metadata,
    version: 1,
    created_at: time,
    updated_at: time,
  };
  const identifiers = toRows(contact.id, wanted, [], { now, newId });
  // Sent together, which saves round trips, and executed in this order.
  await Promise.all([contacts.insertContact(contact), ...identifiers.map((row) => contacts.insertIdentifier(row))]);
  return { contact, identifiers };
}

function toRows(
  contact_id: string,
  added: readonly Identifier[],
  own: readonly Identifier[],
  { now, newId }: Pick<Making, "now" | "newId">,
): IdentifierRow[] {
  const types = new Set(own.map(({ type }) => type));
  return added.map((identifier) => {
    const is_primary = !types.has(identifier.type);
    types.add(identifier.type);
    return { ...identifier, id: newId(), contact_id, is_primary, created_at: now.toISOString() };
  });
}
