// The SQL of contacts and identifiers. The session and the first parameter bind every statement to one organisation.
import type { Session, Statement, Value } from "../../database/database.ts";
import type { PageStart } from "../pagination.ts";
import type { ContactPage, ContactRepository, ContactRow, IdentifierRow } from "./contact-repository.ts";
import { type DetailedRow, type PageRow, toContact, toContactPage, toIdentifierRow } from "./contact-rows.ts";
import { columnNames, statements as statementsOf, updatedNames } from "./contact-statements.ts";
import { type IdentifierType, identifierTypes } from "./identifier-type.ts";

/** A position before every contact. */
const beforeAll = { created_at: "0001-01-01T00:00:00.000Z", id: "00000000-0000-0000-0000-000000000000" };

export function sqlContactRepository(session: Session, orgId: string): ContactRepository {
  const own = session.within(orgId);
  const statements = statementsOf[session.engine];
  const all = <Row>(statement: Statement, ...values: Value[]) => own.all<Row>(statement, [orgId, ...values]);
  const one = (statement: Statement, ...values: Value[]) => own.changeOne(statement, [orgId, ...values]);
  const identifiers = async (statement: Statement, ...values: Value[]) =>
    (await all<IdentifierRow>(statement, ...values)).map(toIdentifierRow);

  // One more contact than the page shows whether others follow.
  async function list(limit: number, start: PageStart): Promise<ContactPage> {
    const rows =
      "offset" in start
        ? await all<PageRow>(statements.listContacts, limit + 1, start.offset)
        : await all<PageRow>(statements.listContactsAfter, limit + 1, start.after.created_at, start.after.id);
    return toContactPage(rows, limit);
  }

  return {
    orgId,
    async findContact(id) {
      const [row] = await all<DetailedRow>(statements.findContact, id);
      return row && toContact(row);
    },
    async findContactByIdentifiers(wanted) {
      const keys = Array.from({ length: identifierTypes.length }, (_, index) => wanted[index]);
      const values = keys.flatMap((identifier) => [identifier?.type ?? null, identifier?.key ?? null]);
      const [row] = await all<DetailedRow>(statements.findContactByIdentifiers, ...values);
      return row && toContact(row);
    },
    async lockContact(id) {
      return (await all<ContactRow>(statements.lockContact, id))[0];
    },
    listContacts: ({ limit, ...start }) => list(limit, start),
    listContactsAfter: async (last, limit) => (await list(limit, { after: last ?? beforeAll })).contacts,
    async countContacts() {
      return (await all<{ total: number }>(statements.countContacts))[0]!.total;
    },
    async insertContact(row) {
      one(statements.addToCount, 1);
      one(statements.insertContact, ...columnNames.slice(1).map((name) => row[name]));
    },
    async updateContact(row) {
      one(statements.updateContact, row.id, ...updatedNames.map((name) => row[name]));
    },
    async deleteContact(id) {
      one(statements.addToCount, -1);
      one(statements.deleteContact, id);
    },

    async findIdentifier(type: IdentifierType, key: string) {
      return (await identifiers(statements.findIdentifier, type, key))[0];
    },
    listIdentifiers: (contactId) => identifiers(statements.listIdentifiers, contactId),
    async insertIdentifier({ type, key, value, id, contact_id, is_primary, created_at }) {
      one(statements.insertIdentifier, type, key, value, id, contact_id, is_primary, created_at);
    },
    async updateIdentifier({ id, contact_id, key, value, is_primary }) {
      one(statements.updateIdentifier, id, contact_id, key, value, is_primary);
    },
    async deleteIdentifiers(contactId) {
      await own.run(statements.deleteIdentifiers, [orgId, contactId]);
    },
  };
}
