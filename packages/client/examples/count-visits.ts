// Counts a visit in a contact's metadata, so that two visits at the same moment count twice.
import { ContactsClient } from "@contacts-api/client";

const contacts = new ContactsClient();

const contact = await contacts.modify("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", ({ metadata }) => ({
  metadata: { visits: Number(metadata["visits"] ?? 0) + 1 },
}));
console.log("visits:", contact.metadata["visits"]);
