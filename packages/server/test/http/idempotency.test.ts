import { describe, expect, it } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { createContact } from "../resources/contacts/support/create-contact.ts";
import { faults, otherOrganization, testApp } from "../support/test-app.ts";

const headers = { "idempotency-key": "6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604" };

describe("Idempotency-Key", () => {
  it("replays the first answer to the same request, and changes nothing again", async () => {
    const { send } = await testApp();
    const request = { body: { email: "ada@mail.example" }, headers };
    const first = await send("POST", "/v1/contacts/resolve", request);
    const second = await send("POST", "/v1/contacts/resolve", request);
    expect(first.status).toBe(201);
    expect(first.headers.has("idempotency-replayed")).toBe(false);
    expect(second.status).toBe(201);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(second.body).toEqual(first.body);
    for (const name of ["etag", "location"]) expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  });

  it("replays the first answer of an update also when the contact has changed since", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const path = `/v1/contacts/${id}`;
    const first = await send("PATCH", path, { body: { name: "One" }, headers });
    await send("PATCH", path, { body: { name: "Two" } });
    const replayed = await send("PATCH", path, { body: { name: "One" }, headers });
    expect(replayed.body).toEqual(first.body);
    expect((await send("GET", path)).body.data.name).toBe("Two");
  });

  it("works for lookups and merges too", async () => {
    const { send } = await testApp();
    const [one, two] = [await createContact(send), await createContact(send)];
    for (const [path, body] of [
      ["/v1/contacts/find", { email: "nobody@mail.example" }],
      ["/v1/contacts/merge", { primary_contact_id: one.id, duplicate_contact_id: two.id }],
    ] as const) {
      const headers = { "idempotency-key": path };
      const first = await send("POST", path, { body, headers });
      const second = await send("POST", path, { body, headers });
      expect(first.status).toBe(200);
      expect(second.headers.get("idempotency-replayed")).toBe("true");
      expect(second.body).toEqual(first.body);
    }
  });

  it("takes equal JSON for the same request, whatever the order of its members", async () => {
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

  it("refuses the same key with another body, path or operation", async () => {
    const { send } = await testApp();
    const [one, two] = [await createContact(send), await createContact(send)];
    await send("PATCH", `/v1/contacts/${one.id}`, { body: { name: "Ada" }, headers });
    for (const [method, path, body] of [
      ["PATCH", `/v1/contacts/${one.id}`, { name: "Other" }],
      ["PATCH", `/v1/contacts/${two.id}`, { name: "Ada" }],
      ["POST", "/v1/contacts/find", { email: "ada@mail.example" }],
    ] as const) {
      const answer = await send(method, path, { body, headers });
      expect(answer.status).toBe(422);
      expect(faults(answer)).toEqual([{ error: "IDEMPOTENCY_KEY_REUSED", path: "Idempotency-Key" }]);
    }
    expect((await send("GET", `/v1/contacts/${two.id}`)).body.data.name).toBeNull();
  });

  it("says first what is wrong with a body, also where no schema can tell, and then that the key is used", async () => {
    const { send } = await testApp();
    await send("POST", "/v1/contacts/resolve", { body: { email: "ada@mail.example" }, headers });
    const deep = JSON.parse(`${'{"a":'.repeat(33)}1${"}".repeat(33)}`);
    for (const [body, path] of [
      [{ phone_number: "+1415" }, "/phone_number"],
      [{ email: "ada@mail.example", metadata: deep }, "/metadata"],
    ] as const) {
      const answer = await send("POST", "/v1/contacts/resolve", { body, headers });
      expect(answer.status).toBe(400);
      expect(faults(answer)).toEqual([{ error: "BAD_REQUEST", path }]);
    }
  });

  it("keeps nothing of a refused request: the key stays free", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    await createContact(send, { email: "taken@mail.example" });
    const path = `/v1/contacts/${id}`;
    expect((await send("PATCH", path, { body: { nickname: "A" }, headers })).status).toBe(400);
    expect((await send("PATCH", path, { body: { email: "taken@mail.example" }, headers })).status).toBe(409);
    const answer = await send("PATCH", path, { body: { name: "Ada" }, headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.has("idempotency-replayed")).toBe(false);
  });

  it("refuses with 409 while the first request is still at work, and replays it afterwards", async () => {
    const { store, key, send } = await testApp();
    const { id } = await createContact(send);
    const { slow, atWork, goOn } = slowly(store);
    const slowApp = await testApp({ store: slow });
    const update = () => slowApp.send("PATCH", `/v1/contacts/${id}`, { key, body: { name: "Ada" }, headers });

    const first = update();
    await atWork;
    const second = await update();
    goOn();

    expect(second.status).toBe(409);
    expect(faults(second)).toEqual([{ error: "CONFLICT", path: "Idempotency-Key" }]);
    expect((await first).status).toBe(200);
    expect((await update()).headers.get("idempotency-replayed")).toBe("true");
  });

  it("takes effect once for 20 concurrent repetitions", async () => {
    const { send } = await testApp();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        send("POST", "/v1/contacts/resolve", { body: { email: "ada@mail.example" }, headers }),
      ),
    );
    for (const { status } of answers) expect([201, 409]).toContain(status);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect((await send("GET", "/v1/contacts")).body.pagination.total).toBe(1);
  });

  it("is forgotten after 24 hours", async () => {
    let now = new Date("2026-03-02T09:00:00.000Z");
    const { send } = await testApp({ now: () => now });
    const request = { body: { email: "ada@mail.example" }, headers };
    await send("POST", "/v1/contacts/resolve", request);
    now = new Date("2026-03-03T08:59:59.999Z");
    expect((await send("POST", "/v1/contacts/resolve", request)).headers.has("idempotency-replayed")).toBe(true);
    now = new Date("2026-03-03T09:00:00.000Z");
    const answer = await send("POST", "/v1/contacts/resolve", request);
    expect(answer.headers.has("idempotency-replayed")).toBe(false);
    expect(answer.status).toBe(200);
  });

  it("belongs to the organisation", async () => {
    const app = await testApp();
    const theirs = await otherOrganization(app);
    await theirs("POST", "/v1/contacts/resolve", { body: { email: "theirs@mail.example" }, headers });
    const answer = await app.send("POST", "/v1/contacts/resolve", { body: { email: "ours@mail.example" }, headers });
    expect(answer.status).toBe(201);
  });

  it.each([
    ["with a space", "a b"],
    ["of 256 characters", "x".repeat(256)],
    ["with letters beyond ASCII", "sch\u00fcssel"],
  ])("is refused %s", async (_what, key) => {
    const { send } = await testApp();
    const request = { body: { email: "ada@mail.example" }, headers: { "idempotency-key": key } };
    const answer = await send("POST", "/v1/contacts/find", request);
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual([{ error: "BAD_REQUEST", path: "Idempotency-Key" }]);
  });
});

/** The same store, whose transactions end when they are told to. */
function slowly(store: Store): { slow: Store; atWork: Promise<void>; goOn: () => void } {
  const started = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const slow: Store = {
    keys: store.keys,
    read: store.read,
    write: async (work) => {
      started.resolve();
      await told.promise;
      return store.write(work);
    },
  };
  return { slow, atWork: started.promise, goOn: told.resolve };
}
