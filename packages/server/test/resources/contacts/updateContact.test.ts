import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { demonstrationOrgId, prepareDemonstration } from "../../../src/demonstration/demonstration.ts";
import { createApiKey } from "../../../src/http/api-key.ts";
import { demonstrationContactId } from "../../../src/resources/contacts/seed.ts";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

describe("updateContact", () => {
  test("returns the example of the contract to the letter", async () => {
    const { store, send } = await testApp();
    const { text: key } = createApiKey(demonstrationOrgId);
    await prepareDemonstration(store, { key, isSeeded: true, now: new Date(), newId: v7 });
    const path = `/v1/contacts/${demonstrationContactId}`;
    const before = (await send("GET", path, { key })).body.data;

    const response = await send("PATCH", path, { key, body: { name: "John Smith", metadata: { verified: true } } });

    expect(response.status).toBe(200);
    expect(Object.keys(response.body)).toEqual(["data", "errors"]);
    expect(response.body.errors).toBeNull();
    expect(Object.keys(response.body.data)).toEqual(["id", "org_id", "name", "metadata", "created_at", "updated_at"]);
    expect(response.body.data).toMatchObject({ id: demonstrationContactId, org_id: before.org_id, name: "John Smith" });
    expect(JSON.stringify(response.body.data.metadata)).toBe(
      '{"source":"web_signup","preferences":{"language":"en"},"verified":true}',
    );
    expect(response.body.data.created_at).toBe(before.created_at);
    expect(response.body.data.updated_at > before.updated_at).toBe(true);
  });

  test("changes what is given and leaves the rest", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { name: "Ada", email: "ada@mail.example", metadata: { a: 1 } });
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { name: "  Ada Lovelace " } });
    expect(response.body.data).toMatchObject({ name: "Ada Lovelace", metadata: { a: 1 } });
    const { identifiers } = (await send("GET", `/v1/contacts/${id}`)).body.data;
    expect(identifiers).toHaveLength(2);
  });

  test("is refused for another version also when it would change nothing", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: {}, headers: { "if-match": '"2"' } });
    expect(response.status).toBe(412);
    expect(faults(response)).toEqual([{ error: "PRECONDITION_FAILED" }]);
  });

  test("takes the id in upper case too", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const response = await send("PATCH", `/v1/contacts/${id.toUpperCase()}`, { body: { name: "Ada" } });
    expect(response.body.data).toMatchObject({ id, name: "Ada" });
  });

  test.each([
    ["nothing is given", {}],
    ["the name is the same", { name: " Ada " }],
    ["the metadata is the same", { metadata: { b: { c: 1 } } }],
    ["the e-mail address is the same", { email: "ada@mail.example" }],
    ["everything is the same", { name: "Ada", email: "ada@mail.example", external_id: "x-1", metadata: { a: 1 } }],
  ])("does not move the time or the version when %s", async (_when, body) => {
    const { send } = await testApp();
    const { id, version } = await createContact(send, {
      name: "Ada",
      email: "ada@mail.example",
      external_id: "x-1",
      metadata: { a: 1, b: { c: 1 } },
    });
    const before = (await send("GET", `/v1/contacts/${id}`)).body.data;
    const response = await send("PATCH", `/v1/contacts/${id}`, { body });
    expect(response.status).toBe(200);
    expect(response.body.data.updated_at).toBe(before.updated_at);
    expect(response.headers.get("etag")).toBe(version);
  });

  test("moves the time also when the clock goes back", async () => {
    let now = new Date("2026-03-02T09:15:00.000Z");
    const { send } = await testApp({ now: () => now });
    const { id } = await createContact(send);
    now = new Date("2026-03-01T00:00:00.000Z");
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { name: "Ada" } });
    expect(response.body.data).toMatchObject({
      created_at: "2026-03-02T09:15:00.000Z",
      updated_at: "2026-03-02T09:15:00.001Z",
    });
  });
});

describe("updateContact, metadata", () => {
  test("is merged key by key at the top level, values replaced whole", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { metadata: { keep: 1, object: { a: 1 }, list: [1, 2], gone: "x" } });
    const metadata = { object: { b: 2 }, list: [3], gone: null, added: false };
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { metadata } });
    expect(response.body.data.metadata).toEqual({ keep: 1, object: { b: 2 }, list: [3], gone: null, added: false });
  });

  test("keeps keys that mean something to JavaScript as the data they are", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const text = '{"__proto__":{"polluted":true},"constructor":"x","toString":1,"":2,"hasOwnProperty":null}';
    await send("PATCH", `/v1/contacts/${id}`, { body: `{"metadata":${text}}` });
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { metadata: { more: true } } });
    expect(JSON.stringify(response.body.data.metadata)).toBe(text.replace(/\}$/, ',"more":true}'));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("keeps text as it was written: emoji, right-to-left marks, U+2028, numbers", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const metadata = { text: "😀 \u202Eabc \u2028\u0001\u007f é é", small: 1e-300, large: 1e300, zero: 0, "": [[[]]] };
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { metadata } });
    expect(response.body.data.metadata).toEqual(metadata);
  });

  test("may be 32 deep and not 33", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
    expect((await send("PATCH", `/v1/contacts/${id}`, { body: { metadata: nested(32) } })).status).toBe(200);
    const refused = await send("PATCH", `/v1/contacts/${id}`, { body: { metadata: nested(33) } });
    expect(refused.status).toBe(400);
    expect(faults(refused)).toEqual([{ error: "BAD_REQUEST", path: "/metadata" }]);
  });

  test("that no contact could take is refused before the contact is looked for", async () => {
    const { send } = await testApp();
    const metadata = { a: JSON.parse(`${"[".repeat(32)}${"]".repeat(32)}`) };
    const refused = await send("PATCH", `/v1/contacts/${v7()}`, { body: { metadata } });
    expect(refused.status).toBe(400);
    expect(faults(refused)).toEqual([{ error: "BAD_REQUEST", path: "/metadata" }]);
  });

  test("may have 65,536 bytes after the merge and not one more", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { metadata: { a: "x".repeat(40_000) } });
    const left = 65_536 - JSON.stringify({ a: "x".repeat(40_000), b: "" }).length;
    const refused = await send("PATCH", `/v1/contacts/${id}`, { body: { metadata: { b: "x".repeat(left + 1) } } });
    expect(refused.status).toBe(400);
    expect(faults(refused)).toEqual([{ error: "BAD_REQUEST", path: "/metadata" }]);
    const accepted = await send("PATCH", `/v1/contacts/${id}`, { body: { metadata: { b: "x".repeat(left) } } });
    expect(accepted.status).toBe(200);
  });

  test("loses no key to 200 concurrent updates", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const keys = Array.from({ length: 200 }, (_, index) => `key${index}`);
    const responses = await Promise.all(
      keys.map((key) => send("PATCH", `/v1/contacts/${id}`, { body: { metadata: { [key]: true } } })),
    );
    expect(responses.map(({ status }) => status)).toEqual(keys.map(() => 200));
    const response = await send("GET", `/v1/contacts/${id}`);
    expect(Object.keys(response.body.data.metadata).sort()).toEqual(keys.sort());
    expect(response.headers.get("etag")).toBe('"201"');
  });
});

describe("updateContact, refusals", () => {
  test("lists every invalid field and changes nothing", async () => {
    const { send } = await testApp();
    const { id, version } = await createContact(send, { name: "Ada" });
    const body = { name: "", email: "no-at-sign", external_id: 5, metadata: [], nickname: "A", "a/b~c": 1 };
    const response = await send("PATCH", `/v1/contacts/${id}`, { body });
    expect(response.status).toBe(400);
    expect(new Set(faults(response).map(({ path }) => path))).toEqual(
      new Set(["/name", "/email", "/external_id", "/metadata", "/nickname", "/a~1b~0c"]),
    );
    expect((await send("GET", `/v1/contacts/${id}`)).headers.get("etag")).toBe(version);
  });

  test("says that a phone number cannot be changed", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { phone_number: "+14155550123" } });
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([
      {
        error: "BAD_REQUEST",
        message: "The phone number of a contact cannot be changed with this operation.",
        path: "/phone_number",
      },
    ]);
  });

  test.each([
    ["a name of 257 characters", { name: "x".repeat(257) }],
    ["a name of white space", { name: " \t\n" }],
    ["no name", { name: null }],
    ["an external id of 257 characters", { external_id: "x".repeat(257) }],
    ["an empty external id", { external_id: "" }],
    ["an e-mail address of 255 characters", { email: `${"a".repeat(242)}@mail.example` }],
    ["two e-mail addresses", { email: "a@mail.example,b@mail.example" }],
    ["no metadata", { metadata: null }],
  ])("refuses %s", async (_what, body) => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const response = await send("PATCH", `/v1/contacts/${id}`, { body });
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: `/${Object.keys(body)[0]}` }]);
  });

  test("accepts a name of 256 characters with white space around it", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { name: `  ${"😀".repeat(256)}  ` } });
    expect(response.body.data.name).toBe("😀".repeat(256));
  });

  test("responds with 404 for an unknown contact and for another organisation's, alike", async () => {
    const app = await testApp();
    const { id } = await createContact(await otherOrganization(app));
    for (const contactId of [id, v7()]) {
      const response = await app.send("PATCH", `/v1/contacts/${contactId}`, { body: { name: "Mine" } });
      expect(response.status).toBe(404);
      expect(response.body).toEqual({ data: null, errors: [{ error: "NOT_FOUND", message: "Contact not found" }] });
    }
  });
});
