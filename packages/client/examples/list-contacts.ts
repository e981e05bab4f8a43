// Prints every contact of the organisation with its primary e-mail address, page after page.
import { ContactsClient } from "@contacts-api/client";

const contacts = new ContactsClient();

for await (const { name, identifiers } of contacts.list({ limit: 200 })) {
  const email = identifiers.find((identifier) => identifier.identifier_type === "email" && identifier.is_primary);
  console.log(name ?? "nameless", email?.identifier_value ?? "");
}
