import { v7 } from "uuid";
import type { ResourceProvider } from "../../support/resource-provider.ts";
import { createContact } from "./support/create-contact.ts";

export const provider: ResourceProvider = {
  make: {
    contact_id: async (send) => {
      const body = { email: `${v7()}@mail.example`, metadata: { source: "test" } };
      return (await createContact(send, body)).id;
    },
  },
  bodies: { resolveContact: () => ({ external_id: v7(), name: "Ada" }) },
  async dump({ contacts }, orgId) {
    const listed = await contacts(orgId).listContacts({ limit: 10_000, offset: 0 });
    return listed.contacts.map(({ contact, identifiers }) => ({
      contact,
      identifiers: identifiers.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    }));
  },
  rowsOfContact: {
    async make(send, contactId) {
      const { status } = await send("PATCH", `/v1/contacts/${contactId}`, { body: { external_id: v7() } });
      if (status !== 200) throw new Error(`The contact got no external id: ${status}.`);
    },
    count: async ({ contacts }, orgId, contactId) => (await contacts(orgId).listIdentifiers(contactId)).length,
  },
};
