// Converts database rows to contacts with their identifiers.
import { byCreation } from "../../database/creation-order.ts";
import { toPage } from "./contact-page.ts";
import type { ContactPage, ContactRow, ContactWithIdentifiers, IdentifierRow } from "./contact-repository.ts";

/** A contact with its identifiers as one JSON text. */
export interface DetailedRow extends ContactRow {
  /** An array of arrays: id, type, key, value, primary flag, time of creation. */
  readonly identifiers: string;
}

/** A contact of a page with the number of all contacts. It has no id if the page is empty. */
export interface PageRow extends Omit<DetailedRow, "id" | "metadata" | "identifiers"> {
  readonly total: number;
  readonly id: string | null;
  /** Null beyond the bytes of a page. */
  readonly metadata: string | null;
  readonly identifiers: string | null;
}

/** Returns the page of the rows, which may have any order. One more row than the limit shows that others follow. */
export function toContactPage(rows: readonly PageRow[], limit: number): ContactPage {
  const listed = rows.filter((row): row is PageRow & { id: string } => row.id !== null).sort(byCreation);
  const contacts = listed.map((row) => (row.metadata === null ? undefined : toContact(row as DetailedRow)));
  return toPage(contacts, limit, rows[0]!.total);
}

/** Splits a row into the contact and its identifiers. */
export function toContact(row: DetailedRow): ContactWithIdentifiers {
  const { org_id, id, name, metadata, version, created_at, updated_at, identifiers } = row;
  return {
    contact: { org_id, id, name, metadata, version, created_at, updated_at },
    identifiers: (JSON.parse(identifiers) as IdentifierTuple[]).map((tuple) => toListedIdentifier(id, tuple)),
  };
}

type IdentifierTuple = [
  id: string,
  type: IdentifierRow["type"],
  key: string,
  value: string,
  is_primary: boolean | number,
  created_at: string,
];

function toListedIdentifier(
  contact_id: string,
  [id, type, key, value, is_primary, created_at]: IdentifierTuple,
): IdentifierRow {
  return { id, contact_id, type, key, value, is_primary: Boolean(is_primary), created_at: toTime(created_at) };
}

/** Converts PostgreSQL's format for times within JSON: "2026-11-23T22:06:00.12+00:00". */
function toTime(text: string): string {
  return text.endsWith("Z") ? text : new Date(text).toISOString();
}

/** Converts SQLite's booleans, which are 0 and 1. */
export function toIdentifierRow(row: IdentifierRow): IdentifierRow {
  return { ...row, is_primary: Boolean(row.is_primary) };
}
