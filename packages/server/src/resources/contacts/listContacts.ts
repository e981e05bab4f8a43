import { problem } from "../../http/problem.ts";
import { fromCursor, toCursor } from "../cursor.ts";
import { maxPageBytes } from "./contact-page.ts";
import { toContactDetails } from "./contact-representation.ts";
import type { Operation } from "./operation.ts";

export const listContacts: Operation<"listContacts"> = async ({ query: { limit, cursor, offset } }, { contacts }) => {
  if (cursor !== undefined && offset !== undefined) throw bothGiven();
  const start = cursor === undefined ? { offset: offset ?? 0 } : { after: fromCursor(cursor) };
  const page = await contacts.listContacts({ limit, ...start });
  // Who counts contacts by offset would take an early end for a whole page, and skip some.
  if (page.isCut && cursor === undefined) throw tooLarge(page.contacts.length);
  const last = page.contacts.at(-1);
  const pagination = {
    total: page.total,
    limit,
    offset: offset ?? 0,
    has_more: page.hasMore,
    next_cursor: page.hasMore && last !== undefined ? toCursor(last.contact) : null,
  };
  return { status: 200, body: { data: page.contacts.map(toContactDetails), pagination, errors: null } };
};

function bothGiven() {
  return problem("BAD_REQUEST", {
    message: "Expected cursor or offset; received both. Leave offset out.",
    path: "cursor",
  });
}

function tooLarge(fitting: number) {
  const fit = fitting === 1 ? "its first contact fits" : `its first ${fitting} contacts fit`;
  return problem("BAD_REQUEST", {
    message: `This page would have more than ${maxPageBytes} bytes; ${fit}. Send a smaller limit.`,
    path: "limit",
  });
}
