// All SQL of contacts and identifiers. Every statement is bound to one organisation, by the session and by its
// first parameter.
import type { Session, Statement, Value } from "../database/database.ts";
import type { ContactRepository, ContactRow, IdentifierRow } from "./contact-repository.ts";
import { type DetailedRow, toContact, toIdentifierRow } from "./contact-rows.ts";
import { statements as statementsOf } from "./contact-statements.ts";
import { type IdentifierType, identifierTypes } from "./identifier.ts";

/** Comes before every contact. */
const beforeAll = { created_at: "0001-01-01T00:00:00.000Z", id: "00000000-0000-0000-0000-000000000000" };

export function sqlContactRepository(session: Session, orgId: string): ContactRepository {
  const own = session.within(orgId);
  const statements = statementsOf[session.engine];
  const all = <Row>(statement: Statement, ...values: Value[]) => own.all<Row>(statement, [orgId, ...values]);
  const one = async (statement: Statement, ...values: Value[]) => own.changeOne(statement, [orgId, ...values]);
  const contacts = async (statement: Statement, ...values: Value[]) =>
    (await all<DetailedRow>(statement, ...values)).map(toContact);
  const identifiers = async (statement: Statement, ...values: Value[]) =>
    (await all<IdentifierRow>(statement, ...values)).map(toIdentifierRow);

  return {
    orgId,
    async findContact(id) {
      return (await contacts(statements.findContact, id))[0];
    },
    async findContactByIdentifiers(wanted) {
      const keys = Array.from({ length: identifierTypes.length }, (_, index) => wanted[index]);
      const values = keys.flatMap((identifier) => [identifier?.type ?? null, identifier?.key ?? null]);
      return (await contacts(statements.findContactByIdentifiers, ...values))[0];
    },
    async lockContact(id) {
      return (await all<ContactRow>(statements.lockContact, id))[0];
    },
    listContacts: ({ limit, offset }) => contacts(statements.listContacts, limit, offset),
    listContactsAfter(last, limit) {
      const { created_at, id } = last ?? beforeAll;
      return contacts(statements.listContactsAfter, created_at, id, limit);
    },
    async countContacts() {
      return (await all<{ total: number }>(statements.countContacts))[0]!.total;
    },
    insertContact: ({ id, name, metadata, version, created_at, updated_at }) =>
      one(statements.insertContact, id, name, metadata, version, created_at, updated_at),
    updateContact: ({ id, name, metadata, version, updated_at }) =>
      one(statements.updateContact, id, name, metadata, version, updated_at),
    deleteContact: (id) => one(statements.deleteContact, id),

    async findIdentifier(type: IdentifierType, key: string) {
      return (await identifiers(statements.findIdentifier, type, key))[0];
    },
    listIdentifiers: (contactId) => identifiers(statements.listIdentifiers, contactId),
    insertIdentifier: ({ type, key, value, id, contact_id, is_primary, created_at }) =>
      one(statements.insertIdentifier, type, key, value, id, contact_id, is_primary, created_at),
    updateIdentifier: ({ id, contact_id, key, value, is_primary }) =>
      one(statements.updateIdentifier, id, contact_id, key, value, is_primary),
  };
}
