// The options for TanStack Query, with TanStack Query: its defaults, its structural sharing, its hydration.
import { createSandbox, demonstrationContactId } from "@contacts-api/server/sandbox";
import {
  dehydrate,
  hydrate,
  InfiniteQueryObserver,
  MutationObserver,
  QueryClient,
  QueryObserver,
} from "@tanstack/react-query";
import { describe, expect, onTestFinished, test } from "vitest";
import { ApiError, ContactsClient } from "../src/index.ts";
import { ContactQueries } from "../src/tanstack-query.ts";
import { clientOf } from "./support/client.ts";
import { refusal } from "./support/http-server.ts";

function setUp() {
  const sandbox = createSandbox({ demonstration: true });
  const contacts = new ContactsClient({ apiKey: sandbox.key, baseUrl: sandbox.url, fetch: sandbox.fetch });
  const client = new QueryClient();
  client.mount();
  onTestFinished(() => client.unmount());
  return { sandbox, contacts, client, queries: new ContactQueries(contacts) };
}

describe("a query", () => {
  test("reads with the signal of TanStack Query, under its own key", async () => {
    const { client, queries } = setUp();
    const options = queries.get(demonstrationContactId);
    expect(options.queryKey).toEqual(["contacts", "getContact", demonstrationContactId]);
    expect((await client.fetchQuery(options)).id).toBe(demonstrationContactId);
    expect(await client.fetchQuery(queries.find({ email: "unknown@mail.example" }))).toBeNull();
    expect((await client.fetchQuery(queries.list({ limit: 1 }))).data).toHaveLength(1);
    const pending = client.fetchQuery({ ...queries.list(), staleTime: 0 });
    await client.cancelQueries({ queryKey: ["contacts", "listContacts"] });
    await expect(pending).rejects.toThrow();
  });

  test("has one key for a contact and its id", async () => {
    const { client, queries } = setUp();
    const contact = await client.fetchQuery(queries.get(demonstrationContactId));
    expect(queries.get(contact).queryKey).toEqual(queries.get(demonstrationContactId).queryKey);
  });

  test("of another scope has another key, and mutations read again within theirs", async () => {
    const { client, contacts, queries } = setUp();
    const scoped = new ContactQueries(contacts, "org-7");
    expect(scoped.get(demonstrationContactId).queryKey[0]).toBe("org-7");
    expect(scoped.memories.get("1").queryKey).toEqual(["org-7", "memories", "getMemory", "1"]);
    const all = [queries, scoped].map((one) => one.get(demonstrationContactId));
    for (const options of all) await client.fetchQuery<unknown>(options);
    await new MutationObserver(client, scoped.update()).mutate({
      contactId: demonstrationContactId,
      body: { name: "Ada" },
    });
    expect(all.map(({ queryKey }) => client.getQueryState(queryKey)?.isInvalidated)).toEqual([false, true]);
  });

  test("is not repeated: the client has done so", async () => {
    const { contacts, server } = await clientOf(refusal(503, "LATER"));
    await expect(new QueryClient().fetchQuery(new ContactQueries(contacts).list())).rejects.toThrow(ApiError);
    expect(server.requests).toHaveLength(1);
  });
});

test("pages follow each other by cursor", async () => {
  const { contacts, client, queries } = setUp();
  for (const name of ["Ada", "Eve"]) await contacts.resolve({ email: `${name}@mail.example`, name });
  const observer = new InfiniteQueryObserver(client, queries.listPages({ limit: 1 }));
  onTestFinished(observer.subscribe(() => {}));
  await expect.poll(() => observer.getCurrentResult().isSuccess).toBe(true);
  while (observer.getCurrentResult().hasNextPage) await observer.fetchNextPage();
  const { data } = observer.getCurrentResult();
  const ids = data?.pages.flatMap((page) => page.data.map(({ id }) => id)) ?? [];
  expect(ids).toHaveLength((await contacts.list()).pagination.total);
  expect(new Set(ids).size).toBe(ids.length);
});

describe("a mutation", () => {
  test("saves what the cache holds, however it was copied, and has read again what it changed", async () => {
    const { client, queries } = setUp();
    const observer = new QueryObserver(client, queries.get(demonstrationContactId));
    onTestFinished(observer.subscribe(() => {}));
    await expect.poll(() => observer.getCurrentResult().isSuccess).toBe(true);
    const save = new MutationObserver(client, queries.update());
    for (const name of ["Ada", "Eve", "Zoe"]) {
      const held = observer.getCurrentResult().data!;
      await save.mutate({ contactId: held, body: { name } });
      await expect.poll(() => observer.getCurrentResult().data?.name).toBe(name);
    }
  });

  test("of hydrated data is protected too, and a conflict can be shown", async () => {
    const { client, contacts, queries } = setUp();
    await client.prefetchQuery(queries.get(demonstrationContactId));
    const browser = new QueryClient();
    hydrate(browser, JSON.parse(JSON.stringify(dehydrate(client))));
    const held = browser.getQueryData<Awaited<ReturnType<typeof contacts.get>>>(
      queries.get(demonstrationContactId).queryKey,
    )!;
    await contacts.update(demonstrationContactId, { name: "Changed by others" });
    const save = new MutationObserver(browser, queries.update());
    const error = await save.mutate({ contactId: held, body: { name: "Ada" } }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "ApiError", code: "PRECONDITION_FAILED" });
  });

  test("of a memory has its contact read again as well, and a merge the memories", async () => {
    const { client, contacts, queries } = setUp();
    const { memory } = await contacts.memories.resolve({ contact_id: demonstrationContactId, persona_id: "p" });
    const contact = new QueryObserver(client, queries.get(demonstrationContactId));
    onTestFinished(contact.subscribe(() => {}));
    await expect.poll(() => contact.getCurrentResult().isSuccess).toBe(true);
    await new MutationObserver(client, queries.memories.updateFacts()).mutate({
      memoryId: memory,
      body: { facts: { likes: "tea" } },
    });
    await expect
      .poll(() => contact.getCurrentResult().data?.memories.find(({ id }) => id === memory.id)?.facts)
      .toMatchObject({ likes: "tea" });
    const read = new QueryObserver(client, queries.memories.get(memory.id));
    onTestFinished(read.subscribe(() => {}));
    await expect.poll(() => read.getCurrentResult().isSuccess).toBe(true);
    await new MutationObserver(client, queries.delete()).mutate({ contactId: demonstrationContactId });
    await expect.poll(() => read.getCurrentResult().error).toMatchObject({ code: "NOT_FOUND" });
  });

  test("may be modify", async () => {
    const { client, queries } = setUp();
    const visit = new MutationObserver(client, queries.modify());
    const change = ({ metadata }: { metadata: Record<string, unknown> }) => ({
      metadata: { visits: Number(metadata["visits"] ?? 0) + 1 },
    });
    await Promise.all(
      [1, 2, 3].map(() =>
        client
          .getMutationCache()
          .build(client, queries.modify())
          .execute({ contactId: demonstrationContactId, change }),
      ),
    );
    const contact = await visit.mutate({ contactId: demonstrationContactId, change });
    expect(contact.metadata["visits"]).toBe(4);
  });
});
