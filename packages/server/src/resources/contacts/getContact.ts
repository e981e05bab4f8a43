import { problem } from "../../http/problem.ts";
import { envelope } from "../../http/response.ts";
import { toContactDetails, versionOf } from "./contact-representation.ts";
import type { Operation } from "./operation.ts";

export const getContact: Operation<"getContact"> = async ({ path }, { contacts, embeddedIn }) => {
  const id = path.contact_id.toLowerCase();
  // Sent together. The embedded rows are read first, so that a contact merged in between is not found.
  const [embedded, found] = await Promise.all([embeddedIn([id]), contacts.findContact(id)]);
  if (found === undefined) throw problem("NOT_FOUND");
  return {
    status: 200,
    body: envelope(toContactDetails(found, embedded[0]!)),
    version: versionOf(found, embedded[0]!),
  };
};
