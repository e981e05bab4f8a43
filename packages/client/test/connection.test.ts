// Servers that cannot be reached, that stall, or whose response the caller no longer awaits.
import { getEventListeners, once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { ContactsClient, NetworkError, TimeoutError } from "../src/index.ts";
import { apiKey, clientOf, contact, contactId, rejection } from "./support/client.ts";
import { type Handler, json } from "./support/http-server.ts";

const stallBeforeHeaders: Handler = () => {};
const stallWithinBody: Handler = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"data":');
};

/** An address of this machine without a listener. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}

describe("the network", () => {
  test("that refuses the connection is a NetworkError with its cause", async () => {
    const baseUrl = await closedAddress();
    const contacts = new ContactsClient({ apiKey, baseUrl });
    const error = await rejection(contacts.get(contactId), NetworkError);
    expect(error.message).toBe(`GET ${baseUrl}/v1/contacts/{contact_id}: no response (ECONNREFUSED).`);
    expect(error).toMatchObject({ name: "NetworkError", method: "GET", operationId: "getContact" });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test("that resets the connection before a response is a NetworkError", async () => {
    const { contacts } = await clientOf((response) => response.socket?.resetAndDestroy());
    const error = await rejection(contacts.update(contactId, {}), NetworkError);
    expect(error.message).toMatch(/no response \((ECONNRESET|UND_ERR_SOCKET)\)\.$/);
  });
});

describe("timeout", () => {
  test.each([
    ["before the headers", stallBeforeHeaders],
    ["within the body", stallWithinBody],
  ])("ends a call that stalls %s", async (_, response) => {
    const { contacts } = await clientOf(response, { timeout: 60 });
    const error = await rejection(contacts.get(contactId), TimeoutError);
    expect(error).toMatchObject({ name: "TimeoutError", timeout: 60 });
    expect(error.message).toMatch(/no complete response within 60 ms\.$/);
  });

  test("of the call goes before that of the client", async () => {
    const { contacts } = await clientOf(stallBeforeHeaders, { timeout: 60_000 });
    const error = await rejection(contacts.get(contactId, { timeout: 30 }), TimeoutError);
    expect(error.timeout).toBe(30);
  });

  test("may be Infinity, and does not end a call before its response", async () => {
    const { contacts } = await clientOf(json({ data: contact, errors: null }), { timeout: Infinity });
    expect(await contacts.get(contactId)).toEqual(contact);
  });

  test("holds even if fetch does not heed its signal", async () => {
    const fetch = () => new Promise<Response>(() => {});
    const contacts = new ContactsClient({ apiKey, fetch, timeout: 30 });
    await rejection(contacts.get(contactId), TimeoutError);
  });

  test.each([0, -1, Number.NaN, "30" as unknown as number])("of %j is refused", async (timeout) => {
    expect(() => new ContactsClient({ apiKey, timeout })).toThrow(/timeout must be/);
    const contacts = new ContactsClient({ apiKey });
    await expect(contacts.get(contactId, { timeout })).rejects.toThrow(/timeout must be/);
  });
});

describe("signal", () => {
  test("that is aborted already rejects with its reason and sends nothing", async () => {
    const { contacts, server } = await clientOf(json({ data: contact, errors: null }));
    const reason = new Error("not needed");
    await expect(contacts.get(contactId, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.requests).toEqual([]);
  });

  test.each([
    ["before the headers", stallBeforeHeaders],
    ["within the body", stallWithinBody],
  ])("that aborts %s rejects with its reason", async (_, response) => {
    const { contacts } = await clientOf(response);
    const controller = new AbortController();
    const reason = { why: "the user left" };
    setTimeout(() => controller.abort(reason), 30);
    const failure = await contacts.get(contactId, { signal: controller.signal }).catch((thrown: unknown) => thrown);
    expect(failure).toBe(reason);
  });

  test("without a reason rejects with an AbortError, as fetch does", async () => {
    const { contacts } = await clientOf(stallBeforeHeaders);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    await expect(contacts.get(contactId, { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  });

  test("has one listener for all calls in progress, since Node.js 20 warns of more than ten", async () => {
    const { contacts } = await clientOf(stallBeforeHeaders);
    const controller = new AbortController();
    const { signal } = controller;
    const calls = Array.from({ length: 20 }, () => contacts.get(contactId, { signal }));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    controller.abort("enough");
    const outcomes = await Promise.allSettled(calls);
    for (const outcome of outcomes) expect(outcome).toEqual({ status: "rejected", reason: "enough" });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("that outlives many calls keeps none of their listeners, and no timer stays behind", async () => {
    const { contacts } = await clientOf(json({ data: contact, errors: null }));
    const { signal } = new AbortController();
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = timers();
    for (let count = 0; count < 50; count++) await contacts.get(contactId, { signal, timeout: 3_600_000 });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(timers() - before).toBeLessThan(5); // the HTTP library has its own timers
  });
});
