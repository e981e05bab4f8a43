import type { Table } from "../../in-memory/table.ts";
import type { ContactRow } from "./contact-repository.ts";

/** The table of contacts in memory. Tables of other resources refer to it, as in SQL. */
export const contactTable: Table<ContactRow, "contacts_org_id_id"> = {
  unique: { contacts_org_id_id: ({ id }) => [id] },
  groups: {},
};
