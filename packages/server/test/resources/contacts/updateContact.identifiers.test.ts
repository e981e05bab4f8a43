import { describe, expect, test } from "vitest";
import { faults, otherOrganization, type Send, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

async function identifiersOf(send: Send, id: string): Promise<[type: string, value: string, isPrimary: boolean][]> {
  const { identifiers } = (await send("GET", `/v1/contacts/${id}`)).body.data;
  type Row = { identifier_type: string; identifier_value: string; is_primary: boolean };
  return identifiers.map((row: Row) => [row.identifier_type, row.identifier_value, row.is_primary]);
}

describe("updateContact, identifiers", () => {
  test("adds an e-mail address and an external id as primary when the contact has none", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { external_id: undefined, phone_number: "+14155550123" });
    await send("PATCH", `/v1/contacts/${id}`, { body: { email: "ada@mail.example", external_id: "crm-1" } });
    expect(await identifiersOf(send, id)).toEqual([
      ["phone_number", "+14155550123", true],
      ["email", "ada@mail.example", true],
      ["external_id", "crm-1", true],
    ]);
  });

  test("gives the primary one the new value, and sets the old value free", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { email: "old@mail.example", external_id: "crm-1" });
    await send("PATCH", `/v1/contacts/${id}`, { body: { email: "new@mail.example" } });
    expect(await identifiersOf(send, id)).toEqual([
      ["email", "new@mail.example", true],
      ["external_id", "crm-1", true],
    ]);
    expect((await send("POST", "/v1/contacts/find", { body: { email: "old@mail.example" } })).body.data).toBeNull();
  });

  test("makes an e-mail address that the contact has already its primary one", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { email: "one@mail.example", external_id: "crm-1" });
    await send("POST", "/v1/contacts/resolve", { body: { external_id: "crm-1", email: "two@mail.example" } });
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { email: "two@mail.example" } });
    expect(response.headers.get("etag")).toBe('"3"');
    expect(await identifiersOf(send, id)).toEqual([
      ["email", "two@mail.example", true],
      ["email", "one@mail.example", false],
      ["external_id", "crm-1", true],
    ]);
  });

  test("compares e-mail addresses without regard to case and shows them as last written", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { email: "ada@mail.example", external_id: "crm-1" });
    await send("PATCH", `/v1/contacts/${id}`, { body: { email: "Ada@Mail.example" } });
    expect(await identifiersOf(send, id)).toContainEqual(["email", "Ada@Mail.example", true]);
    const found = await send("POST", "/v1/contacts/find", { body: { email: "ADA@MAIL.EXAMPLE" } });
    expect(found.body.data.id).toBe(id);
  });

  test("compares external ids byte by byte", async () => {
    const { send } = await testApp();
    await createContact(send, { external_id: "Crm-1" });
    const { id } = await createContact(send);
    const response = await send("PATCH", `/v1/contacts/${id}`, { body: { external_id: "crm-1" } });
    expect(response.status).toBe(200);
  });

  test("refuses identifiers of other contacts, naming each, and changes nothing", async () => {
    const { send } = await testApp();
    const one = await createContact(send, { email: "one@mail.example" });
    const two = await createContact(send, { external_id: "crm-2" });
    const { id, version } = await createContact(send, { name: "Ada" });
    const body = { name: "Changed", email: "ONE@mail.example", external_id: "crm-2", metadata: { a: 1 } };
    const response = await send("PATCH", `/v1/contacts/${id}`, { body });
    expect(response.status).toBe(409);
    expect(faults(response)).toEqual([
      { error: "CONFLICT", path: "/email", contact_id: one.id },
      { error: "CONFLICT", path: "/external_id", contact_id: two.id },
    ]);
    const after = await send("GET", `/v1/contacts/${id}`);
    expect(after.body.data).toMatchObject({ name: "Ada", metadata: {} });
    expect(after.headers.get("etag")).toBe(version);
  });

  test("leaves the e-mail address free to other organisations", async () => {
    const app = await testApp();
    await createContact(await otherOrganization(app), { email: "ada@mail.example" });
    const { id } = await createContact(app.send);
    const response = await app.send("PATCH", `/v1/contacts/${id}`, { body: { email: "ada@mail.example" } });
    expect(response.status).toBe(200);
  });

  test("gives one e-mail address to one of 20 contacts that want it at the same moment", async () => {
    const { send } = await testApp();
    const contacts = await Promise.all(Array.from({ length: 20 }, () => createContact(send)));
    const responses = await Promise.all(
      contacts.map(({ id }) => send("PATCH", `/v1/contacts/${id}`, { body: { email: "wanted@mail.example" } })),
    );
    const holder = (await send("POST", "/v1/contacts/find", { body: { email: "wanted@mail.example" } })).body.data.id;
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = responses.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(19);
    for (const response of refused)
      expect(faults(response)).toEqual([{ error: "CONFLICT", path: "/email", contact_id: holder }]);
  });
});
