// Everything that is stored of contacts and their identifiers, for one organisation. Implementations see no other
// organisation's rows. `find…` and `lock…` return undefined for what is not there.
import type { Position } from "../cursor.ts";
import type { PageStart } from "../pagination.ts";
import type { IdentifierType } from "./identifier-type.ts";

export interface ContactRow {
  readonly org_id: string;
  readonly id: string;
  readonly name: string | null;
  /** JSON text, kept as it was written. */
  readonly metadata: string;
  /** Grows by one with every change; the entity tag. */
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface IdentifierRow {
  readonly id: string;
  readonly contact_id: string;
  readonly type: IdentifierType;
  /** What is compared: E.164, lower-case e-mail address, external id as it is. */
  readonly key: string;
  /** What is shown. */
  readonly value: string;
  readonly is_primary: boolean;
  readonly created_at: string;
}

export interface ContactWithIdentifiers {
  readonly contact: ContactRow;
  readonly identifiers: readonly IdentifierRow[];
}

export interface ContactPage {
  readonly contacts: readonly ContactWithIdentifiers[];
  /** The number of all contacts. */
  readonly total: number;
  /** Whether there are contacts after these. */
  readonly hasMore: boolean;
  /** Whether the page ends before its limit, because the next contact would make it too large. */
  readonly isCut: boolean;
}

export interface ContactRepository {
  readonly orgId: string;
  findContact(id: string): Promise<ContactWithIdentifiers | undefined>;
  /** The contact that the first of these identifiers belongs to which belongs to any; at most one of each type. */
  findContactByIdentifiers(
    wanted: readonly Pick<IdentifierRow, "type" | "key">[],
  ): Promise<ContactWithIdentifiers | undefined>;
  /** The contact's row alone, locked until the transaction ends. */
  lockContact(id: string): Promise<ContactRow | undefined>;
  /** Contacts by creation, oldest first. The page and its total are of one moment. */
  listContacts(page: { limit: number } & PageStart): Promise<ContactPage>;
  /** The next contacts in the order of `listContacts`, all of them page by page; the first page follows nothing. */
  listContactsAfter(last: Position | undefined, limit: number): Promise<readonly ContactWithIdentifiers[]>;
  countContacts(): Promise<number>;
  insertContact(row: ContactRow): Promise<void>;
  /** Writes name, metadata, version and update time. The stored version must be the one before. */
  updateContact(row: ContactRow): Promise<void>;
  deleteContact(id: string): Promise<void>;

  findIdentifier(type: IdentifierType, key: string): Promise<IdentifierRow | undefined>;
  listIdentifiers(contactId: string): Promise<IdentifierRow[]>;
  insertIdentifier(row: IdentifierRow): Promise<void>;
  /** Writes contact, key, value and primary flag. */
  updateIdentifier(row: IdentifierRow): Promise<void>;
  /** All identifiers of a contact. */
  deleteIdentifiers(contactId: string): Promise<void>;
}
