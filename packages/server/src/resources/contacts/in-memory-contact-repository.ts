// The contacts and identifiers of one organisation in memory.
import { byCreation } from "../../database/creation-order.ts";
import type { InMemorySession } from "../../in-memory/in-memory-database.ts";
import type { Table } from "../../in-memory/table.ts";
import type { PageStart } from "../pagination.ts";
import { fitting, toPage } from "./contact-page.ts";
import type {
  ContactPage,
  ContactRepository,
  ContactRow,
  ContactWithIdentifiers,
  IdentifierRow,
} from "./contact-repository.ts";
import { contactTable } from "./contact-table.ts";

const identifiers: Table<
  IdentifierRow,
  "identifiers_org_id_type_key" | "identifiers_org_id_id" | "identifiers_org_id_contact_id_type",
  "contact"
> = {
  unique: {
    identifiers_org_id_type_key: ({ type, key }) => [type, key],
    identifiers_org_id_id: ({ id }) => [id],
    identifiers_org_id_contact_id_type: ({ contact_id, type, is_primary }) =>
      is_primary ? [contact_id, type] : undefined,
  },
  groups: { contact: ({ contact_id }) => [contact_id] },
  references: [{ table: contactTable, key: ({ contact_id }) => [contact_id] }],
};

export function inMemoryContactRepository(session: InMemorySession, orgId: string): ContactRepository {
  const people = session.table(contactTable, orgId);
  const names = session.table(identifiers, orgId);

  const find = (id: string) => people.find("contacts_org_id_id", id);
  const requireRow = <Row>(row: Row | undefined, id: string): Row => {
    if (row === undefined) throw new Error(`There is no row ${id}.`);
    return row;
  };
  const withIdentifiers = (contact: ContactRow): ContactWithIdentifiers => ({
    contact,
    identifiers: names.list("contact", contact.id),
  });

  // One more contact than the page shows whether others follow.
  function list(limit: number, start: PageStart): ContactPage {
    const sorted = people.all().sort(byCreation);
    const first = "offset" in start ? start.offset : sorted.findIndex((row) => byCreation(start.after, row) < 0);
    const listed = first < 0 ? [] : sorted.slice(first, first + limit + 1);
    return toPage(fitting(listed.map(withIdentifiers)), limit, sorted.length);
  }

  return {
    orgId,
    async findContact(id) {
      const contact = find(id);
      return contact && withIdentifiers(contact);
    },
    async findContactByIdentifiers(wanted) {
      for (const { type, key } of wanted) {
        const identifier = names.find("identifiers_org_id_type_key", type, key);
        if (identifier !== undefined)
          return withIdentifiers(requireRow(find(identifier.contact_id), identifier.contact_id));
      }
      return undefined;
    },
    // Writes run one after the other, so every row counts as locked.
    lockContact: async (id) => find(id),
    listContacts: async ({ limit, ...start }) => list(limit, start),
    listContactsAfter: async (last, limit) =>
      list(limit, last === undefined ? { offset: 0 } : { after: last }).contacts,
    countContacts: async () => people.all().length,
    insertContact: async (row) => people.insert({ ...row, org_id: orgId }),
    async updateContact(row) {
      const known = requireRow(find(row.id), row.id);
      const { org_id, created_at } = known;
      people.replace(known, { ...row, org_id, created_at });
    },
    deleteContact: async (id) => people.delete(requireRow(find(id), id)),

    findIdentifier: async (type, key) => names.find("identifiers_org_id_type_key", type, key),
    listIdentifiers: async (contactId) => [...names.list("contact", contactId)],
    insertIdentifier: async (row) => names.insert(row),
    async updateIdentifier({ id, contact_id, key, value, is_primary }) {
      const known = requireRow(names.find("identifiers_org_id_id", id), id);
      names.replace(known, { ...known, contact_id, key, value, is_primary });
    },
    async deleteIdentifiers(contactId) {
      for (const identifier of names.list("contact", contactId)) names.delete(identifier);
    },
  };
}
