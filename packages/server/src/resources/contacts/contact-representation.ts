// Converts rows to representations of the contract.
import { byCreation } from "../../database/creation-order.ts";
import type { Version } from "../../generated/operations.ts";
import type { Contact, ContactDetails, Identifier, Metadata } from "../../generated/types.ts";
import { Serialized, serializedObject } from "../../http/serialized.ts";
import type { EmbeddedInContact } from "../resource.ts";
import type { ContactRow, ContactWithIdentifiers, IdentifierRow } from "./contact-repository.ts";
import { identifierTypes } from "./identifier-type.ts";

export function toContact(row: ContactRow): Serialized<Contact> {
  return serializedObject<Contact>(propertiesOf(row));
}

export function toContactDetails(
  { contact, identifiers }: ContactWithIdentifiers,
  { properties }: Pick<EmbeddedInContact, "properties">,
): Serialized<ContactDetails> {
  return serializedObject<ContactDetails>({
    ...propertiesOf(contact),
    version: contact.version,
    identifiers: toIdentifiers(identifiers),
    ...properties,
  });
}

function propertiesOf({ id, org_id, name, metadata, created_at, updated_at }: ContactRow) {
  return { id, org_id, name, metadata: new Serialized<Metadata>(metadata), created_at, updated_at };
}

/** Sorts identifiers by type, the primary one first. */
export function toIdentifiers(rows: readonly IdentifierRow[]): Identifier[] {
  return rows.toSorted(byTypeThenPrimary).map(toIdentifier);
}

/** Returns the version of a contact with details: its own version, and the state of the embedded rows. */
export function versionOf({ contact }: ContactWithIdentifiers, { state }: Pick<EmbeddedInContact, "state">): Version {
  return state === "" ? contact.version : `${contact.version}-${state}`;
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
