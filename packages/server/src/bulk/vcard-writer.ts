// Writes a contact as a vCard 4.0 (RFC 6350). Values that vCard text cannot represent, such as control characters, are
// written as JSON in properties of this server. So an import reads them unchanged.
import { identifierTypes } from "../resources/contacts/identifier-type.ts";
import { type BulkContact, type BulkIdentifier, hasWrittenMetadata } from "./entry.ts";
import { tidyText } from "./identifier-text.ts";
import { fold } from "./vcard-fold.ts";
import { escapeText } from "./vcard-properties.ts";

export const ownProperties = {
  metadata: "X-CONTACTS-METADATA",
  name: "X-CONTACTS-NAME",
  identifiers: "X-CONTACTS-IDENTIFIERS",
  rejected: "X-CONTACTS-REJECTED",
};

export function writeCard(contact: BulkContact): string {
  const { name, identifiers, metadata } = contact;
  const text = toPlainText(name ?? "");
  const exactTypes = identifierTypes.filter((type) =>
    identifiers.some((identifier) => identifier.identifier_type === type && !isTextual(identifier)),
  );
  const isExact = ({ identifier_type }: BulkIdentifier) => exactTypes.includes(identifier_type);
  const exact = identifiers.filter(isExact);
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `FN:${escapeText(text)}`,
    // The parts of a name are unknown. Address books that show only N show the whole name as the given name.
    ...(name === null ? [] : [`N:;${escapeText(text)};;;`]),
    ...(name === null || name === text ? [] : [toJsonLine(ownProperties.name, name)]),
    ...identifiers.filter((identifier) => !isExact(identifier)).map(toLine),
    ...(exact.length === 0 ? [] : [toJsonLine(ownProperties.identifiers, exact)]),
    ...(hasWrittenMetadata(contact) ? [toJsonLine(ownProperties.metadata, metadata)] : []),
    "END:VCARD",
  ];
  return lines.map((line) => fold(line)).join("");
}

/** Replaces characters that vCard text cannot have: carriage returns and other control characters. */
export function toPlainText(value: string): string {
  return value.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, " ");
}

/** Returns true if the identifier is read unchanged after it was written as text. */
function isTextual({ identifier_type, identifier_value }: BulkIdentifier): boolean {
  return (
    toPlainText(identifier_value) === identifier_value &&
    tidyText(identifier_type, identifier_value) === identifier_value
  );
}

function toJsonLine(property: string, value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\x7f-\x9f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  return `${property}:${escapeText(json)}`;
}

function toLine({ identifier_type, identifier_value, is_primary }: BulkIdentifier): string {
  const preferred = is_primary ? ";PREF=1" : "";
  switch (identifier_type) {
    case "phone_number":
      return `TEL;VALUE=uri${preferred}:tel:${identifier_value}`;
    case "email":
      return `EMAIL${preferred}:${escapeText(identifier_value)}`;
    case "external_id":
      // A card has at most one UID.
      return `${is_primary ? "UID;VALUE=text" : "X-EXTERNAL-ID"}:${escapeText(identifier_value)}`;
  }
}
