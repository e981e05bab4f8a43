// Rows of the join of contacts and identifiers, and what they mean.
import type { ContactRow, ContactWithIdentifiers, IdentifierRow } from "./contact-repository.ts";

/** A contact beside one of its identifiers, or beside nulls if it has none. */
export interface JoinedRow extends ContactRow, Pick<IdentifierRow, "type" | "key" | "value" | "is_primary"> {
  readonly identifier_id: string | null;
  readonly identifier_created_at: string;
}

/** The contacts in the order of the rows, each with its identifiers. */
export function toContacts(rows: readonly JoinedRow[]): ContactWithIdentifiers[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((group) => ({
    contact: toContactRow(group[0]!),
    identifiers: group.filter(({ identifier_id }) => identifier_id !== null).map(toJoinedIdentifier),
  }));
}

function toContactRow({ org_id, id, name, metadata, version, created_at, updated_at }: JoinedRow): ContactRow {
  return { org_id, id, name, metadata, version, created_at, updated_at };
}

function toJoinedIdentifier({ id, type, key, value, is_primary, ...row }: JoinedRow): IdentifierRow {
  const created_at = row.identifier_created_at;
  return toIdentifierRow({ id: row.identifier_id!, contact_id: id, type, key, value, is_primary, created_at });
}

/** SQLite keeps booleans as 0 and 1. */
export function toIdentifierRow(row: IdentifierRow): IdentifierRow {
  return { ...row, is_primary: Boolean(row.is_primary) };
}
