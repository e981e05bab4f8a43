import { type Fault, problem } from "../../http/problem.ts";
import { envelope } from "../../http/response.ts";
import { changed } from "../versioned-row.ts";
import type { ContactRepository, ContactRow } from "./contact-repository.ts";
import { toContact } from "./contact-representation.ts";
import { uniteMetadata } from "./metadata.ts";
import type { Operation } from "./operation.ts";

export const mergeContacts: Operation<"mergeContacts"> = async ({ body }, { contacts, contactRows, now }) => {
  const primaryId = body.primary_contact_id.toLowerCase();
  const duplicateId = body.duplicate_contact_id.toLowerCase();
  if (primaryId === duplicateId) {
    throw problem("BAD_REQUEST", { message: "A contact cannot be merged with itself.", path: "/duplicate_contact_id" });
  }
  const [primary, duplicate] = await lockBoth(contacts, primaryId, duplicateId);
  await contactRows.merged({ from: duplicate.id, into: primary.id, now });
  await contacts.deleteContact(duplicate.id);
  const name = primary.name ?? duplicate.name;
  const metadata = uniteMetadata(primary.metadata, duplicate.metadata);
  const merged = changed(primary, { name, metadata }, now);
  await contacts.updateContact(merged);
  return { status: 200, body: envelope(toContact(merged)), version: merged.version, contactId: merged.id };
};

/** Locks both contacts in the order of their ids, so that two merges of them cannot deadlock. */
async function lockBoth(
  contacts: ContactRepository,
  primaryId: string,
  duplicateId: string,
): Promise<[ContactRow, ContactRow]> {
  const locked = new Map<string, ContactRow | undefined>();
  for (const id of [primaryId, duplicateId].sort()) locked.set(id, await contacts.lockContact(id));
  const primary = locked.get(primaryId);
  const duplicate = locked.get(duplicateId);
  if (primary !== undefined && duplicate !== undefined) return [primary, duplicate];
  const faults: Fault[] = [];
  if (primary === undefined) faults.push({ message: "Primary contact not found", path: "/primary_contact_id" });
  if (duplicate === undefined) faults.push({ message: "Duplicate contact not found", path: "/duplicate_contact_id" });
  throw problem("NOT_FOUND", faults);
}
