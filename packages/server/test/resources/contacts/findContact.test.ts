import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

const path = "/v1/contacts/find";

describe("findContact", () => {
  test.each([
    ["phone number", { phone_number: "+1 415 555 0123" }],
    ["e-mail address", { email: "ADA@mail.example" }],
    ["external id", { external_id: "crm-1" }],
  ])("finds a contact by %s", async (_by, body) => {
    const { send } = await testApp();
    const { id } = await createContact(send, {
      phone_number: "+14155550123",
      email: "ada@mail.example",
      external_id: "crm-1",
    });
    const response = await send("POST", path, { body });
    expect(response.status).toBe(200);
    expect(response.body).toEqual((await send("GET", `/v1/contacts/${id}`)).body);
    expect(response.headers.get("etag")).toBe('"1"');
  });

  test("returns null, and creates nothing, when nothing matches", async () => {
    const { send } = await testApp();
    const response = await send("POST", path, { body: { email: "unknown@mail.example" } });
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ data: null, errors: null });
    expect(response.headers.has("etag")).toBe(false);
    expect((await send("GET", "/v1/contacts")).body.pagination.total).toBe(0);
  });

  test("prefers the phone number to the e-mail address to the external id", async () => {
    const { send } = await testApp();
    const byPhone = await createContact(send, { external_id: undefined, phone_number: "+14155550123" });
    const byEmail = await createContact(send, { external_id: undefined, email: "ada@mail.example" });
    const byExternalId = await createContact(send, { external_id: "crm-1" });
    const find = async (body: unknown) => (await send("POST", path, { body })).body.data.id;
    const [phone_number, email, external_id] = ["+14155550123", "ada@mail.example", "crm-1"];
    expect(await find({ external_id, email, phone_number })).toBe(byPhone.id);
    expect(await find({ external_id, email })).toBe(byEmail.id);
    expect(await find({ external_id, email, phone_number: "+14155550199" })).toBe(byEmail.id);
    expect(await find({ external_id, email: "unknown@mail.example" })).toBe(byExternalId.id);
  });

  test("refuses a request without any identifier, and one with fields it does not know", async () => {
    const { send } = await testApp();
    expect((await send("POST", path, { body: {} })).status).toBe(400);
    const response = await send("POST", path, { body: { email: "ada@mail.example", name: "Ada" } });
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "/name" }]);
  });

  test("finds a contact at every moment of a merge", async () => {
    const { send } = await testApp();
    const email = "ada@mail.example";
    let holder = (await createContact(send, { email })).id;
    let isMerging = true;
    const merging = (async () => {
      for (let round = 0; round < 40; round++) {
        const { id } = await createContact(send);
        const body = { primary_contact_id: id, duplicate_contact_id: holder };
        expect((await send("POST", "/v1/contacts/merge", { body })).status).toBe(200);
        holder = id;
      }
    })().finally(() => {
      isMerging = false;
    });
    const missed: unknown[] = [];
    const finding = Array.from({ length: 4 }, async () => {
      while (isMerging) {
        const response = await send("POST", path, { body: { phone_number: "+14155550199", email } });
        if (response.body.data === null) missed.push(response.body);
        await new Promise(setImmediate);
      }
    });
    await Promise.all([merging, ...finding]);
    expect(missed).toEqual([]);
  });

  test("sees nothing of another organisation", async () => {
    const app = await testApp();
    await createContact(await otherOrganization(app), { email: "ada@mail.example" });
    const response = await app.send("POST", path, { body: { email: "ada@mail.example" } });
    expect(response.body.data).toBeNull();
  });
});
