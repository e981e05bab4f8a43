import { describe, expect, test } from "vitest";
import { type Send, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

// A contact has at most 100 identifiers, so that reading, listing and merging one is bounded.

const phone_number = "+14155550123";

/** A contact with the given number of identifiers: a phone number, and e-mail addresses of which the first is primary. */
async function contactWith(send: Send, count: number, prefix = "ada"): Promise<{ id: string; phone: string }> {
  const phone = prefix === "ada" ? phone_number : "+14155550199";
  const { id } = await createContact(send, { external_id: undefined, phone_number: phone });
  for (let index = 1; index < count; index++) {
    const body = { phone_number: phone, email: `${prefix}${index}@mail.example` };
    expect((await send("POST", "/v1/contacts/resolve", { body })).status).toBe(200);
  }
  return { id, phone };
}

const refusalOf = (count: number, fault: object) => ({
  data: null,
  errors: [
    { error: "CONFLICT", message: `A contact has at most 100 identifiers; this one would have ${count}.`, ...fault },
  ],
});

describe("a contact with 100 identifiers", () => {
  test("is found and listed, and takes no more by resolve or update, but takes other values", async () => {
    const { send } = await testApp();
    const { id } = await contactWith(send, 100);
    const before = (await send("GET", `/v1/contacts/${id}`)).body;
    expect(before.data.identifiers).toHaveLength(100);
    expect((await send("GET", "/v1/contacts")).body.data[0].identifiers).toHaveLength(100);

    const body = { phone_number, email: "ada1@mail.example", external_id: "crm-1" };
    const resolved = await send("POST", "/v1/contacts/resolve", { body });
    expect([resolved.status, resolved.body]).toEqual([409, refusalOf(101, { contact_id: id })]);
    const change = { name: "Ada", external_id: "crm-1" };
    const updated = await send("PATCH", `/v1/contacts/${id}`, { body: change });
    expect([updated.status, updated.body]).toEqual([409, refusalOf(101, { path: "/external_id" })]);
    expect((await send("GET", `/v1/contacts/${id}`)).body).toEqual(before);

    expect((await send("PATCH", `/v1/contacts/${id}`, { body: { email: "new@mail.example" } })).status).toBe(200);
    expect((await send("POST", "/v1/contacts/resolve", { body: { phone_number } })).status).toBe(200);
    expect((await send("GET", `/v1/contacts/${id}`)).body.data.identifiers).toHaveLength(100);
  });

  test("is merged with one that has none beyond it, and with no other", async () => {
    const { send } = await testApp();
    const { id } = await contactWith(send, 60);
    const other = await contactWith(send, 41, "bob");
    const body = { primary_contact_id: id, duplicate_contact_id: other.id };
    const refused = await send("POST", "/v1/contacts/merge", { body });
    expect([refused.status, refused.body]).toEqual([409, refusalOf(101, { path: "/duplicate_contact_id" })]);
    expect((await send("GET", "/v1/contacts")).body.pagination.total).toBe(2);

    const small = await createContact(send);
    const merged = await send("POST", "/v1/contacts/merge", {
      body: { primary_contact_id: id, duplicate_contact_id: small.id },
    });
    expect(merged.status).toBe(200);
    expect((await send("GET", `/v1/contacts/${id}`)).body.data.identifiers).toHaveLength(61);
  });
});
