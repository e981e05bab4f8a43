// Prints the errors of calls that fail, in the ways that programs print them.
import { ContactsClient } from "@contacts-api/client";

const { apiKey, contactId, email, baseUrls } = JSON.parse(process.env.SETTINGS);

for (const baseUrl of baseUrls) {
  const contacts = new ContactsClient({ apiKey, baseUrl, maxRetries: 0, timeout: 5_000 });
  try {
    await contacts.update(contactId, { email });
    console.error("did not fail");
  } catch (error) {
    console.error(error);
    console.error(String(error), JSON.stringify(error), error.stack, error.cause, error.cause?.cause);
    console.error(JSON.stringify(error, Object.getOwnPropertyNames(error)));
  }
}
