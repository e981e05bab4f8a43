import { envelope } from "../../http/response.ts";
import { toContactDetails, versionOf } from "./contact-representation.ts";
import { parseIdentifiers } from "./identifier.ts";
import type { Operation } from "./operation.ts";

export const findContact: Operation<"findContact"> = async ({ body }, { contacts, embeddedIn }) => {
  const found = await contacts.findContactByIdentifiers(parseIdentifiers(body));
  if (found === undefined) return { status: 200, body: envelope(null), version: undefined };
  const contactId = found.contact.id;
  const [embedded] = await embeddedIn([contactId]);
  return {
    status: 200,
    body: envelope(toContactDetails(found, embedded!)),
    version: versionOf(found, embedded!),
    contactId,
  };
};
