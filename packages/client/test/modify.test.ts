// Reads, changes, writes and repeats without losing changes of others.
import { describe, expect, test } from "vitest";
import { ApiError, ContactsClient, TimeoutError } from "../src/index.ts";
import { apiKey, clientOf, contactId, rejection } from "./support/client.ts";
import { refusal } from "./support/http-server.ts";
import { stored } from "./support/stored-contact.ts";

describe("modify", () => {
  const increment = (current: { metadata: Record<string, unknown> }) => ({
    metadata: { count: Number(current.metadata["count"]) + 1 },
  });

  test("reads, applies and writes under the version that it read", async () => {
    const { contacts, server } = await clientOf(stored());
    expect((await contacts.modify(contactId, increment)).metadata).toEqual({ count: 1 });
    expect(server.requests.map(({ method, headers }) => [method, headers["if-match"]])).toEqual([
      ["GET", undefined],
      ["PATCH", '"1"'],
    ]);
  });

  test("reads and applies again when another program was faster, and loses neither change", async () => {
    const { contacts, server } = await clientOf(stored({ interruptions: 2 }));
    expect((await contacts.modify(contactId, increment)).metadata).toEqual({ count: 21 });
    expect(server.requests).toHaveLength(6);
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]).filter(Boolean);
    expect(new Set(keys).size).toBe(3);
  });

  test("goes by the contact that it is given, and reads only when others have written since", async () => {
    const { contacts, server } = await clientOf(stored());
    const contact = await contacts.get(contactId);
    expect((await contacts.modify(contact, increment)).metadata).toEqual({ count: 1 });
    expect((await contacts.modify(contact, increment)).metadata).toEqual({ count: 2 });
    const conditions = server.requests.map(({ method, headers }) => [
      method,
      headers["if-match"] ?? headers["if-none-match"],
    ]);
    expect(conditions).toEqual([
      ["GET", undefined],
      ["PATCH", '"1"'],
      ["PATCH", '"1"'],
      ["GET", '"1"'],
      ["PATCH", '"2"'],
    ]);
  });

  test("goes by a copy as well", async () => {
    const { contacts, server } = await clientOf(stored());
    const copy = { ...(await contacts.get(contactId)) };
    expect((await contacts.modify(copy, increment)).metadata).toEqual({ count: 1 });
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "PATCH"]);
  });

  test("tries until timeout is over, and carries the last refusal as its cause", async () => {
    const { contacts, server } = await clientOf(stored({ interruptions: 1_000 }), { timeout: 1_500 });
    const error = await rejection(contacts.modify(contactId, increment), TimeoutError);
    expect(error).toMatchObject({ operationId: "updateContact", timeout: 1_500, cause: { status: 412 } });
    expect(server.requests.length).toBeGreaterThan(6);
  });

  test("has one timeout for all of it, the function included", async () => {
    const { contacts } = await clientOf(stored(), { timeout: 50 });
    await rejection(
      contacts.modify(contactId, () => new Promise(() => {})),
      TimeoutError,
    );
  });

  test("ends at once when the signal aborts, also while it waits for others", async () => {
    const { contacts } = await clientOf(stored());
    const controller = new AbortController();
    const blocking = contacts.modify(contactId, () => new Promise(() => {}), { timeout: 200 }).catch(() => "over");
    const waiting = contacts.modify(contactId, increment, { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    expect(await blocking).toBe("over");
    expect((await contacts.modify(contactId, increment)).metadata).toEqual({ count: 1 });
  });

  test("of fifty callers of one client succeeds for all, with one write each", async () => {
    const { contacts, server } = await clientOf(stored());
    await Promise.all(Array.from({ length: 50 }, () => contacts.modify(contactId, increment)));
    expect((await contacts.get(contactId)).metadata).toEqual({ count: 50 });
    expect(server.requests.filter(({ method }) => method === "PATCH")).toHaveLength(50);
  });

  test("of ten clients succeeds for all", async () => {
    const { contacts, server } = await clientOf(stored());
    const clients = Array.from({ length: 10 }, () => new ContactsClient({ apiKey, baseUrl: server.url }));
    await Promise.all(clients.flatMap((one) => Array.from({ length: 5 }, () => one.modify(contactId, increment))));
    expect((await contacts.get(contactId)).metadata).toEqual({ count: 50 });
  });

  test("writes nothing for undefined, and responses what it read", async () => {
    const { contacts, server } = await clientOf(stored());
    expect(await contacts.modify(contactId, async () => undefined)).toMatchObject({ id: contactId });
    expect(server.requests).toHaveLength(1);
  });

  test.each([null, undefined, 5])("refuses %j in place of a contact, and leaves no timer behind", async (held) => {
    const { contacts, server } = await clientOf(stored());
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = timers();
    const error = await rejection(contacts.modify(held as never, increment), TypeError);
    expect(error.message).toMatch(/^getContact: contact_id must be a string/);
    expect(timers()).toBe(before);
    expect(server.requests).toEqual([]);
  });

  test("passes on what the function throws, and other refusals, at once", async () => {
    const { contacts, server } = await clientOf(stored());
    const failure = new Error("not today");
    const fail = () => {
      throw failure;
    };
    await expect(contacts.modify(contactId, fail)).rejects.toBe(failure);
    expect(server.requests).toHaveLength(1);
    const { contacts: others } = await clientOf((response, request) => {
      (request.method === "GET" ? stored() : refusal(409, "CONFLICT"))(response, request);
    });
    expect(await rejection(others.modify(contactId, increment), ApiError)).toMatchObject({ code: "CONFLICT" });
  });
});
