// Pages of contacts, limited in number and in bytes.
import { limits } from "../../generated/limits.ts";
import type { ContactPage, ContactWithIdentifiers } from "./contact-repository.ts";

/** The bytes of metadata and identifiers. */
export const { maxBytes: maxPageBytes } = limits["ContactListEnvelope.data"];

/** A contact of a list, or undefined if it is beyond the bytes of a page. */
export type Listed = ContactWithIdentifiers | undefined;

/** Returns the page. It has up to `limit` contacts; one more in `listed` shows that others follow. */
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

/** Returns the contacts that fit, and undefined in place of the others. */
export function fitting(contacts: readonly ContactWithIdentifiers[]): Listed[] {
  let bytes = 0;
  return contacts.map((one) => {
    bytes += bytesOf(one);
    return bytes <= maxPageBytes ? one : undefined;
  });
}

const encoder = new TextEncoder();

/** Counts bytes as SQLite does (contact-statements.ts). */
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
