// Gives a contact a new name and one more metadata key. The key comes from CONTACTS_API_KEY; set CONTACTS_BASE_URL too
// to talk to a server of your own.
import { ApiError, type Contact, ContactsClient } from "@contacts-api/client";

const contacts = new ContactsClient();

try {
  const contact: Contact = await contacts.update("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", {
    name: "John Smith",
    metadata: { verified: true },
  });
  console.log(`${contact.name} since ${contact.created_at}:`, JSON.stringify(contact.metadata));
} catch (error) {
  if (error instanceof ApiError && error.code === "NOT_FOUND") console.log("There is no such contact.");
  else throw error;
}
