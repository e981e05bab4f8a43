import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

const path = "/v1/contacts/resolve";

describe("resolveContact", () => {
  test("creates a contact with everything that is given", async () => {
    const { send, orgId } = await testApp();
    const body = {
      phone_number: "+1 (415) 555-0123",
      email: "Ada@mail.example",
      external_id: " crm 1",
      name: " Ada Lovelace ",
      metadata: { source: "event" },
    };
    const response = await send("POST", path, { body });
    expect(response.status).toBe(201);
    const { contact, created } = response.body.data;
    expect(created).toBe(true);
    expect(contact).toMatchObject({ org_id: orgId, name: "Ada Lovelace", metadata: { source: "event" }, memories: [] });
    expect(contact.updated_at).toBe(contact.created_at);
    expect(contact.identifiers).toMatchObject([
      { contact_id: contact.id, identifier_type: "phone_number", identifier_value: "+14155550123", is_primary: true },
      { contact_id: contact.id, identifier_type: "email", identifier_value: "Ada@mail.example", is_primary: true },
      { contact_id: contact.id, identifier_type: "external_id", identifier_value: " crm 1", is_primary: true },
    ]);
    expect(response.headers.get("location")).toBe(`/v1/contacts/${contact.id}`);
    expect(response.headers.get("etag")).toBe('"1"');
    expect((await send("GET", `/v1/contacts/${contact.id}`)).body.data).toEqual(contact);
  });

  test("gives a contact without name and metadata null and {}", async () => {
    const { send } = await testApp();
    const response = await send("POST", path, { body: { email: "ada@mail.example" } });
    expect(response.body.data.contact).toMatchObject({ name: null, metadata: {} });
  });

  test("finds the contact and leaves its name, metadata and time as they are", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { email: "ada@mail.example", name: "Ada", metadata: { a: 1 } });
    const before = (await send("GET", `/v1/contacts/${id}`)).body.data;
    const body = { email: "ADA@mail.example", name: "Other", metadata: { b: 2 } };
    const response = await send("POST", path, { body });
    expect(response.status).toBe(200);
    expect(response.headers.has("location")).toBe(false);
    expect(response.body.data).toEqual({ contact: before, created: false });
  });

  test("adds the identifiers that the contact does not have, as primary where it has none of the type", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { external_id: "crm-1", email: "one@mail.example" });
    const body = { external_id: "crm-1", email: "two@mail.example", phone_number: "+14155550123" };
    const response = await send("POST", path, { body });
    expect(response.status).toBe(200);
    expect(response.body.data.contact.identifiers).toMatchObject([
      { identifier_type: "phone_number", identifier_value: "+14155550123", is_primary: true },
      { identifier_type: "email", identifier_value: "one@mail.example", is_primary: true },
      { identifier_type: "email", identifier_value: "two@mail.example", is_primary: false },
      { identifier_type: "external_id", identifier_value: "crm-1", is_primary: true },
    ]);
    expect(response.headers.get("etag")).toBe('"2"');
    const after = (await send("GET", `/v1/contacts/${id}`)).body.data;
    expect(after).toEqual(response.body.data.contact);
    expect(after.updated_at > after.created_at).toBe(true);
  });

  test("refuses identifiers of different contacts, naming them, and changes nothing", async () => {
    const { send } = await testApp();
    const one = await createContact(send, { email: "one@mail.example" });
    const two = await createContact(send, { phone_number: "+14155550123" });
    const body = { email: "one@mail.example", phone_number: "+14155550123", external_id: "new" };
    const response = await send("POST", path, { body });
    expect(response.status).toBe(409);
    expect(faults(response)).toEqual([{ error: "CONFLICT", contact_ids: [two.id, one.id] }]);
    expect((await send("POST", "/v1/contacts/find", { body: { external_id: "new" } })).body.data).toBeNull();
  });

  test("creates one contact for 100 concurrent requests with the same e-mail address", async () => {
    const { send } = await testApp();
    const responses = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        send("POST", path, { body: { email: "ada@mail.example", name: `Ada ${index}` } }),
      ),
    );
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(99);
    expect(new Set(responses.map(({ body }) => body.data.contact.id)).size).toBe(1);
    expect((await send("GET", "/v1/contacts")).body.pagination.total).toBe(1);
  });

  test("creates one contact for concurrent requests that share identifiers in different order", async () => {
    const { send } = await testApp();
    const responses = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const pair = { email: "ada@mail.example", phone_number: "+14155550123" };
        const body = index % 2 === 0 ? pair : { ...pair, external_id: `crm-${index % 3}` };
        return send("POST", path, { body });
      }),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200, 201]));
    expect((await send("GET", "/v1/contacts")).body.pagination.total).toBe(1);
  });

  test("accepts the deprecated fields without effect", async () => {
    const { send } = await testApp();
    const body = { email: "ada@mail.example", persona_id: "persona-1", agent_number: "+14155550199" };
    const response = await send("POST", path, { body });
    expect(response.status).toBe(201);
    expect(response.body.data.contact.memories).toEqual([]);
  });

  test("refuses a request without any identifier", async () => {
    const { send } = await testApp();
    const response = await send("POST", path, { body: { name: "Ada" } });
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([
      { error: "BAD_REQUEST", message: "Expected at least one of phone_number, email, external_id; received name." },
    ]);
  });

  test.each([
    ["no plus sign", "4155550123"],
    ["letters", "+1415555CALL"],
    ["too few digits for its country", "+1415555"],
    ["too many digits", "+12345678901234567"],
    ["no such country code", "+9995550123"],
    ["a plus sign alone", "+"],
  ])("refuses a phone number with %s", async (_what, phone_number) => {
    const { send } = await testApp();
    const response = await send("POST", path, { body: { phone_number } });
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "/phone_number" }]);
  });

  test("lists a phone number that cannot be one beside other invalid fields", async () => {
    const { send } = await testApp();
    const response = await send("POST", path, {
      body: { phone_number: "+1415555", email: "no-at-sign", nickname: "A" },
    });
    expect(response.status).toBe(400);
    expect(faults(response).map(({ path }) => path)).toEqual(["/nickname", "/phone_number", "/email"]);
  });

  test("recognises a phone number however it is written", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { phone_number: "+44 20 7946 0958" });
    const response = await send("POST", path, { body: { phone_number: "+44(20)7946-0958" } });
    expect(response.body.data.contact.id).toBe(id);
  });

  test("sees nothing of another organisation", async () => {
    const app = await testApp();
    const theirs = await createContact(await otherOrganization(app), { email: "ada@mail.example" });
    const response = await app.send("POST", path, { body: { email: "ada@mail.example" } });
    expect(response.status).toBe(201);
    expect(response.body.data.contact.id).not.toBe(theirs.id);
  });
});
