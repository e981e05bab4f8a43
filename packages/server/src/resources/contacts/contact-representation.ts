// Database form to contract form.
import { byCreation } from "../../database/creation-order.ts";
import type { Contact, ContactDetails, Identifier, Metadata } from "../../generated/types.ts";
import type { ContactRow, ContactWithIdentifiers, IdentifierRow } from "./contact-repository.ts";
import { identifierTypes } from "./identifier-type.ts";

/** The contact of a row. Its metadata need not be parsed where it is known. */
export function toContact(row: ContactRow, metadata: Metadata = JSON.parse(row.metadata)): Contact {
  const { id, org_id, name, created_at, updated_at } = row;
  return { id, org_id, name, metadata, created_at, updated_at };
}

export function toContactDetails({ contact, identifiers }: ContactWithIdentifiers): ContactDetails {
  return {
    ...toContact(contact),
    identifiers: identifiers.toSorted(byTypeThenPrimary).map(toIdentifier),
    // Agents' memories come with the operations that write them.
    memories: [],
  };
}

function toIdentifier({ id, contact_id, type, value, is_primary }: IdentifierRow): Identifier {
  return { id, contact_id, identifier_type: type, identifier_value: value, is_primary };
}

function byTypeThenPrimary(left: IdentifierRow, right: IdentifierRow): number {
  return (
    identifierTypes.indexOf(left.type) - identifierTypes.indexOf(right.type) ||
    Number(right.is_primary) - Number(left.is_primary) ||
    byCreation(left, right)
  );
}
