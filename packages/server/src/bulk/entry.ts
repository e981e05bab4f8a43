// The base of all formats: a file is read as entries, one for each contact, and written from contacts.
import { isUtf8 } from "node:buffer";
import type { Metadata } from "../generated/types.ts";
import type { Fault } from "../http/problem.ts";
import type { ContactWithIdentifiers } from "../resources/contacts/contact-repository.ts";
import { toIdentifiers } from "../resources/contacts/contact-representation.ts";
import type { IdentifierType } from "../resources/contacts/identifier-type.ts";

/** A part of a file, in bytes: its first, and the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place of one contact in a file, and what stands there. */
export type Entry = Place & (FoundContact | { readonly fault: Fault } | { readonly isGroup: true });

export interface Place {
  readonly line: number;
  readonly span: Span;
  /** The part of the file that must precede the entry for it to be read again: the header of a table. */
  readonly head?: Span;
}

export interface FoundContact {
  /** Something in the contract's form, to be checked. */
  readonly contact: unknown;
  /** Identifiers as a person or another program has written them. */
  readonly texts?: readonly IdentifierText[];
  /** Values that a contact cannot have. */
  readonly aside?: readonly Aside[];
  /** Names of properties that say something which contacts have no place for. */
  readonly unused?: readonly string[];
}

export interface IdentifierText {
  readonly type: IdentifierType;
  readonly text: string;
  /** An invalid one is set aside, whatever the fault. Otherwise an invalid one can reject the contact. */
  readonly isLenient?: boolean;
}

/** A value that cannot stand where it belongs, and is kept in the metadata. */
export interface Aside {
  readonly field: IdentifierType | "name" | "note" | "line" | `metadata.${string}`;
  readonly value: string;
  readonly fault: Fault;
}

export type Bytes = AsyncIterable<Buffer>;

export interface Format {
  /** Returns an entry for every contact, however broken. Throws if the file as a whole cannot be of this format. */
  read(bytes: Bytes): AsyncIterable<Entry>;
  /** Its name for people. */
  readonly title: string;
  /** The end of a file's name, without the dot. */
  readonly extension: string;
  /** Most of an entry in bytes. */
  readonly maxEntryBytes: number;
  /** True if its entries have a place for memories. */
  readonly hasMemories: boolean;
  /** The entry as it stands in the file, with the reason of its rejection where `read` passes over it. */
  reject(entry: Entry, reason: Reason, source: Source): Iterable<Buffer>;
  /** Text before the first contact. */
  readonly head: string;
  /** Writes a contact. `memories` is JSON text, for a format that has a place for it. */
  write(contact: BulkContact, memories?: string): string;
}

/** The reason of a rejection, for a file of rejected contacts. */
export interface Reason {
  readonly line: number;
  /** Names the file and organisation of the import, so that a later run recognises what it wrote. */
  readonly import: string;
  readonly errors: readonly { readonly error: string; readonly message: string; readonly path?: string }[];
}

/** The file that is imported. */
export interface Source {
  /** Ends its first line; a line feed if it has only one. */
  readonly lineBreak: string;
  readSpan(span: Span): Iterable<Buffer>;
}

/** A contact without ids and times, which the server gives. */
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
  const { name, metadata } = row.contact;
  return {
    name,
    metadata: JSON.parse(metadata),
    identifiers: toIdentifiers(row.identifiers).map(({ identifier_type, identifier_value, is_primary }) => ({
      identifier_type,
      identifier_value,
      is_primary,
    })),
  };
}

/** Returns true if the metadata must be written. Empty metadata tells a contact that has nothing else from a blank entry. */
export function hasWrittenMetadata({ name, metadata, identifiers }: BulkContact): boolean {
  return Object.keys(metadata).length > 0 || (name === null && identifiers.length === 0);
}

/** Most of an entry without memories in bytes: metadata of 64 KiB, with each character escaped, and some hundred identifiers fit. */
export const maxEntryBytes = 1_048_576;

export const tooLong = (what: string, most = maxEntryBytes) =>
  `Expected ${what} of at most ${most} bytes; received more.`;
export const notUtf8 = "Expected UTF-8; received other bytes.";

/** The text, or undefined if the bytes are not UTF-8. */
export function decode(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}

/** Copies an entry, and ends its last line as the file ends others. */
export function* copy(span: Span, source: Source): Generator<Buffer> {
  let last: number | undefined;
  for (const chunk of source.readSpan(span)) {
    yield chunk;
    last = chunk.at(-1);
  }
  const { lineBreak } = source;
  if (last !== lineBreak.charCodeAt(lineBreak.length - 1)) yield Buffer.from(lineBreak);
}
