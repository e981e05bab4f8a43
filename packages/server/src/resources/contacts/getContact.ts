import { envelope } from "../../http/answer.ts";
import { problem } from "../../http/problem.ts";
import { toContactDetails } from "./contact-representation.ts";
import type { Operation } from "./operation.ts";

export const getContact: Operation<"getContact"> = async ({ path }, { contacts }) => {
  const found = await contacts.findContact(path.contact_id.toLowerCase());
  if (found === undefined) throw problem("NOT_FOUND");
  return { status: 200, body: envelope(toContactDetails(found)), version: found.contact.version };
};
