// The stored contacts and identifiers of one organisation. Implementations see no rows of others. `find…` and `lock…`
// return undefined for missing rows.
import type { Position } from "../cursor.ts";
import type { PageStart } from "../pagination.ts";
import type { IdentifierType } from "./identifier-type.ts";

export interface ContactRow {
  readonly org_id: string;
  readonly id: string;
  readonly name: string | null;
  /** JSON text, as it was written. */
  readonly metadata: string;
  /** The entity tag. Every change increments it by one. */
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface IdentifierRow {
  readonly id: string;
  readonly contact_id: string;
  readonly type: IdentifierType;
  /** The value for comparison: E.164, a lower-case e-mail address, or an unchanged external id. */
  readonly key: string;
  /** The value for display. */
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
  /** True if there are contacts after these. */
  readonly hasMore: boolean;
  /** True if the page ends before its limit, because the next contact would make it too large. */
  readonly isCut: boolean;
}

export interface ContactRepository {
  readonly orgId: string;
  findContact(id: string): Promise<ContactWithIdentifiers | undefined>;
  /** Returns the contact of the first identifier that belongs to one. There is at most one identifier of each type. */
  findContactByIdentifiers(
    wanted: readonly Pick<IdentifierRow, "type" | "key">[],
  ): Promise<ContactWithIdentifiers | undefined>;
  /** Returns the contact's row alone, locked until the transaction ends. */
  lockContact(id: string): Promise<ContactRow | undefined>;
  /** Returns a page of contacts by creation, oldest first. The page and its total show the same moment. */
  listContacts(page: { limit: number } & PageStart): Promise<ContactPage>;
  /**
   * Returns the contacts after `last` in the order of `listContacts`, without a total. The first page has no `last`.
   */
  listContactsAfter(last: Position | undefined, limit: number): Promise<readonly ContactWithIdentifiers[]>;
  countContacts(): Promise<number>;
  insertContact(row: ContactRow): Promise<void>;
  /** Writes name, metadata, version and update time. The stored version must be the previous one. */
  updateContact(row: ContactRow): Promise<void>;
  deleteContact(id: string): Promise<void>;

  findIdentifier(type: IdentifierType, key: string): Promise<IdentifierRow | undefined>;
  listIdentifiers(contactId: string): Promise<IdentifierRow[]>;
  insertIdentifier(row: IdentifierRow): Promise<void>;
  /** Writes contact, key, value and primary flag. */
  updateIdentifier(row: IdentifierRow): Promise<void>;
  /** Deletes all identifiers of a contact. */
  deleteIdentifiers(contactId: string): Promise<void>;
}
