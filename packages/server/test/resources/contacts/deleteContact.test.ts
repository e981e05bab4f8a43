import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { faults, otherOrganization, type Send, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

const remove = (send: Send, id: string, headers: Record<string, string> = {}) =>
  send("DELETE", `/v1/contacts/${id}`, { headers });

describe("deleteContact", () => {
  test("responds with 204 and no body, and with 404 the second time", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const response = await remove(send, id.toUpperCase());
    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
    for (const again of [await remove(send, id), await send("GET", `/v1/contacts/${id}`)]) {
      expect(again.status).toBe(404);
      expect(faults(again)).toEqual([{ error: "NOT_FOUND" }]);
    }
    expect((await send("GET", "/v1/contacts")).body.pagination.total).toBe(0);
  });

  test("frees the contact's identifiers", async () => {
    const { send } = await testApp();
    const email = "ada@mail.example";
    const { id } = await createContact(send, { email });
    await remove(send, id);
    expect((await send("POST", "/v1/contacts/find", { body: { email } })).body.data).toBeNull();
    const created = await send("POST", "/v1/contacts/resolve", { body: { email } });
    expect(created.status).toBe(201);
    expect(created.body.data.contact.id).not.toBe(id);
  });

  test("is refused for another version, and deletes nothing then", async () => {
    const { send } = await testApp();
    const { id, version } = await createContact(send);
    for (const headers of [{ "if-match": '"2"' }, { "if-none-match": version }, { "if-match": "none" }]) {
      const response = await remove(send, id, headers as unknown as Record<string, string>);
      expect(response.status).toBe(412);
      expect(faults(response)).toEqual([{ error: "PRECONDITION_FAILED" }]);
    }
    expect((await remove(send, id, { "if-match": version })).status).toBe(204);
  });

  test("deletes the stored responses that hold the contact's data, and no others", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send, { email: "ada@mail.example" });
    const { id: other } = await createContact(send);
    const keys = { headers: { "idempotency-key": v7() } };
    const otherKeys = { headers: { "idempotency-key": v7() } };
    const body = { name: "Ada" };
    expect((await send("PATCH", `/v1/contacts/${id}`, { body, ...keys })).status).toBe(200);
    expect((await send("PATCH", `/v1/contacts/${other}`, { body, ...otherKeys })).status).toBe(200);
    await remove(send, id);
    // A response that was still stored would be replayed.
    expect((await send("PATCH", `/v1/contacts/${id}`, { body, ...keys })).status).toBe(404);
    const replayed = await send("PATCH", `/v1/contacts/${other}`, { body, ...otherKeys });
    expect(replayed.headers.get("idempotency-replayed")).toBe("true");
  });

  test("deletes those of a contact that was merged into it as well", async () => {
    const { send } = await testApp();
    const [into, from] = [await createContact(send), await createContact(send)];
    const keys = { headers: { "idempotency-key": v7() } };
    const body = { name: "Ada" };
    await send("PATCH", `/v1/contacts/${from.id}`, { body, ...keys });
    const merged = { primary_contact_id: into.id, duplicate_contact_id: from.id };
    await send("POST", "/v1/contacts/merge", { body: merged });
    const replayed = await send("PATCH", `/v1/contacts/${from.id}`, { body, ...keys });
    expect(replayed.headers.get("idempotency-replayed")).toBe("true");
    await remove(send, into.id);
    expect((await send("PATCH", `/v1/contacts/${from.id}`, { body, ...keys })).status).toBe(404);
  });

  test("leaves no response of requests that are stored at the same time", async () => {
    const app = await testApp();
    const { send } = app;
    const email = "ada@mail.example";
    const { id } = await createContact(send, { email });
    const keyed = Array.from({ length: 8 }, () => ({ body: { email }, headers: { "idempotency-key": v7() } }));
    const [removed] = await Promise.all([
      remove(send, id),
      ...keyed.map((request) => send("POST", "/v1/contacts/find", request)),
    ]);
    expect(removed.status).toBe(204);
    for (const request of keyed) {
      const response = await send("POST", "/v1/contacts/find", request);
      expect(response.body.data).toBeNull();
    }
  });

  test("responds to another organisation's contact like to an unknown one", async () => {
    const app = await testApp();
    const theirs = await otherOrganization(app);
    const { id } = await createContact(theirs);
    expect((await remove(app.send, id)).status).toBe(404);
    expect((await theirs("GET", `/v1/contacts/${id}`)).status).toBe(200);
  });
});
