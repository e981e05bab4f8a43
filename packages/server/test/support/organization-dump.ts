import type { ContactWithIdentifiers } from "../../src/resources/contacts/contact-repository.ts";
import type { TestApp } from "./test-app.ts";

/** Everything that is stored of an organisation's contacts, by creation: rows, versions and identifiers. */
export function dump({ store, orgId }: Pick<TestApp, "store" | "orgId">): Promise<ContactWithIdentifiers[]> {
  return store.read(async ({ contacts }) => {
    const listed = await contacts(orgId).listContacts({ limit: 10_000, offset: 0 });
    return listed.contacts.map(({ contact, identifiers }) => ({
      contact,
      identifiers: identifiers.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    }));
  });
}
