import type { Session } from "../../src/database/database.ts";

// Rows of the real schema, as small as it allows.

export const ORGANIZATION = "11111111-1111-4111-8111-111111111111";
export const CONTACT = "22222222-2222-4222-8222-222222222222";
export const OTHER_CONTACT = "33333333-3333-4333-8333-333333333333";
export const UNKNOWN = "99999999-9999-4999-8999-999999999999";
export const TIME = "2026-11-23T22:06:00.120Z";

export function insertOrganization(session: Session, id: string, name: string): Promise<number> {
  const text = "insert into organizations (id, name, created_at) values ($1, $2, $3)";
  return session.run({ name: "test.insertOrganization", text }, [id, name, TIME]);
}

export function insertContact(session: Session, orgId: string, id: string, metadata = "{}"): Promise<number> {
  const text = `insert into contacts (org_id, id, name, metadata, version, created_at, updated_at)
    values ($1, $2, null, $3, 1, $4, $4)`;
  return session.within(orgId).run({ name: "test.insertContact", text }, [orgId, id, metadata, TIME]);
}

export interface IdentifierRow {
  readonly key: string;
  readonly id: string;
  readonly contactId: string;
  readonly isPrimary: boolean;
}

export function insertEmail(session: Session, { key, id, contactId, isPrimary }: IdentifierRow): Promise<number> {
  const text = `insert into identifiers (org_id, type, key, value, id, contact_id, is_primary, created_at)
    values ($1, 'email', $2, $2, $3, $4, $5, $6)`;
  return session
    .within(ORGANIZATION)
    .run({ name: "test.insertEmail", text }, [ORGANIZATION, key, id, contactId, isPrimary, TIME]);
}
