// One call, three forms: its data, its response, its result.
import { describe, expect, test } from "vitest";
import { ApiError, NetworkError, RedirectError, ResponseFormatError, TimeoutError } from "../src/index.ts";
import { clientOf, contact, contactId, rejection } from "./support/client.ts";
import { type Handler, json, refusal } from "./support/http-server.ts";

const success = json({ data: contact, errors: null }, 200, { etag: '"3"', "idempotency-replayed": "true" });

describe("a call", () => {
  test("is awaited for its data, chained, and finished like a promise", async () => {
    const { contacts, server } = await clientOf(success);
    const call = contacts.update(contactId, {});
    let isFinished = false;
    expect(await call.then(({ name }) => name)).toBe("John Smith");
    expect(await call.finally(() => (isFinished = true))).toEqual(contact);
    expect(isFinished).toBe(true);
    expect(await Promise.all([call, call])).toEqual([contact, contact]);
    expect(server.requests).toHaveLength(1);
  });

  test("begins without being awaited", async () => {
    const { contacts, server } = await clientOf(success);
    const call = contacts.update(contactId, {});
    await expect.poll(() => server.requests.length).toBe(1);
    await call;
  });
});

describe("withResponse", () => {
  test("gives data, status, headers, request id, entity tag and the count of requests", async () => {
    const { contacts, server } = await clientOf(success);
    const call = contacts.update(contactId, {});
    const response = await call.withResponse();
    expect(response).toMatchObject({
      data: contact,
      status: 200,
      requestId: "request-1",
      entityTag: '"3"',
      replayed: true,
      attempts: 1,
    });
    expect(response.headers.get("etag")).toBe('"3"');
    expect(response.data).toBe(await call);
    expect(server.requests).toHaveLength(1);
  });

  test("rejects as the call does", async () => {
    const { contacts } = await clientOf(refusal(404, "NOT_FOUND"));
    expect(await rejection(contacts.get(contactId).withResponse(), ApiError)).toMatchObject({ code: "NOT_FOUND" });
  });
});

const failures: [string, Handler, new (...parameters: never[]) => Error][] = [
  ["a refusal", refusal(404, "NOT_FOUND"), ApiError],
  ["a reset connection", (response) => response.socket?.resetAndDestroy(), NetworkError],
  ["silence", () => {}, TimeoutError],
  ["a page", (response) => response.end("<p>"), ResponseFormatError],
  ["a redirect", json(null, 307, { location: "https://other.example" }), RedirectError],
];

describe("result", () => {
  test("is the data with its response", async () => {
    const { contacts } = await clientOf(success);
    const result = await contacts.get(contactId).result();
    expect(result).toMatchObject({ ok: true, data: contact, response: { status: 200, entityTag: '"3"' } });
  });

  test.each(failures)("is the error after %s", async (_, response, type) => {
    const { contacts } = await clientOf(response, type === TimeoutError ? { timeout: 500 } : {});
    const result = await contacts.get(contactId).result();
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error).toBeInstanceOf(type);
  });

  test("rejects with failures outside the API: wrong arguments, the caller's own abort", async () => {
    const { contacts } = await clientOf(success);
    await expect(contacts.get("").result()).rejects.toBeInstanceOf(TypeError);
    const signal = AbortSignal.abort("the user left");
    await expect(contacts.get(contactId, { signal }).result()).rejects.toBe("the user left");
  });

  test("calls a code that the operation does not document UNKNOWN, so that a switch is exhaustive", async () => {
    const { contacts } = await clientOf(refusal(405, "METHOD_NOT_ALLOWED"));
    const result = await contacts.get(contactId).result();
    if (result.ok || !(result.error instanceof ApiError)) throw new Error("A refusal was expected.");
    expect(result.error.code).toBe("UNKNOWN");
    expect(result.error.problems[0].error).toBe("METHOD_NOT_ALLOWED");
  });
});

describe("a failing call", () => {
  test("leaves no unhandled rejection, whichever one of its forms is used", async () => {
    const { contacts } = await clientOf(refusal(404, "NOT_FOUND"));
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", note);
    await contacts.get(contactId).catch(() => {});
    await contacts.get(contactId).then(undefined, () => {});
    await contacts.get(contactId).result();
    await contacts
      .get(contactId)
      .withResponse()
      .catch(() => {});
    await contacts.list().result();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});
