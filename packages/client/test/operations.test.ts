// Each method: what goes over the wire, and what comes back.
import { describe, expect, test } from "vitest";
import { apiKey, clientOf, contact, contactDetails, contactId } from "./support/client.ts";
import { json } from "./support/http-server.ts";

describe("updateContact", () => {
  test("sends PATCH with the changes and responses the contact itself", async () => {
    const { contacts, server } = await clientOf(json({ data: contact, errors: null }));
    const changes = { name: "John Smith", metadata: { verified: true } };
    expect(await contacts.update(contactId, changes)).toEqual(contact);
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "PATCH", url: `/v1/contacts/${contactId}` });
    expect(request?.headers).toMatchObject({
      authorization: `Bearer ${apiKey}`,
      accept: "application/json",
      "content-type": "application/json",
    });
    expect(JSON.parse(request?.body ?? "")).toEqual(changes);
  });

  test("sends a metadata key named __proto__ like any other", async () => {
    const { contacts, server } = await clientOf(json({ data: contact, errors: null }));
    await contacts.update(contactId, { metadata: JSON.parse('{"__proto__":{"admin":true},"constructor":1}') });
    expect(server.requests[0]?.body).toBe('{"metadata":{"__proto__":{"admin":true},"constructor":1}}');
  });

  test("responses a metadata key named __proto__ as data", async () => {
    const { contacts } = await clientOf((response) => {
      response.setHeader("content-type", "application/json").end('{"data":{"metadata":{"__proto__":1}},"errors":null}');
    });
    const { metadata } = await contacts.update(contactId, {});
    expect(Object.keys(metadata)).toEqual(["__proto__"]);
  });
});

describe("listContacts", () => {
  const page = {
    data: [contactDetails],
    pagination: { total: 2, limit: 1, offset: 0, has_more: true, next_cursor: "after-1" },
  };

  test("sends GET without a body and responses the contacts beside their pagination", async () => {
    const { contacts, server } = await clientOf(json({ ...page, errors: null }));
    expect(await contacts.list({ limit: 1, offset: 0 })).toEqual(page);
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "GET", url: "/v1/contacts?limit=1&offset=0", body: "" });
    expect(request?.headers).not.toHaveProperty("content-type");
  });

  test("sends no query when none is given", async () => {
    const { contacts, server } = await clientOf(json({ ...page, errors: null }));
    await contacts.list();
    expect(server.requests[0]?.url).toBe("/v1/contacts");
  });
});

describe("getContact", () => {
  test("sends GET and responses the contact with identifiers and memories", async () => {
    const { contacts, server } = await clientOf(json({ data: contactDetails, errors: null }));
    expect(await contacts.get(contactId)).toEqual(contactDetails);
    expect(server.requests[0]).toMatchObject({ method: "GET", url: `/v1/contacts/${contactId}`, body: "" });
  });

  test("passes fields and values on that this version does not know", async () => {
    const later = { ...contactDetails, tier: "gold", identifiers: [{ identifier_type: "passport" }] };
    const { contacts } = await clientOf(json({ data: later, errors: null, meta: {} }));
    expect(await contacts.get(contactId)).toEqual(later);
  });
});

describe("findContact", () => {
  test("sends POST with the identifiers and responses the contact", async () => {
    const { contacts, server } = await clientOf(json({ data: contactDetails, errors: null }));
    expect(await contacts.find({ email: "john.smith@mail.example" })).toEqual(contactDetails);
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      url: "/v1/contacts/find",
      body: '{"email":"john.smith@mail.example"}',
    });
  });

  test("responses null when nothing is found", async () => {
    const { contacts } = await clientOf(json({ data: null, errors: null }));
    expect(await contacts.find({ external_id: "crm-20417" })).toBeNull();
  });
});

describe("resolveContact", () => {
  test.each([
    { status: 200, created: false },
    { status: 201, created: true },
  ])("sends POST and responses the contact with created: $created for $status", async ({ status, created }) => {
    const resolution = { contact: contactDetails, created };
    const { contacts, server } = await clientOf(json({ data: resolution, errors: null }, status));
    expect(await contacts.resolve({ phone_number: "+14155550123" })).toEqual(resolution);
    expect(server.requests[0]).toMatchObject({ method: "POST", url: "/v1/contacts/resolve" });
  });
});

describe("mergeContacts", () => {
  test("sends POST with both ids and responses the contact that stays", async () => {
    const { contacts, server } = await clientOf(json({ data: contact, errors: null }));
    const ids = { primary_contact_id: contactId, duplicate_contact_id: "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d" };
    expect(await contacts.merge(ids)).toEqual(contact);
    expect(server.requests[0]).toMatchObject({ method: "POST", url: "/v1/contacts/merge", body: JSON.stringify(ids) });
  });
});
