// Handles the identifiers of a contact that is merged or deleted.
import { problem } from "../../http/problem.ts";
import type { ContactRows } from "../resource.ts";
import type { ContactRepository } from "./contact-repository.ts";
import { countFault } from "./identifier-limit.ts";

export const identifiersOfContact: ContactRows<ContactRepository> = {
  /** If both contacts have a primary identifier of a type, the one of the surviving contact stays primary. */
  async merged(contacts, { from, into }) {
    const [kept, moved] = await Promise.all([contacts.listIdentifiers(into), contacts.listIdentifiers(from)]);
    const fault = countFault(kept.length + moved.length, { path: "/duplicate_contact_id" });
    if (fault !== undefined && moved.length > 0) throw problem("CONFLICT", fault);
    for (const identifier of moved) {
      const is_primary =
        identifier.is_primary && !kept.some(({ type, is_primary }) => is_primary && type === identifier.type);
      await contacts.updateIdentifier({ ...identifier, contact_id: into, is_primary });
    }
  },
  deleted: (contacts, contactId) => contacts.deleteIdentifiers(contactId),
};
