import { envelope } from "../http/answer.ts";
import { toContactDetails } from "./contact-resource.ts";
import { parseIdentifiers } from "./identifier.ts";
import type { Operation } from "./operation.ts";

export const findContact: Operation<"findContact"> = async ({ body }, { contacts }) => {
  for (const { type, key } of parseIdentifiers(body)) {
    const identifier = await contacts.findIdentifier(type, key);
    const found = identifier && (await contacts.findContact(identifier.contact_id));
    if (found) return { status: 200, body: envelope(toContactDetails(found)), version: found.contact.version };
  }
  return { status: 200, body: envelope(null), version: undefined };
};
