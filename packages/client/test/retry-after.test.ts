// When a server says when to come back.
import { describe, expect, test } from "vitest";
import { ApiError, ResponseFormatError } from "../src/index.ts";
import { clientOf, contact, contactId, rejection } from "./support/client.ts";
import { fastClientOf } from "./support/fast-clock.ts";
import { type Handler, inTurn, json, refusal } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });

describe("Retry-After", () => {
  test("in seconds is waited for", async () => {
    const { contacts, waits } = await fastClientOf(inTurn(refusal(429, "LATER", { "retry-after": "7" }), success));
    await contacts.get(contactId);
    expect(waits).toEqual([7_250]);
  });

  test("as a date is waited for, by the server's own clock", async () => {
    const headers = { date: "Thu, 01 Jan 2026 00:00:00 GMT", "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT" };
    const { contacts, waits } = await fastClientOf(inTurn(refusal(503, "LATER", headers), success));
    await contacts.get(contactId);
    expect(waits).toEqual([9_250]);
  });

  test("that does not fit the deadline fails at once and says when to come back", async () => {
    const { contacts, server, waits } = await fastClientOf(refusal(503, "LATER", { "retry-after": "90" }));
    const before = Date.now();
    const error = await rejection(contacts.get(contactId, { timeout: 60_000 }), ApiError);
    expect(error).toMatchObject({ status: 503, retryAfter: 90, attempts: 1 });
    expect(error.retryAt?.getTime()).toBeGreaterThanOrEqual(before + 90_000);
    expect(error.retryAt?.getTime()).toBeLessThanOrEqual(Date.now() + 90_000);
    expect(server.requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test("on a gateway's page counts as well", async () => {
    const busy: Handler = (response) => response.writeHead(503, { "retry-after": "90" }).end("busy");
    const { contacts } = await fastClientOf(busy);
    const error = await rejection(contacts.get(contactId, { timeout: 60_000 }), ResponseFormatError);
    expect(error.retryAt).toBeInstanceOf(Date);
  });
});

describe("Retry-After that is neither a whole number nor a date", () => {
  test.each([
    "2.5",
    "-1",
    "+5",
    "5, 5",
    "0x10",
    "1e3",
    "soon",
    "2026-11-29",
    "May 5 2030 10:00:00",
    "5 s",
    " ",
    "Infinity",
  ])("is not one: %j does not mean now", async (value) => {
    const { contacts, waits } = await fastClientOf(inTurn(refusal(503, "LATER", { "retry-after": value }), success));
    expect(await contacts.get(contactId)).toEqual(contact);
    expect(waits).toEqual([250]);
    const { contacts: once } = await clientOf(refusal(503, "LATER", { "retry-after": value }));
    expect((await rejection(once.get(contactId), ApiError)).retryAfter).toBeUndefined();
  });

  test.each(["Thu, 01 Jan 2026 00:00:09 GMT", "Thursday, 01-Jan-26 00:00:09 GMT", "Thu Jan  1 00:00:09 2026"])(
    "is a date in all of its forms: %s",
    async (value) => {
      const headers = { date: "Thu, 01 Jan 2026 00:00:00 GMT", "retry-after": value };
      const { contacts } = await clientOf(refusal(503, "LATER", headers));
      expect((await rejection(contacts.get(contactId), ApiError)).retryAfter).toBeCloseTo(9, 0);
    },
  );

  test.each(["0", "Thu, 01 Jan 1970 00:00:00 GMT"])("waits no less than usual for %s", async (value) => {
    const responses = inTurn(refusal(503, "LATER", { "retry-after": value }), success);
    const { contacts, waits } = await fastClientOf(responses);
    await contacts.get(contactId);
    expect(waits).toEqual([250]);
  });

  test("of fifty clients that are refused at one moment leads to fifty moments", async () => {
    const moments = new Set<number>();
    for (let count = 0; count < 50; count++) {
      const responses = inTurn(refusal(429, "LATER", { "retry-after": "3" }), success);
      const { contacts, waits } = await fastClientOf(responses, {}, count / 50);
      await contacts.get(contactId);
      expect(waits[0]).toBeGreaterThanOrEqual(3_000);
      moments.add(waits[0]!);
    }
    expect(moments.size).toBe(50);
  });

  test("that is further away than dates go is not a reason to come back at once", async () => {
    const { contacts, server } = await clientOf(refusal(503, "LATER", { "retry-after": "9".repeat(30) }));
    const error = await rejection(contacts.get(contactId, { maxRetries: 2 }), ApiError);
    expect(error.retryAt).toBeInstanceOf(Date);
    expect(server.requests).toHaveLength(1);
  });
});
