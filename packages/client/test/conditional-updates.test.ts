// Contacts that know their version, and updates that lose nothing.
import { describe, expect, test } from "vitest";
import { ApiError, type ContactDetails, entityTagOf, ResponseFormatError } from "../src/index.ts";
import { clientOf, contactDetails, contactId, rejection } from "./support/client.ts";
import { type Handler, json } from "./support/http-server.ts";
import { stored } from "./support/stored-contact.ts";

describe("a contact", () => {
  test("remembers its entity tag, and adds nothing to itself", async () => {
    const { contacts } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    expect(entityTagOf(contact)).toBe('"1"');
    expect(Object.getOwnPropertyNames(contact).sort()).toEqual([...Object.keys(contactDetails), "version"].sort());
    expect(Object.getOwnPropertySymbols(contact)).toEqual([]);
  });

  test.each<[string, (contact: object) => object]>([
    ["spread", (contact) => ({ ...contact })],
    ["cloned", (contact) => structuredClone(contact)],
    ["read from JSON", (contact) => JSON.parse(JSON.stringify(contact))],
    ["changed in place", (contact) => Object.assign({}, contact)],
  ])("has it when it is %s, also after an update, and saves under it", async (_, copyOf) => {
    const { contacts, server } = await clientOf(stored());
    const read = copyOf(await contacts.get(contactId)) as ContactDetails;
    expect(entityTagOf(read)).toBe('"1"');
    const updated = await contacts.update(read, { name: "Ada" });
    const merged = copyOf({ ...read, ...updated }) as ContactDetails;
    await contacts.update(copyOf(updated) as ContactDetails, { name: "Eve" });
    expect(entityTagOf(merged)).toBe('"2"');
    expect(server.requests.map(({ headers }) => headers["if-match"])).toEqual([undefined, '"1"', '"2"']);
  });

  test("that was changed in place goes by its new version", async () => {
    const { contacts } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    Object.assign(contact, await contacts.update(contact, { name: "Ada" }));
    expect(entityTagOf(contact)).toBe('"2"');
    expect((await contacts.update(contact, { name: "Eve" })).name).toBe("Eve");
  });

  test("of a list is updated under its version", async () => {
    const item = { ...contactDetails, version: 7 };
    const pagination = { total: 1, limit: 50, offset: 0, has_more: false, next_cursor: null };
    const { contacts, server } = await clientOf((response, request) => {
      const isList = request.method === "GET";
      json(isList ? { data: [item], pagination, errors: null } : { data: contactDetails, errors: null })(
        response,
        request,
      );
    });
    for await (const contact of contacts.list()) await contacts.update(contact, { name: "Ada" });
    expect(server.requests[1]?.headers["if-match"]).toBe('"7"');
  });

  test("of two versions with one time is not taken for either", async () => {
    const { identifiers: _, memories: __, ...plain } = { ...contactDetails, updated_at: "2026-01-01T00:00:00Z" };
    let version = 1;
    const { contacts } = await clientOf((response, request) =>
      json({ data: plain, errors: null }, 200, { etag: `"${version++}"` })(response, request),
    );
    const [first, second] = [await contacts.update(contactId, {}), await contacts.update(contactId, {})];
    expect([first, second].map(entityTagOf)).toEqual(['"1"', '"2"']);
    expect([{ ...first }, { ...second }].map(entityTagOf)).toEqual([undefined, undefined]);
    await expect(contacts.update({ ...first }, {})).rejects.toThrow(/Read it again with get/);
  });

  test("remembers it after an update, a search and a resolution too", async () => {
    const { contacts } = await clientOf(stored());
    expect(entityTagOf(await contacts.update(contactId, { name: "Ada" }))).toBe('"2"');
    const found = await contacts.find({ email: "ada@mail.example" });
    expect(found && entityTagOf(found)).toBe('"2"');
    const resolution = json({ data: { contact: contactDetails, created: false }, errors: null }, 200, { etag: '"7"' });
    const { contacts: others } = await clientOf(resolution);
    const { contact } = await others.resolve({ email: "ada@mail.example" });
    expect(entityTagOf(contact)).toBe('"7"');
  });
});

describe("update with the contact itself", () => {
  test("is made under its entity tag, and refused once another program has changed it", async () => {
    const { contacts, server } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    const updated = await contacts.update(contact, { name: "Ada" });
    expect(server.requests[1]).toMatchObject({ url: `/v1/contacts/${contactId}`, headers: { "if-match": '"1"' } });
    expect(await rejection(contacts.update(contact, { name: "Eve" }), ApiError)).toMatchObject({ status: 412 });
    expect((await contacts.update(updated, { name: "Eve" })).name).toBe("Eve");
  });

  test("obeys an entity tag that is given besides", async () => {
    const { contacts, server } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    await contacts.update({ ...contact }, { name: "Ada" }, { ifMatch: "*" }).catch(() => {});
    expect(server.requests[1]?.headers["if-match"]).toBe("*");
  });

  test("is not made without protection when the contact has no entity tag", async () => {
    const { contacts, server } = await clientOf(stored());
    const { version: _, ...unknown } = { ...(await contacts.get(contactId)), updated_at: "of a form" };
    await expect(contacts.update(unknown as ContactDetails, { name: "Ada" })).rejects.toThrow(
      /unknown version\. Read it again with get\.$/,
    );
    expect(server.requests).toHaveLength(1);
  });
});

describe("get with the contact itself", () => {
  test("responses that very object, without a body on the wire, while it is the current version", async () => {
    const { contacts, server } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    const { data, status, entityTag, requestId } = await contacts.get(contact).withResponse();
    expect(data).toBe(contact);
    expect({ status, entityTag, requestId }).toEqual({ status: 304, entityTag: '"1"', requestId: "request-1" });
    expect(server.requests[1]).toMatchObject({
      url: `/v1/contacts/${contactId}`,
      headers: { "if-none-match": '"1"' },
    });
    expect(server.requests[1]?.headers["if-match"]).toBeUndefined();
  });

  test("returns the stored contact once another program has changed it, and leaves the old object as it was", async () => {
    const { contacts } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    await contacts.update(contactId, { name: "Ada" });
    const current = await contacts.get(contact);
    expect(current).toMatchObject({ id: contactId, name: "Ada" });
    expect(contact.name).toBe("John Smith");
    expect(entityTagOf(current)).toBe('"2"');
  });

  test("reads unconditionally what it has no entity tag for", async () => {
    const { contacts, server } = await clientOf(stored());
    const { version: _, ...unknown } = { ...(await contacts.get(contactId)), updated_at: "of a form" };
    expect(await contacts.get(unknown as ContactDetails)).toMatchObject({ id: contactId });
    expect(server.requests[1]?.headers["if-none-match"]).toBeUndefined();
  });

  test("is needed for a 304: one without a request for it is not a valid response", async () => {
    const { contacts } = await clientOf((response) => response.writeHead(304).end());
    const error = await rejection(contacts.get(contactId), ResponseFormatError);
    expect(error).toMatchObject({ status: 304, fault: "empty" });
  });
});

describe("a 304 to another request", () => {
  const notModified: Handler = (response, request) => {
    if (request.headers["if-none-match"] === undefined && request.method === "GET") stored()(response, request);
    else response.writeHead(304).end();
  };

  test("is no success of an update: nothing was written", async () => {
    const { contacts } = await clientOf(notModified);
    const contact = await contacts.get(contactId);
    const error = await rejection(contacts.update(contact, { name: "Ada" }), ResponseFormatError);
    expect(error).toMatchObject({ status: 304, operationId: "updateContact" });
  });

  test("does not stand for the contact when the caller has asked with a tag of another", async () => {
    const { contacts } = await clientOf(notModified);
    const contact = await contacts.get(contactId);
    const call = contacts.get(contact, { headers: { "if-none-match": '"other"' } });
    expect(await rejection(call, ResponseFormatError)).toMatchObject({ status: 304 });
  });
});

describe("an entity tag that a compressing proxy has changed", () => {
  test.each(['W/"1"', '"1-gzip"', '"1;gzip"', 'W/"1-br"', '"1--gzip"', '"1-zstd"'])(
    "still protects an update: %s",
    async (etag) => {
      const { contacts, server } = await clientOf((response, request) => {
        json({ data: contactDetails, errors: null }, 200, { etag })(response, request);
      });
      await contacts.update(await contacts.get(contactId), { name: "Ada" });
      expect(server.requests[1]?.headers["if-match"]).toBe('"1"');
    },
  );

  test("stays as it is where it only looks like one", async () => {
    const { contacts, server } = await clientOf((response, request) => {
      json({ data: contactDetails, errors: null }, 200, { etag: '"3-1k2v"' })(response, request);
    });
    await contacts.update(await contacts.get(contactId), { name: "Ada" });
    expect(server.requests[1]?.headers["if-match"]).toBe('"3-1k2v"');
  });
});
