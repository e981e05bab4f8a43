import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { faults, otherOrganization, type Send, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

const path = "/v1/contacts/merge";
const merge = (send: Send, primary: string, duplicate: string) =>
  send("POST", path, { body: { primary_contact_id: primary, duplicate_contact_id: duplicate } });

describe("mergeContacts", () => {
  test("unites two contacts: identifiers move, the primary's flags, metadata and name win", async () => {
    const { send } = await testApp();
    const primary = await createContact(send, {
      external_id: undefined,
      email: "one@mail.example",
      name: "Ada",
      metadata: { a: 1, both: { x: 1 } },
    });
    const duplicate = await createContact(send, {
      external_id: "crm-1",
      email: "two@mail.example",
      name: "A. Lovelace",
      metadata: { both: { y: 2 }, b: 2 },
    });

    const response = await merge(send, primary.id, duplicate.id);

    expect(response.status).toBe(200);
    expect(Object.keys(response.body.data)).toEqual(["id", "org_id", "name", "metadata", "created_at", "updated_at"]);
    expect(response.body.data).toMatchObject({ id: primary.id, name: "Ada" });
    expect(JSON.stringify(response.body.data.metadata)).toBe('{"a":1,"both":{"x":1},"b":2}');
    expect(response.headers.get("etag")).toBe('"2"');
    const { identifiers } = (await send("GET", `/v1/contacts/${primary.id}`)).body.data;
    expect(identifiers).toMatchObject([
      { contact_id: primary.id, identifier_value: "one@mail.example", is_primary: true },
      { contact_id: primary.id, identifier_value: "two@mail.example", is_primary: false },
      { contact_id: primary.id, identifier_value: "crm-1", is_primary: true },
    ]);
  });

  test("deletes the duplicate: its id responds with 404, its identifiers lead to the primary", async () => {
    const { send } = await testApp();
    const primary = await createContact(send);
    const duplicate = await createContact(send, { email: "two@mail.example" });
    await merge(send, primary.id, duplicate.id);
    expect((await send("GET", `/v1/contacts/${duplicate.id}`)).status).toBe(404);
    expect((await send("PATCH", `/v1/contacts/${duplicate.id}`, { body: {} })).status).toBe(404);
    const found = await send("POST", "/v1/contacts/find", { body: { email: "two@mail.example" } });
    expect(found.body.data.id).toBe(primary.id);
    expect((await merge(send, primary.id, duplicate.id)).status).toBe(404);
  });

  test("takes the duplicate's name when the primary has none", async () => {
    const { send } = await testApp();
    const primary = await createContact(send);
    const duplicate = await createContact(send, { name: "Ada" });
    expect((await merge(send, primary.id, duplicate.id)).body.data.name).toBe("Ada");
  });

  test.each([
    ["the same case", (id: string) => id],
    ["another case", (id: string) => id.toUpperCase()],
  ])("refuses to merge a contact with itself, written in %s", async (_how, write) => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const response = await merge(send, id, write(id));
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "/duplicate_contact_id" }]);
    expect((await send("GET", `/v1/contacts/${id}`)).status).toBe(200);
  });

  test("names the contacts that do not exist, those of another organisation alike, and changes nothing", async () => {
    const app = await testApp();
    const { id, version } = await createContact(app.send);
    const theirs = await createContact(await otherOrganization(app));
    for (const other of [v7(), theirs.id]) {
      const noDuplicate = await merge(app.send, id, other);
      expect(noDuplicate.status).toBe(404);
      expect(faults(noDuplicate)).toEqual([{ error: "NOT_FOUND", path: "/duplicate_contact_id" }]);
      expect(faults(await merge(app.send, other, id))).toEqual([{ error: "NOT_FOUND", path: "/primary_contact_id" }]);
    }
    expect(faults(await merge(app.send, v7(), v7()))).toHaveLength(2);
    expect((await app.send("GET", `/v1/contacts/${id}`)).headers.get("etag")).toBe(version);
  });

  test("names the ids that are missing or malformed", async () => {
    const { send } = await testApp();
    const response = await send("POST", path, { body: { primary_contact_id: "abc" } });
    expect(response.status).toBe(400);
    expect(new Set(faults(response).map(({ path }) => path))).toEqual(
      new Set(["/primary_contact_id", "/duplicate_contact_id"]),
    );
  });

  test("refuses a union of metadata that is too large, and keeps both contacts", async () => {
    const { send } = await testApp();
    const primary = await createContact(send, { metadata: { a: "x".repeat(40_000) } });
    const duplicate = await createContact(send, { metadata: { b: "x".repeat(40_000) } });
    const response = await merge(send, primary.id, duplicate.id);
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "/duplicate_contact_id" }]);
    expect(response.body.errors[0].message).toContain("65536");
    expect((await send("GET", `/v1/contacts/${duplicate.id}`)).status).toBe(200);
  });

  test("lets one of two opposite merges win", async () => {
    const { send } = await testApp();
    for (let round = 0; round < 10; round++) {
      const [one, two] = [await createContact(send), await createContact(send)];
      const responses = await Promise.all([merge(send, one.id, two.id), merge(send, two.id, one.id)]);
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 404]);
    }
  });

  test("loses no identifier when contacts are resolved and merged at the same moment", async () => {
    const { send } = await testApp();
    for (let round = 0; round < 10; round++) {
      const primary = await createContact(send);
      const duplicate = await createContact(send, { external_id: `dup-${round}` });
      const resolve = { external_id: `dup-${round}`, email: `${round}@mail.example` };
      await Promise.all([
        merge(send, primary.id, duplicate.id),
        send("POST", "/v1/contacts/resolve", { body: resolve }),
      ]);
      const byEmail = await send("POST", "/v1/contacts/find", { body: { email: resolve.email } });
      expect(byEmail.body.data.id).toBe(primary.id);
    }
  });
});
