import { problem } from "../../http/problem.ts";
import { paginationOf, startOf } from "../pagination.ts";
import { maxPageBytes } from "./contact-page.ts";
import { toContactDetails } from "./contact-representation.ts";
import type { Operation } from "./operation.ts";

export const listContacts: Operation<"listContacts"> = async ({ query }, { contacts }) => {
  const page = await contacts.listContacts({ limit: query.limit, ...startOf(query) });
  // Who counts contacts by offset would take an early end for a whole page, and skip some.
  if (page.isCut && query.cursor === undefined) throw tooLarge(page.contacts.length);
  const pagination = paginationOf(query, page, page.contacts.at(-1)?.contact);
  return { status: 200, body: { data: page.contacts.map(toContactDetails), pagination, errors: null } };
};

function tooLarge(fitting: number) {
  const fit = fitting === 1 ? "its first contact fits" : `its first ${fitting} contacts fit`;
  return problem("BAD_REQUEST", {
    message: `This page would have more than ${maxPageBytes} bytes; ${fit}. Send a smaller limit.`,
    path: "limit",
  });
}
