// Create or update in one call.
import { describe, expect, test } from "vitest";
import { setUp } from "./support/imports.ts";

describe("upsert", () => {
  test("creates a contact, in one request if it can, and updates it the next time", async () => {
    const { contacts, sandbox } = setUp();
    const first = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada", metadata: { a: 1 } });
    expect(first).toMatchObject({ created: true, contact: { name: "Ada", metadata: { a: 1 } } });
    expect(sandbox.requests).toHaveLength(1);
    const second = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada L.", metadata: { b: 2 } });
    expect(second).toMatchObject({ created: false, contact: { name: "Ada L.", metadata: { a: 1, b: 2 } } });
    const third = await contacts.upsert({ email: "ada@mail.example" }, { external_id: "crm-2", name: undefined });
    expect(third.created).toBe(true);
    expect(await contacts.find({ external_id: "crm-2" })).toMatchObject({ id: third.contact.id });
    const { upsert } = contacts;
    const unchanged = await upsert({ external_id: "crm-1" }, {});
    expect(unchanged).toMatchObject({ created: false, contact: { name: "Ada L." } });
  });

  test("takes one idempotency key for both of its requests, and takes effect once", async () => {
    const { contacts, keys, sandbox } = setUp();
    await contacts.resolve({ external_id: "crm-1" });
    sandbox.failNext({ networkError: "after", times: 1 });
    const options = { idempotencyKey: "row-1" };
    const { contact } = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada" }, options);
    expect(contact.name).toBe("Ada");
    expect(keys.slice(1)).toEqual(["row-1", "row-1", "row-1-update"]);
  });

  test("takes a key of 248 characters, and sends nothing with a longer one", async () => {
    const { contacts, keys, sandbox } = setUp();
    const upsert = (idempotencyKey: string) =>
      contacts.upsert({ external_id: "crm-1" }, { email: "ada@mail.example" }, { idempotencyKey });
    for (const length of [249, 255]) {
      await expect(upsert("k".repeat(length))).rejects.toThrow(
        new TypeError("upsert: idempotencyKey must have at most 248 characters."),
      );
    }
    expect(sandbox.requests).toEqual([]);
    expect(await upsert("k".repeat(248))).toMatchObject({ created: true });
    expect(keys.map((key) => key?.length)).toEqual([248, 255]);
  });

  test("has the other forms of a call", async () => {
    const { contacts, sandbox } = setUp();
    const { data, ...response } = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada" }).withResponse();
    expect(data).toMatchObject({ created: true, contact: { name: "Ada" } });
    expect(response).toMatchObject({ status: 201, attempts: 1, entityTag: expect.any(String) });
    const updated = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada L." }).result();
    expect(updated).toMatchObject({ ok: true, data: { created: false }, response: { status: 200, attempts: 2 } });
    sandbox.failNext({ status: 409 });
    const refused = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada" }).result();
    expect(refused).toMatchObject({ ok: false, error: { operationId: "resolveContact", status: 409 } });
  });
});
