// What the formats have in common: a file is read as entries, one for each contact, and written from contacts.
import { isUtf8 } from "node:buffer";
import type { ContactWithIdentifiers } from "../contacts/contact-repository.ts";
import { toContactDetails } from "../contacts/contact-resource.ts";
import type { IdentifierType } from "../contacts/identifier.ts";
import type { Metadata } from "../generated/types.ts";
import type { Fault } from "../http/problem.ts";

/** The place of one contact in a file, and what stands there: something in the contract's form, to be checked, or a fault. */
export type Entry = { readonly line: number } & (
  | { readonly contact: unknown }
  | { readonly fault: Fault; readonly source: string }
);

export type Bytes = AsyncIterable<Buffer>;

export interface Format {
  /** Answers an entry for every contact, however broken. Throws if the file as a whole cannot be of this format. */
  read(bytes: Bytes): AsyncIterable<Entry>;
  /** What stands before the first contact. */
  readonly head: string;
  write(contact: BulkContact): string;
}

/** What of a contact is carried from one place to another: all but what the server gives. */
export interface BulkContact {
  readonly name: string | null;
  readonly metadata: Metadata;
  readonly identifiers: readonly BulkIdentifier[];
}

export interface BulkIdentifier {
  readonly identifier_type: IdentifierType;
  readonly identifier_value: string;
  readonly is_primary: boolean;
}

export function toBulkContact(row: ContactWithIdentifiers): BulkContact {
  const { name, metadata, identifiers } = toContactDetails(row);
  return {
    name,
    metadata,
    identifiers: identifiers.map(({ identifier_type, identifier_value, is_primary }) => ({
      identifier_type,
      identifier_value,
      is_primary,
    })),
  };
}

/** Most of an entry in bytes: metadata of 64 KiB, with each character escaped, and some hundred identifiers fit. */
export const maxEntryBytes = 1_048_576;

export const tooLong = (what: string) => `Expected ${what} of at most ${maxEntryBytes} bytes; received more.`;
export const notUtf8 = "Expected UTF-8; received other bytes.";

/** The text, or undefined if the bytes are not UTF-8. */
export function decode(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}

/** What is kept of an entry at fault, so that its place is recognised: its beginning, broken bytes replaced. */
export function excerpt(bytes: Buffer): string {
  return bytes.subarray(0, 4096).toString("utf8");
}
