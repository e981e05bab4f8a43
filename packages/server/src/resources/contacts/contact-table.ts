import type { Table } from "../../in-memory/table.ts";
import type { ContactRow } from "./contact-repository.ts";

/** Contacts in memory. Tables of other resources refer to it, as theirs do in SQL. */
export const contactTable: Table<ContactRow, "contacts_org_id_id"> = {
  unique: { contacts_org_id_id: ({ id }) => [id] },
  groups: {},
};
