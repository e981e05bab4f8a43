// A page of contacts, bounded in number and in bytes.
import { limits } from "../../generated/limits.ts";
import type { ContactPage, ContactWithIdentifiers } from "./contact-repository.ts";

/** Bytes of metadata and identifiers. */
export const { maxBytes: maxPageBytes } = limits["ContactListEnvelope.data"];

/** A contact of a list, or nothing if it is beyond the bytes of a page. */
export type Listed = ContactWithIdentifiers | undefined;

/** The page of what was read: as many contacts as it may have and, if there are more, one beyond. */
export function toPage(listed: readonly Listed[], limit: number, total: number): ContactPage {
  const contacts: ContactWithIdentifiers[] = [];
  for (const contact of listed.slice(0, limit)) {
    if (contact === undefined) break;
    contacts.push(contact);
  }
  return {
    contacts,
    total,
    hasMore: contacts.length < listed.length,
    isCut: contacts.length < Math.min(listed.length, limit),
  };
}

/** Those that fit, and nothing in place of the others. */
export function fitting(contacts: readonly ContactWithIdentifiers[]): Listed[] {
  let bytes = 0;
  return contacts.map((one) => {
    bytes += bytesOf(one);
    return bytes <= maxPageBytes ? one : undefined;
  });
}

const encoder = new TextEncoder();

/** As SQLite counts them (contact-statements.ts). */
function bytesOf({ contact, identifiers }: ContactWithIdentifiers): number {
  const tuples = identifiers.map(({ id, type, key, value, is_primary, created_at }) => [
    id,
    type,
    key,
    value,
    Number(is_primary),
    created_at,
  ]);
  return encoder.encode(contact.metadata).length + encoder.encode(JSON.stringify(tuples)).length;
}
