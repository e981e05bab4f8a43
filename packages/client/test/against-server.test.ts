// The client and the server of this repository, met over HTTP: both follow from the same specification.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError, ContactsClient } from "../src/index.ts";
import { contactId, rejection } from "./support/client.ts";
import { type RunningServer, startServer } from "./support/start-server.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server?.stop());

describe("with the server of this repository", () => {
  test("every method gets its response", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    const { contact, created } = await contacts.resolve({ email: "ada@mail.example", name: "Ada Lovelace" });
    expect(created).toBe(true);
    expect(await contacts.find({ email: "ADA@mail.example" })).toEqual(contact);
    expect(await contacts.find({ email: "unknown@mail.example" })).toBeNull();
    expect(await contacts.update(contactId, { external_id: "crm-20417" })).toMatchObject({ id: contactId });
    const merged = await contacts.merge({ primary_contact_id: contactId, duplicate_contact_id: contact.id });
    expect(merged.id).toBe(contactId);
    const { identifiers } = await contacts.get(contactId);
    expect(identifiers.map(({ identifier_value }) => identifier_value)).toContain("ada@mail.example");
    const { data, pagination } = await contacts.list({ limit: 1 });
    expect(data.map(({ id }) => id)).toEqual([contactId]);
    expect(pagination).toEqual({ total: 2, limit: 1, offset: 0, has_more: true, next_cursor: expect.any(String) });
  });

  test("updates of several at once are all kept with modify, and one that is too late is refused", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    const { contact } = await contacts.resolve({ external_id: "counted", metadata: { count: 0 } });
    const increment = () =>
      contacts.modify(contact.id, ({ metadata }) => ({ metadata: { count: Number(metadata["count"]) + 1 } }));
    await Promise.all([increment(), increment(), increment()]);
    const current = await contacts.get(contact.id);
    expect(current.metadata).toEqual({ count: 3 });
    expect(await rejection(contacts.update(contact, { name: "Eve" }), ApiError)).toMatchObject({ status: 412 });
    expect(await contacts.update(current, { name: "Ada" })).toMatchObject({ name: "Ada", metadata: { count: 3 } });
  });

  test("a copy keeps its version, in whichever order a contact with memories is read and written", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    const { contact } = await contacts.resolve({ external_id: "copied" });
    const { memory } = await contacts.memories.resolve({ contact_id: contact.id, persona_id: "support" });
    let count = 0;
    const change = () => ({ name: `Ada ${++count}` });
    const steps = {
      update: () => contacts.update(contact.id, change()),
      get: () => contacts.get(contact.id),
      list: async () => (await contacts.list().toArray({ limit: 100 })).find(({ id }) => id === contact.id)!,
      upsert: async () => (await contacts.upsert({ external_id: "copied" }, change())).contact,
      merge: async () => {
        const { contact: other } = await contacts.resolve({ external_id: `duplicate-${++count}` });
        return contacts.merge({ primary_contact_id: contact.id, duplicate_contact_id: other.id });
      },
      remember: async () => void (await contacts.memories.updateFacts(memory.id, { facts: { [++count]: true } })),
    };
    for (const order of [
      "update get",
      "get update",
      "update list get",
      "merge get",
      "upsert get",
      "get remember get",
    ]) {
      const held: object[] = [];
      for (const step of order.split(" ")) held.push((await steps[step as keyof typeof steps]()) ?? {});
      const last = held.findLast((one) => "updated_at" in one) as { updated_at: string };
      const current = held.filter((one) => "updated_at" in one && one.updated_at === last.updated_at);
      for (const one of current) {
        const { ok } = await contacts.update(JSON.parse(JSON.stringify(one)), {}).result();
        expect(ok, order).toBe(true);
      }
    }
    await contacts.update(contact.id, change());
    const read = await contacts.get(contact.id);
    expect((await contacts.get(read).withResponse()).status).toBe(304);
  });

  test("a list is read to its end, over pages", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    for (let count = 0; count < 5; count++) await contacts.resolve({ external_id: `listed-${count}` });
    const { pagination } = await contacts.list({ limit: 1 });
    const ids = new Set<string>();
    for await (const { id } of contacts.list({ limit: 2 })) ids.add(id);
    expect(ids.size).toBe(pagination.total);
    expect(ids.size).toBeGreaterThanOrEqual(5);
  });

  test("a change that is sent again under its key takes effect once", async () => {
    let requests = 0;
    const contacts = new ContactsClient({
      apiKey: server.apiKey,
      baseUrl: server.url,
      // The first response to every change is lost on its way.
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        requests++;
        if (requests > 1) return response;
        await response.arrayBuffer();
        throw new TypeError("lost");
      },
    });
    const { data, replayed, attempts, entityTag } = await contacts.resolve({ external_id: "once" }).withResponse();
    expect({ created: data.created, replayed, attempts }).toEqual({ created: true, replayed: true, attempts: 2 });
    expect(entityTag).toMatch(/^".+"$/);
  });

  test("a refusal arrives with every problem and the request id", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    const changes = { nickname: "Ada", email: "no-at-sign" } as object;
    const call = contacts.update(contactId, changes, { headers: { "x-request-id": "from-the-test" } });
    const error = await rejection(call, ApiError);
    expect(error).toMatchObject({ status: 400, code: "BAD_REQUEST", requestId: "from-the-test" });
    expect(error.problems.map(({ path }) => path).sort()).toEqual(["/email", "/nickname"]);
  });

  test("an unknown contact and an unknown key are refused with their codes", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    const unknown = "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";
    expect(await rejection(contacts.get(unknown), ApiError)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    const strangers = new ContactsClient({ apiKey: "unknown", baseUrl: server.url });
    expect(await rejection(strangers.get(contactId), ApiError)).toMatchObject({ status: 401, code: "UNAUTHORIZED" });
  });
});
