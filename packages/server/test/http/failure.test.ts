import { describe, expect, test } from "vitest";
import { DatabaseUnavailable } from "../../src/database/database.ts";
import type { RequestRecord } from "../../src/http/request-record.ts";
import type { Store } from "../../src/store/store.ts";
import { createContact } from "../resources/contacts/support/create-contact.ts";
import { testApp } from "../support/test-app.ts";

const broken = (store: Store, error: Error): Store => ({
  keys: store.keys,
  read: store.read,
  scan: store.scan,
  write: () => Promise.reject(error),
});

describe("a failure", () => {
  test("that was not foreseen is a bare 500; what it was stays in the record", async () => {
    const { key, store } = await testApp();
    const records: RequestRecord[] = [];
    const error = new Error("secret detail of row 7");
    const { send } = await testApp({ store: broken(store, error), onRequest: (record) => records.push(record) });
    const response = await send("POST", "/v1/contacts/resolve", { key, body: { email: "ada@mail.example" } });
    expect(response.status).toBe(500);
    expect(response.body).toEqual({
      data: null,
      errors: [
        {
          error: "INTERNAL_ERROR",
          message: "Something went wrong on the server. Try again; if it stays, report the X-Request-Id.",
        },
      ],
    });
    expect(records[0]).toMatchObject({ status: 500, operationId: "resolveContact", error });
    expect(records[0]!.requestId).toBe(response.headers.get("x-request-id"));
  });

  test("of the database is a 503 that says when to come back", async () => {
    const { key, store } = await testApp();
    const { send } = await testApp({ store: broken(store, new DatabaseUnavailable("away")), onRequest: () => {} });
    const response = await send("POST", "/v1/contacts/resolve", { key, body: { email: "ada@mail.example" } });
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("2");
    expect(response.body.errors[0].error).toBe("SERVICE_UNAVAILABLE");
  });

  test("of the transaction leaves the idempotency key free", async () => {
    const { key, store, send } = await testApp();
    const failing = await testApp({ store: broken(store, new DatabaseUnavailable("away")), onRequest: () => {} });
    const request = { key, body: { email: "ada@mail.example" }, headers: { "idempotency-key": "once" } };
    expect((await failing.send("POST", "/v1/contacts/resolve", request)).status).toBe(503);
    expect((await send("POST", "/v1/contacts/resolve", request)).status).toBe(201);
  });

  test("is announced while the server drains", async () => {
    const { app, send } = await testApp();
    app.drain();
    const response = await send("GET", "/v1/contacts");
    expect(response.status).toBe(503);
    expect(response.headers.get("connection")).toBe("close");
  });
});

describe("the record of a request", () => {
  test("holds ids, operation and outcome, and nothing personal", async () => {
    const records: RequestRecord[] = [];
    const { send, orgId } = await testApp({ onRequest: (record) => records.push(record) });
    const { id } = await createContact(send, { email: "ada@mail.example", name: "Ada Lovelace" });
    await send("GET", `/v1/contacts/${id}?x=ada`);
    expect(records).toMatchObject([
      { method: "POST", operationId: "resolveContact", status: 201, caller: { orgId }, error: undefined },
      { method: "GET", operationId: "getContact", status: 400, caller: { orgId }, error: undefined },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/\bada\b|lovelace/i);
  });
});
