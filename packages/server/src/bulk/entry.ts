// The common types of all formats. A file is read as entries, one per contact, and written from contacts.
import { isUtf8 } from "node:buffer";
import type { Metadata } from "../generated/types.ts";
import type { Fault } from "../http/problem.ts";
import type { ContactWithIdentifiers } from "../resources/contacts/contact-repository.ts";
import { toIdentifiers } from "../resources/contacts/contact-representation.ts";
import type { IdentifierType } from "../resources/contacts/identifier-type.ts";

/** A part of a file: the position of its first byte, and of the byte after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place of one contact in a file, and its content. */
export type Entry = Place & (FoundContact | { readonly fault: Fault } | { readonly isGroup: true });

export interface Place {
  readonly line: number;
  readonly span: Span;
  /** The part of the file that an entry needs to be read again: the header of a table. */
  readonly head?: Span;
}

export interface FoundContact {
  /** The contact in the contract's form, not yet validated. */
  readonly contact: unknown;
  /** Identifiers as a person or another program has written them. */
  readonly texts?: readonly IdentifierText[];
  /** Values that a contact cannot have. */
  readonly aside?: readonly Aside[];
  /** Names of properties without a place in a contact. */
  readonly unused?: readonly string[];
}

export interface IdentifierText {
  readonly type: IdentifierType;
  readonly text: string;
  /** True if an invalid value is set aside, whatever the fault. Otherwise it may reject the contact. */
  readonly isLenient?: boolean;
}

/** A value that is invalid in its place, and is kept in the metadata. */
export interface Aside {
  readonly field: IdentifierType | "name" | "note" | "line" | `metadata.${string}`;
  readonly value: string;
  readonly fault: Fault;
}

export type Bytes = AsyncIterable<Buffer>;

export interface Format {
  /** Returns an entry for every contact, including broken ones. Throws if the whole file is not of this format. */
  read(bytes: Bytes): AsyncIterable<Entry>;
  /** The name for people. */
  readonly title: string;
  /** The extension of file names, without the dot. */
  readonly extension: string;
  /** The most bytes of an entry. */
  readonly maxEntryBytes: number;
  /** True if its entries have a place for memories. */
  readonly hasMemories: boolean;
  /** Returns the entry as it stands in the file, with the reason of its rejection in a form that `read` ignores. */
  reject(entry: Entry, reason: Reason, source: Source): Iterable<Buffer>;
  /** Text before the first contact. */
  readonly head: string;
  /** Writes a contact. `memories` is JSON text, for a format that has a place for it. */
  write(contact: BulkContact, memories?: string): string;
}

/** The reason of a rejection, for a file of rejected contacts. */
export interface Reason {
  readonly line: number;
  /** Identifies the file and organisation of the import, so that a later run recognises its own file. */
  readonly import: string;
  readonly errors: readonly { readonly error: string; readonly message: string; readonly path?: string }[];
}

/** The imported file. */
export interface Source {
  /** The end of its first line; a line feed if it has only one line. */
  readonly lineBreak: string;
  readSpan(span: Span): Iterable<Buffer>;
}

/** A contact without the ids and times that the server sets. */
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

/**
 * Returns true if the metadata must be written. Empty metadata distinguishes a contact without content from a blank
 * entry.
 */
export function hasWrittenMetadata({ name, metadata, identifiers }: BulkContact): boolean {
  return Object.keys(metadata).length > 0 || (name === null && identifiers.length === 0);
}

/**
 * The most bytes of an entry without memories: 64 KiB of metadata with every character escaped, and some hundred
 * identifiers.
 */
export const maxEntryBytes = 1_048_576;

export const tooLong = (what: string, most = maxEntryBytes) =>
  `Expected ${what} of at most ${most} bytes; received more.`;
export const notUtf8 = "Expected UTF-8; received other bytes.";

/** Returns the text; undefined if the bytes are not UTF-8. */
export function decode(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}

/** Copies an entry, and ends its last line like the others of the file. */
export function* copy(span: Span, source: Source): Generator<Buffer> {
  let last: number | undefined;
  for (const chunk of source.readSpan(span)) {
    yield chunk;
    last = chunk.at(-1);
  }
  const { lineBreak } = source;
  if (last !== lineBreak.charCodeAt(lineBreak.length - 1)) yield Buffer.from(lineBreak);
}
