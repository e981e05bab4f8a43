import { toContactDetails } from "./contact-resource.ts";
import type { Operation } from "./operation.ts";

export const listContacts: Operation<"listContacts"> = async ({ query: { limit, offset } }, { contacts }) => {
  const total = await contacts.countContacts();
  const page = await contacts.listContacts({ limit, offset });
  const pagination = { total, limit, offset, has_more: offset + page.length < total };
  return { status: 200, body: { data: page.map(toContactDetails), pagination, errors: null } };
};
