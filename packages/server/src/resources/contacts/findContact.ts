import { envelope } from "../../http/answer.ts";
import { toContactDetails } from "./contact-representation.ts";
import { parseIdentifiers } from "./identifier.ts";
import type { Operation } from "./operation.ts";

export const findContact: Operation<"findContact"> = async ({ body }, { contacts }) => {
  const found = await contacts.findContactByIdentifiers(parseIdentifiers(body));
  const data = found === undefined ? null : toContactDetails(found);
  return { status: 200, body: envelope(data), version: found?.contact.version };
};
