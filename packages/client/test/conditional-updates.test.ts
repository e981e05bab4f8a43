// Contacts that know their version, and updates that lose nothing.
import { describe, expect, test } from "vitest";
import { ApiError, type ContactUpdate, entityTagOf, ResponseFormatError } from "../src/index.ts";
import { clientOf, contactDetails, contactId, rejection } from "./support/client.ts";
import { type Answer, json, refusal } from "./support/http-server.ts";

/** A server with one contact, which others change before each of the first updates. */
function stored({ interruptions = 0 } = {}): Answer {
  let version = 1;
  let contact = { ...contactDetails, metadata: { count: 0 } as Record<string, unknown> };
  let left = interruptions;
  return (response, request) => {
    if (request.method === "PATCH") {
      if (left-- > 0) {
        version++;
        contact = { ...contact, metadata: { ...contact.metadata, count: Number(contact.metadata["count"]) + 10 } };
      }
      const condition = request.headers["if-match"];
      if (condition !== undefined && condition !== `"${version}"`) {
        return refusal(412, "PRECONDITION_FAILED")(response, request);
      }
      const { metadata = {}, ...changes } = JSON.parse(request.body) as ContactUpdate;
      version++;
      contact = { ...contact, ...changes, metadata: { ...contact.metadata, ...metadata } } as typeof contact;
    }
    const etag = `"${version}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag, "x-request-id": "request-1" }).end();
    else json({ data: contact, errors: null }, 200, { etag })(response, request);
  };
}

describe("a contact", () => {
  test("remembers its entity tag where neither JSON nor printing nor a copy has it", async () => {
    const { contacts } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    expect(entityTagOf(contact)).toBe('"1"');
    expect(Object.getOwnPropertyNames(contact).sort()).toEqual(Object.keys(contactDetails).sort());
    expect(Object.getOwnPropertySymbols(contact)).toEqual([]);
    expect(entityTagOf({ ...contact })).toBeUndefined();
    expect(entityTagOf(JSON.parse(JSON.stringify(contact)))).toBeUndefined();
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
  test("is made under its entity tag, and refused once somebody else has changed it", async () => {
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
    const copy = { ...(await contacts.get(contactId)) };
    await expect(contacts.update(copy, { name: "Ada" })).rejects.toThrow(/has no entity tag\. Pass the id instead\.$/);
    expect(server.requests).toHaveLength(1);
  });
});

describe("get with the contact itself", () => {
  test("answers that very object, without a body on the wire, while it is the current version", async () => {
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

  test("answers what is stored now once somebody has changed it, and leaves the old object as it was", async () => {
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
    const copy = { ...(await contacts.get(contactId)) };
    expect(await contacts.get(copy)).toEqual(copy);
    expect(server.requests[1]?.headers["if-none-match"]).toBeUndefined();
  });

  test("is needed for a 304: one that nobody asked for is no answer", async () => {
    const { contacts } = await clientOf((response) => response.writeHead(304).end());
    const error = await rejection(contacts.get(contactId), ResponseFormatError);
    expect(error).toMatchObject({ status: 304, fault: "empty" });
  });
});

describe("a 304 that answers another question", () => {
  const notModified: Answer = (response, request) => {
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

describe("an entity tag that a compressing proxy has made weak", () => {
  test("still protects an update: a weak one would never match", async () => {
    const { contacts, server } = await clientOf((response, request) => {
      json({ data: contactDetails, errors: null }, 200, { etag: 'W/"1"' })(response, request);
    });
    await contacts.update(await contacts.get(contactId), { name: "Ada" });
    expect(server.requests[1]?.headers["if-match"]).toBe('"1"');
  });
});

describe("modify", () => {
  const increment = (current: { metadata: Record<string, unknown> }) => ({
    metadata: { count: Number(current.metadata["count"]) + 1 },
  });

  test("reads, applies and writes under the version that it read", async () => {
    const { contacts, server } = await clientOf(stored());
    expect((await contacts.modify(contactId, increment)).metadata).toEqual({ count: 1 });
    expect(server.requests.map(({ method, headers }) => [method, headers["if-match"]])).toEqual([
      ["GET", undefined],
      ["PATCH", '"1"'],
    ]);
  });

  test("reads and applies again when somebody else was faster, and loses neither change", async () => {
    const { contacts, server } = await clientOf(stored({ interruptions: 2 }));
    expect((await contacts.modify(contactId, increment)).metadata).toEqual({ count: 21 });
    expect(server.requests).toHaveLength(6);
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]).filter(Boolean);
    expect(new Set(keys).size).toBe(3);
  });

  test("goes by the contact that it is given, and reads only when somebody else has written since", async () => {
    const { contacts, server } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    expect((await contacts.modify(contact, increment)).metadata).toEqual({ count: 1 });
    expect((await contacts.modify(contact, increment)).metadata).toEqual({ count: 2 });
    const conditions = server.requests.map(({ method, headers }) => [
      method,
      headers["if-match"] ?? headers["if-none-match"],
    ]);
    expect(conditions).toEqual([
      ["GET", undefined],
      ["PATCH", '"1"'],
      ["PATCH", '"1"'],
      ["GET", '"1"'],
      ["PATCH", '"2"'],
    ]);
  });

  test("reads a copy anew, which has no entity tag", async () => {
    const { contacts, server } = await clientOf(stored());
    const copy = { ...(await contacts.get(contactId)) };
    expect((await contacts.modify(copy, increment)).metadata).toEqual({ count: 1 });
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "GET", "PATCH"]);
  });

  test("gives up after five rounds with the refusal", async () => {
    const { contacts, server } = await clientOf(stored({ interruptions: 9 }));
    expect(await rejection(contacts.modify(contactId, increment), ApiError)).toMatchObject({ status: 412 });
    expect(server.requests).toHaveLength(10);
  });

  test("writes nothing for undefined, and answers what it read", async () => {
    const { contacts, server } = await clientOf(stored());
    expect(await contacts.modify(contactId, async () => undefined)).toMatchObject({ id: contactId });
    expect(server.requests).toHaveLength(1);
  });

  test("passes on what the function throws, and other refusals, at once", async () => {
    const { contacts, server } = await clientOf(stored());
    const failure = new Error("not today");
    const fail = () => {
      throw failure;
    };
    await expect(contacts.modify(contactId, fail)).rejects.toBe(failure);
    expect(server.requests).toHaveLength(1);
    const { contacts: others } = await clientOf((response, request) => {
      (request.method === "GET" ? stored() : refusal(409, "CONFLICT"))(response, request);
    });
    expect(await rejection(others.modify(contactId, increment), ApiError)).toMatchObject({ code: "CONFLICT" });
  });
});
