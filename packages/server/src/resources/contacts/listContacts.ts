import type { ContactListEnvelope } from "../../generated/types.ts";
import { problem } from "../../http/problem.ts";
import { serializedArray, serializedObject } from "../../http/serialized.ts";
import { paginationOf, startOf } from "../pagination.ts";
import { maxPageBytes } from "./contact-page.ts";
import { toContactDetails } from "./contact-representation.ts";
import type { Operation } from "./operation.ts";

export const listContacts: Operation<"listContacts"> = async ({ query }, { contacts, embeddedIn }) => {
  const page = await contacts.listContacts({ limit: query.limit, ...startOf(query) });
  const embedded = await embeddedIn(page.contacts.map(({ contact }) => contact.id));
  const listed = page.contacts.slice(0, embedded.length);
  const isCut = page.isCut || listed.length < page.contacts.length;
  // A caller who pages by offset would take a shorter page for a full one, and skip contacts.
  if (isCut && query.cursor === undefined) throw tooLarge(listed.length);
  const hasMore = page.hasMore || isCut;
  const pagination = paginationOf(query, { total: page.total, hasMore }, listed.at(-1)?.contact);
  const data = serializedArray(listed.map((contact, index) => toContactDetails(contact, embedded[index]!)));
  return { status: 200, body: serializedObject<ContactListEnvelope>({ data, pagination, errors: null }) };
};

function tooLarge(fitting: number) {
  const fit = fitting === 1 ? "its first contact fits" : `its first ${fitting} contacts fit`;
  return problem("BAD_REQUEST", {
    message: `This page would have more than ${maxPageBytes} bytes; ${fit}. Send a smaller limit.`,
    path: "limit",
  });
}
