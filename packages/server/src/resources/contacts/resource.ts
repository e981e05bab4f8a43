import type { Resource } from "../resource.ts";
import { keptTotal } from "../total.ts";
import { totalTables } from "../total-migration.ts";
import type { ContactRepository } from "./contact-repository.ts";
import { totalOfContacts } from "./contact-total.ts";
import { deleteContact } from "./deleteContact.ts";
import { findContact } from "./findContact.ts";
import { getContact } from "./getContact.ts";
import { identifiersOfContact } from "./identifiers-of-contact.ts";
import { inMemoryContactRepository } from "./in-memory-contact-repository.ts";
import { listContacts } from "./listContacts.ts";
import { mergeContacts } from "./mergeContacts.ts";
import { contactCounts } from "./migrations/0004-contact-counts.ts";
import type { Needs } from "./operation.ts";
import { resolveContact } from "./resolveContact.ts";
import { seed } from "./seed.ts";
import { sqlContactRepository } from "./sql-contact-repository.ts";
import { updateContact } from "./updateContact.ts";

export const contacts: Resource<"contacts", ContactRepository, Needs> = {
  table: "contacts",
  tables: [{ name: "contacts" }, { name: "identifiers", contactColumn: "contact_id" }, ...totalTables(totalOfContacts)],
  // The first migration is older than this folder: database/migrations/0001-contacts.ts.
  migrations: [contactCounts],
  sql: sqlContactRepository,
  inMemory: inMemoryContactRepository,
  operations: { deleteContact, findContact, getContact, listContacts, mergeContacts, resolveContact, updateContact },
  contactRows: identifiersOfContact,
  total: keptTotal(totalOfContacts),
  seed,
};
