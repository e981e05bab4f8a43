import { describe, expect, onTestFinished, test, vi } from "vitest";
import { clientOf, contact, contactId } from "./support/client.ts";
import { json } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });

describe("headers", () => {
  test.each([
    ...["content-length", "Transfer-Encoding", "expect", "upgrade", "keep-alive", "connection", "te", "trailer"],
    ...["authorization", "Accept", "content-type"],
  ])("that cannot be sent are refused at once: %s", async (name) => {
    const { contacts, server } = await clientOf(success);
    const headers = { [name]: "1" };
    await expect(contacts.get(contactId, { headers })).rejects.toThrow(
      new TypeError(`getContact: the header ${name.toLowerCase()} is set by the client.`),
    );
    await expect(clientOf(success, { headers })).rejects.toThrow(TypeError);
    expect(server.requests).toEqual([]);
  });

  test.each(["Bearer very-secret", null, 1, new Headers({ "x-note": "very-secret" }), ["very-secret"]])(
    "in another form than an object are refused without quoting them: %#",
    async (headers) => {
      const { contacts } = await clientOf(success);
      const call = contacts.get(contactId, { headers: headers as unknown as Record<string, string> });
      await expect(call).rejects.toThrow(new TypeError("getContact: headers must be a plain object."));
    },
  );
});

describe("an idempotency key", () => {
  test("is made also where there is no randomUUID", async () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    onTestFinished(() => void vi.unstubAllGlobals());
    const { contacts, server } = await clientOf(success);
    await contacts.update(contactId, {});
    await contacts.update(contactId, {});
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test.each([undefined, {}])("is asked for where crypto is %j", async (crypto) => {
    vi.stubGlobal("crypto", crypto);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { contacts, server } = await clientOf(success);
    await expect(contacts.update(contactId, {})).rejects.toThrow(
      new TypeError("updateContact: without crypto.getRandomValues, pass an idempotencyKey."),
    );
    await contacts.update(contactId, {}, { idempotencyKey: "mine" });
    await contacts.get(contactId);
    expect(server.requests.map(({ headers }) => headers["idempotency-key"])).toEqual(["mine", undefined]);
  });
});

describe("a body", () => {
  test.each([
    [{ v: Number.POSITIVE_INFINITY }, "metadata.v is Infinity"],
    [{ a: null, b: { list: [0, { v: Number.NaN }] } }, "metadata.b.list.1.v is NaN"],
    [{ seen: new Date(Number.NaN) }, "metadata.seen is Invalid Date"],
  ])("with a value that JSON would hold as null is refused: %j", async (metadata, place) => {
    const { contacts, server } = await clientOf(success);
    const refusal = (operation: string) => new TypeError(`${operation}: ${place}, which JSON cannot hold.`);
    await expect(contacts.update(contactId, { metadata: metadata as object })).rejects.toThrow(
      refusal("updateContact"),
    );
    const created = contacts.resolve({ external_id: "crm-1", metadata: metadata as object });
    await expect(created).rejects.toThrow(refusal("resolveContact"));
    expect(server.requests).toEqual([]);
  });

  test("keeps null, dates, and text that reads null", async () => {
    const { contacts, server } = await clientOf(success);
    const metadata = { none: null, text: "null", list: [null, 1], day: new Date(0) };
    await contacts.update(contactId, { metadata });
    expect(server.requests[0]?.body).toBe(JSON.stringify({ metadata }));
  });
});

describe("path parameters", () => {
  test.each(["", ".", "..", "\ud800", undefined, null, 7])("refuses %j and sends nothing", async (id) => {
    const { contacts, server } = await clientOf(success);
    const call = contacts.update(id as string, {});
    await expect(call).rejects.toThrow(
      new TypeError('updateContact: contact_id must be a string (not "", "." or ".."), or a number if declared.'),
    );
    expect(server.requests).toEqual([]);
  });

  test.each([
    ["find", "/v1/contacts/find"],
    ["../find?x=1#y", "/v1/contacts/..%2Ffind%3Fx%3D1%23y"],
    ["%2e%2e", "/v1/contacts/%252e%252e"],
    ["a\\b", "/v1/contacts/a%5Cb"],
    ["{contact_id}$&", "/v1/contacts/%7Bcontact_id%7D%24%26"],
    ["Zoë 1", "/v1/contacts/Zo%C3%AB%201"],
  ])("keeps %j one segment", async (id, url) => {
    const { contacts, server } = await clientOf(success);
    await contacts.get(id);
    expect(server.requests[0]?.url).toBe(url);
  });
});

describe("headers", () => {
  test("are sent from the client's options and from the call, which wins whatever the case", async () => {
    const { contacts, server } = await clientOf(success, { headers: { "X-Team": "sales", "x-request-id": "one" } });
    await contacts.update(contactId, {}, { headers: { "X-Request-Id": "two", "if-match": '"3"' } });
    expect(server.requests[0]?.headers).toMatchObject({ "x-team": "sales", "x-request-id": "two", "if-match": '"3"' });
  });

  test.each(["Authorization", "accept", "Content-Type"])("refuse %s, which the client sets itself", async (name) => {
    const { contacts, server } = await clientOf(success);
    const call = contacts.update(contactId, {}, { headers: { [name]: "text/plain" } });
    await expect(call).rejects.toThrow(/is set by the client/);
    expect(server.requests).toEqual([]);
  });

  test.each([{ "x-note": "secret\r\nx-evil: 1" }, { "x-note": "secret ✓" }, { "secret name": "1" }])(
    "refuse %j without repeating it",
    async (headers) => {
      const { contacts } = await clientOf(success);
      const failure: unknown = await contacts.get(contactId, { headers: headers as never }).catch((reason) => reason);
      expect(failure).toBeInstanceOf(TypeError);
      expect(String(failure)).not.toContain("secret");
    },
  );

  test("must be a plain object, so that a Headers object is not silently lost", async () => {
    const { contacts } = await clientOf(success);
    const headers = new Headers({ "x-team": "sales" }) as never;
    await expect(contacts.get(contactId, { headers })).rejects.toThrow("getContact: headers must be a plain object.");
  });
});

describe("options that the operation declares", () => {
  test("are sent as its headers", async () => {
    const { contacts, server } = await clientOf(success);
    await contacts.update(contactId, {}, { ifMatch: '"3"', idempotencyKey: "key-1", requestId: "signup-7f3b2a" });
    expect(server.requests[0]?.headers).toMatchObject({
      "if-match": '"3"',
      "idempotency-key": "key-1",
      "x-request-id": "signup-7f3b2a",
    });
  });
});

describe("bodies", () => {
  test("that JSON cannot write reject with the reason and send nothing", async () => {
    const { contacts, server } = await clientOf(success);
    const call = contacts.update(contactId, { metadata: { count: 10n } });
    await expect(call).rejects.toBeInstanceOf(TypeError);
    expect(server.requests).toEqual([]);
  });
});
