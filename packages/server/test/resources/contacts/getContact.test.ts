import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

describe("getContact", () => {
  test("returns the contact with its identifiers, memories and entity tag", async () => {
    const { send, orgId } = await testApp();
    const { id } = await createContact(send, { email: "ada@mail.example", external_id: undefined, name: "Ada" });
    const response = await send("GET", `/v1/contacts/${id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.body.data).toMatchObject({
      id,
      org_id: orgId,
      name: "Ada",
      metadata: {},
      identifiers: [
        { contact_id: id, identifier_type: "email", identifier_value: "ada@mail.example", is_primary: true },
      ],
      memories: [],
    });
  });

  test("takes the id in upper case too", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    expect((await send("GET", `/v1/contacts/${id.toUpperCase()}`)).body.data.id).toBe(id);
  });

  test("responds to a HEAD request with the headers alone", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const response = await send("HEAD", `/v1/contacts/${id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.body).toBeNull();
  });

  test("responds with 404 for an unknown contact and for another organisation's, alike", async () => {
    const app = await testApp();
    const { id } = await createContact(await otherOrganization(app));
    for (const contactId of [id, v7()]) {
      const response = await app.send("GET", `/v1/contacts/${contactId}`);
      expect(response.status).toBe(404);
      expect(response.body).toEqual({ data: null, errors: [{ error: "NOT_FOUND", message: "Contact not found" }] });
    }
  });

  test.each(["abc", "%00", "%ff", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee%0a", "..%2f..", "' or 1=1 --"])(
    "refuses %j, an invalid id",
    async (contactId) => {
      const { send } = await testApp();
      const response = await send("GET", `/v1/contacts/${contactId}`);
      expect(response.status).toBe(400);
      expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "contact_id" }]);
    },
  );
});
