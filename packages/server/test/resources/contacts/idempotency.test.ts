import { describe, expect, test } from "vitest";
import { faults, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

// The cases that test/http/idempotency.test.ts cannot test for every operation.

const headers = { "idempotency-key": "6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604" };

describe("Idempotency-Key with contacts", () => {
  test("replays the first response of an update also when the contact has changed since", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const path = `/v1/contacts/${id}`;
    const first = await send("PATCH", path, { body: { name: "One" }, headers });
    await send("PATCH", path, { body: { name: "Two" } });
    const replayed = await send("PATCH", path, { body: { name: "One" }, headers });
    expect(replayed.body).toEqual(first.body);
    expect((await send("GET", path)).body.data.name).toBe("Two");
  });

  test("takes equal JSON for the same request, whatever the order of its members", async () => {
    const { send } = await testApp();
    const headers = { "idempotency-key": "order" };
    const first = await send("POST", "/v1/contacts/resolve", {
      body: '{"email":"ada@mail.example","metadata":{"a":1,"b":{"c":[1,{"d":2,"e":"\\u00e9"}],"f":null}}}',
      headers,
    });
    const again = await send("POST", "/v1/contacts/resolve", {
      body: '{ "metadata": {"b":{"f":null,"c":[1.0,{"e":"é","d":2e0}]},"a":1}, "email":"ada@mail.example" }',
      headers,
    });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(again.body).toEqual(first.body);
    const other = { body: { email: "ada@mail.example", metadata: { a: 1, b: { c: [{ d: 2, e: "é" }, 1], f: null } } } };
    expect((await send("POST", "/v1/contacts/resolve", { ...other, headers })).status).toBe(422);
  });

  test("says first what is wrong with a body, also where no schema can tell, and then that the key is used", async () => {
    const { send } = await testApp();
    await send("POST", "/v1/contacts/resolve", { body: { email: "ada@mail.example" }, headers });
    const deep = JSON.parse(`${'{"a":'.repeat(33)}1${"}".repeat(33)}`);
    for (const [body, path] of [
      [{ phone_number: "+1415" }, "/phone_number"],
      [{ email: "ada@mail.example", metadata: deep }, "/metadata"],
    ] as const) {
      const response = await send("POST", "/v1/contacts/resolve", { body, headers });
      expect(response.status).toBe(400);
      expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path }]);
    }
  });

  test("keeps nothing of a refused request: the key stays free", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    await createContact(send, { email: "taken@mail.example" });
    const path = `/v1/contacts/${id}`;
    expect((await send("PATCH", path, { body: { nickname: "A" }, headers })).status).toBe(400);
    expect((await send("PATCH", path, { body: { email: "taken@mail.example" }, headers })).status).toBe(409);
    const response = await send("PATCH", path, { body: { name: "Ada" }, headers });
    expect(response.status).toBe(200);
    expect(response.headers.has("idempotency-replayed")).toBe(false);
  });
});
