// The requests that are sent again, their times, and their number.
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createTransport } from "../src/calls.ts";
import { ApiError, NetworkError, TimeoutError } from "../src/index.ts";
import { apiKey, clientOf, contact, contactId, rejection } from "./support/client.ts";
import { fastClientOf } from "./support/fast-clock.ts";
import { type Handler, inTurn, json, refusal, startHttpServer } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });
const away = refusal(503, "SERVICE_UNAVAILABLE");
const atWork = json(
  { data: null, errors: [{ error: "CONFLICT", message: "Still in progress.", path: "Idempotency-Key" }] },
  409,
);
const reset: Handler = (response) => response.socket?.resetAndDestroy();
const cut: Handler = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write('{"data":', () => response.destroy());
};
const garbled: Handler = (response) => response.setHeader("content-type", "application/json").end('{"data":{"id"');
const page: Handler = (response) =>
  response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");

const passing: [string, Handler][] = [
  ["a reset connection", reset],
  ["a cut body", cut],
  ["a body that is not JSON", garbled],
  ["a gateway's page with 502", page],
  ...[408, 429, 500, 502, 503, 504].map((status): [string, Handler] => [`a ${status}`, refusal(status, "LATER")]),
];

/** So often the one and then the other. */
function alternating(one: Handler, other: Handler, times: number): [Handler, ...Handler[]] {
  return [one, other, ...Array.from({ length: times - 1 }, () => [one, other]).flat()];
}

describe("a retry", () => {
  test.each(passing)("follows %s, for a read and for a change", async (_, failure) => {
    const { contacts, server } = await fastClientOf(inTurn(failure, success, failure, success));
    expect(await contacts.get(contactId)).toEqual(contact);
    expect(await contacts.update(contactId, { name: "Ada" })).toEqual(contact);
    expect(server.requests).toHaveLength(4);
  });

  test.each([400, 401, 403, 404, 409, 412, 413, 422, 501])("does not follow a %i", async (status) => {
    const { contacts, server } = await fastClientOf(refusal(status, "NO"));
    expect(await rejection(contacts.get(contactId), ApiError)).toMatchObject({ status, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("ends after maxRetries, of the client or of the call, with the last error and the count of requests", async () => {
    const { contacts, server } = await fastClientOf(inTurn(reset, away));
    expect(await rejection(contacts.get(contactId), ApiError)).toMatchObject({ status: 503, attempts: 3 });
    expect(await rejection(contacts.get(contactId, { maxRetries: 0 }), ApiError)).toMatchObject({ attempts: 1 });
    expect(await rejection(contacts.get(contactId, { maxRetries: 4 }), ApiError)).toMatchObject({ attempts: 5 });
    expect(server.requests).toHaveLength(9);
    const { contacts: patient } = await fastClientOf(reset, { maxRetries: 3 });
    expect(await rejection(patient.get(contactId), NetworkError)).toMatchObject({ attempts: 4 });
  });

  test.each([-1, 1.5, Number.NaN, "2" as unknown as number])("cannot be asked for %j times", async (maxRetries) => {
    const { contacts, server } = await clientOf(success);
    await expect(contacts.get(contactId, { maxRetries })).rejects.toThrow(/^maxRetries must be/);
    await expect(clientOf(success, { maxRetries })).rejects.toThrow(/^maxRetries must be/);
    expect(server.requests).toEqual([]);
  });

  test("waits with full jitter, twice as long each time, 8 seconds at most", async () => {
    const { contacts, waits } = await fastClientOf(away, { maxRetries: 6 }, 1);
    await rejection(contacts.get(contactId, { timeout: 60_000 }), ApiError);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    const half = await fastClientOf(away, {}, 0.5);
    await rejection(half.contacts.get(contactId), ApiError);
    expect(half.waits).toEqual([250, 500]);
  });
});

describe("a change of data", () => {
  test("is sent with one idempotency key and the same bytes every time", async () => {
    const { contacts, server } = await fastClientOf(inTurn(reset, away, success));
    await contacts.update(contactId, { name: "Ada", metadata: { b: 1, a: [2] } });
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(server.requests.map(({ body }) => body))).toEqual(
      new Set(['{"name":"Ada","metadata":{"b":1,"a":[2]}}']),
    );
    await contacts.merge({ primary_contact_id: contactId, duplicate_contact_id: "other" });
    expect(server.requests[3]?.headers["idempotency-key"]).not.toBe(keys[0]);
  });

  test("keeps the caller's key", async () => {
    const { contacts, server } = await fastClientOf(inTurn(away, success));
    await contacts.update(contactId, {}, { idempotencyKey: "mine" });
    expect(server.requests.map(({ headers }) => headers["idempotency-key"])).toEqual(["mine", "mine"]);
  });

  test("waits for its first attempt, should the server still be at it", async () => {
    const { contacts, server } = await fastClientOf(inTurn(reset, atWork, success));
    expect(await contacts.update(contactId, { name: "Ada" })).toEqual(contact);
    expect(server.requests).toHaveLength(3);
  });

  test("waits for an earlier call with the caller's key, as after a TimeoutError", async () => {
    const { contacts, server } = await fastClientOf(inTurn(atWork, success));
    expect(await contacts.update(contactId, { name: "Ada" }, { idempotencyKey: "mine" })).toEqual(contact);
    expect(server.requests.map(({ headers }) => headers["idempotency-key"])).toEqual(["mine", "mine"]);
    const at = await fastClientOf(atWork);
    expect(await rejection(at.contacts.update(contactId, {}), ApiError)).toMatchObject({ status: 409, attempts: 3 });
  });

  test("without a key that the operation takes is sent once", async () => {
    const server = await startHttpServer(away);
    const operation = {
      operationId: "dialNumber",
      method: "POST",
      path: "/v1/calls",
      codes: [],
    } as const;
    const transport = createTransport({ apiKey, baseUrl: server.url });
    const call = transport.call({ ...operation, safe: false, idempotent: false }, { body: {} }, { maxRetries: 5 });
    expect(await rejection(call, ApiError)).toMatchObject({ attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("a search needs no key", async () => {
    const { contacts, server } = await fastClientOf(inTurn(away, success));
    await contacts.find({ email: "ada@mail.example" });
    expect(server.requests.map(({ headers }) => headers["idempotency-key"])).toEqual([undefined, undefined]);
  });
});

describe("a refusal after a lost response", () => {
  test("says that the earlier attempt may have succeeded", async () => {
    for (const lost of [reset, cut, page]) {
      const { contacts } = await fastClientOf(inTurn(lost, refusal(404, "NOT_FOUND")));
      const error = await rejection(contacts.delete(contactId), ApiError);
      expect(error.message).toContain("An earlier attempt may have succeeded.");
    }
    for (const first of [away, success]) {
      const { contacts } = await fastClientOf(inTurn(first, refusal(404, "NOT_FOUND")));
      const error = await rejection(
        first === away ? contacts.delete(contactId) : contacts.get("other").then(() => contacts.get(contactId)),
        ApiError,
      );
      expect(error.message).not.toContain("earlier");
    }
    const { contacts: reader } = await fastClientOf(inTurn(reset, refusal(404, "NOT_FOUND")));
    expect((await rejection(reader.get(contactId), ApiError)).message).not.toContain("earlier");
  });
});

describe("idle connections that a server has closed", () => {
  test("use up no retries of an outage", async () => {
    const responses: [Handler, ...Handler[]] = [success];
    for (let count = 0; count < 40; count++) responses.push(success);
    for (let count = 0; count < 40; count++) responses.push(reset, success);
    const { contacts, server } = await fastClientOf(inTurn(...responses));
    for (let count = 0; count < 41; count++) await contacts.get(contactId);
    for (let count = 0; count < 40; count++) expect(await contacts.get(contactId)).toEqual(contact);
    expect(server.requests).toHaveLength(121);
  });
});

describe("one deadline", () => {
  test("covers every attempt and every wait", async () => {
    const stall: Handler = () => {};
    const options = { maxRetries: 5, timeout: 40_000 };
    const { contacts, server, waits, deadlines, expire } = await fastClientOf(inTurn(away, stall), options);
    const failing = rejection(contacts.get(contactId), TimeoutError);
    await expect.poll(() => server.requests.length).toBe(2);
    expect(waits).toHaveLength(1);
    expect(deadlines).toEqual([40_000]);
    expire();
    expect(await failing).toMatchObject({ timeout: 40_000, attempts: 2, cause: { status: 503 } });
    expect(server.requests).toHaveLength(2);
  });

  test("does not heed a clock on the wall that jumps", async () => {
    const { contacts } = await clientOf(inTurn(away, success), { maxRetries: 1, timeout: 120_000 });
    const call = contacts.get(contactId);
    const inAYear = Date.now() + 365 * 86_400_000;
    const wall = vi.spyOn(Date, "now").mockReturnValue(inAYear);
    onTestFinished(() => wall.mockRestore());
    expect(await call).toEqual(contact);
  });

  test("an abort wakes a waiting retry at once", async () => {
    const responded = Promise.withResolvers<void>();
    const options = { maxRetries: 1, timeout: 120_000, onResponse: () => responded.resolve() };
    const { contacts } = await clientOf(refusal(429, "LATER", { "retry-after": "60" }), options);
    const controller = new AbortController();
    const reason = new Error("the user left");
    const call = contacts.get(contactId, { signal: controller.signal });
    await responded.promise;
    // Timers fire in order, however late: this one before the timer of the retry.
    const later = pause(30_000, "later", { ref: false });
    controller.abort(reason);
    await expect(Promise.race([call, later])).rejects.toBe(reason);
  });
});

describe("an outage of 60 seconds", () => {
  test("gets 1.2 requests per call at most", async () => {
    const { contacts, server, waits } = await fastClientOf(away);
    let calls = 0;
    // The clock jumps over every wait, so the sum of the waits is the time that passed.
    while (waits.reduce((sum, wait) => sum + wait, 0) < 60_000 && calls < 1_000) {
      calls++;
      await contacts.get(contactId, { timeout: 60_000 }).catch(() => {});
    }
    expect(calls).toBeGreaterThanOrEqual(100);
    expect(server.requests.length / calls).toBeLessThanOrEqual(1.2);
    expect(server.requests.length).toBeGreaterThan(calls);
  });

  test("is not what a rate limit is: calls that it refuses all come back", async () => {
    const busy = refusal(429, "TOO_MANY_REQUESTS", { "retry-after": "1" });
    const { contacts } = await fastClientOf(inTurn(...alternating(busy, success, 60)));
    for (let count = 0; count < 60; count++) expect(await contacts.get(contactId)).toEqual(contact);
  });

  test("gets no more of them from calls at the same time", async () => {
    const { contacts, server } = await fastClientOf(away);
    await Promise.allSettled(Array.from({ length: 200 }, () => contacts.update(contactId, {})));
    expect(server.requests.length).toBeLessThanOrEqual(240);
  });
});
