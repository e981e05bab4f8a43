// Lists whose contacts are too large for a page of the usual size: the server refuses a first page of more than 4 MiB.
import { createSandbox } from "@contacts-api/server/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, test } from "vitest";
import { ApiError, ContactsClient } from "../src/index.ts";
import { ContactQueries } from "../src/tanstack-query.ts";
import { rejection } from "./support/client.ts";

const sandbox = createSandbox();
/** The queries of the requests for a list. */
const seen: string[] = [];
const contacts = new ContactsClient({
  apiKey: sandbox.key,
  baseUrl: sandbox.url,
  fetch: (url: string, init: RequestInit) => {
    const { pathname, search } = new URL(url);
    if (pathname === "/v1/contacts") seen.push(search.replace(/(?<=cursor=).*/u, "…"));
    return sandbox.fetch(url, init);
  },
});

const text = "x".repeat(60_000);
const all: string[] = [];
for (let number = 0; number < 60; number++) {
  const { contact } = await contacts.resolve({ external_id: `large-${number}` });
  for (const persona_id of ["support", "sales"]) {
    const { memory } = await contacts.memories.resolve({ contact_id: contact.id, persona_id });
    await contacts.memories.updateFacts(memory.id, { facts: { text } });
  }
  all.push(contact.id);
}

beforeEach(() => void seen.splice(0));

const idsOf = (page: { readonly data: readonly { readonly id: string }[] }) => page.data.map(({ id }) => id);

describe("a list of large contacts", () => {
  test("is iterated over: its first page is asked for again with half the limit", async () => {
    const ids: string[] = [];
    for await (const { id } of contacts.list()) ids.push(id);
    expect(ids).toEqual(all);
    expect(seen.slice(0, 3)).toEqual(["", "?limit=25", "?cursor=…"]);
  });

  test("keeps the caller's limit for pages with a cursor, and begins at an offset", async () => {
    const ids: string[] = [];
    for await (const page of contacts.list({ limit: 200, offset: 3 }).pages()) ids.push(...idsOf(page));
    expect(ids).toEqual(all.slice(3));
    expect(seen.slice(0, 5)).toEqual([
      "?limit=200&offset=3",
      "?limit=100&offset=3",
      "?limit=50&offset=3",
      "?limit=25&offset=3",
      "?limit=200&cursor=…",
    ]);
  });

  test("as an array is asked for no more contacts than wanted", async () => {
    expect(idsOf({ data: await contacts.list().toArray({ limit: 10 }) })).toEqual(all.slice(0, 10));
    expect(await contacts.list({ limit: 5 }).toArray({ limit: 4 })).toHaveLength(4);
    expect(seen).toEqual(["?limit=10", "?limit=4"]);
    expect(idsOf({ data: await contacts.list().toArray({ limit: 1_000 }) })).toEqual(all);
  });

  test("has pages in TanStack Query too", async () => {
    const client = new QueryClient();
    const { pages } = await client.fetchInfiniteQuery({ ...new ContactQueries(contacts).listPages(), pages: 9 });
    expect(pages.flatMap(idsOf)).toEqual(all);
  });

  test("is refused when it is awaited as one page", async () => {
    const error = await rejection(contacts.list(), ApiError);
    expect(error.problems).toMatchObject([
      { path: "limit", message: expect.stringContaining("Send a smaller limit.") },
    ]);
    expect(seen).toHaveLength(1);
  });
});

test.each([500, 0, 1.5, "all"])("a limit that the operation does not offer is refused at once: %j", async (limit) => {
  const read = async () => {
    for await (const _ of contacts.list({ limit: limit as number }));
  };
  expect(await rejection(read(), ApiError)).toMatchObject({ status: 400, problems: [{ path: "limit" }] });
  expect(seen).toHaveLength(1);
});
