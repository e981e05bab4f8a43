// A client that slows down before the server has to say no.
import { createSandbox, demonstrationContactId } from "@contacts-api/server/sandbox";
import { describe, expect, test } from "vitest";
import { ContactsClient } from "../src/index.ts";
import { clientOf, contact, contactId } from "./support/client.ts";
import { fastClientOf } from "./support/fast-clock.ts";
import { type Handler, inTurn, json, refusal } from "./support/http-server.ts";

const limited = (left: number, seconds: number, quota = 100): Handler =>
  json({ data: contact, errors: null }, 200, {
    ratelimit: `"default";r=${left};t=${seconds}`,
    "ratelimit-policy": `"default";q=${quota};w=60`,
  });

/** A server that counts, and refuses beyond its quota until the window ends. */
function countingServer(quota: number, seconds: number): Handler {
  let used = 0;
  let ends = 0;
  return (response, request) => {
    if (performance.now() >= ends) [used, ends] = [0, performance.now() + seconds * 1000];
    const left = Math.max(0, quota - ++used);
    const rest = Math.ceil((ends - performance.now()) / 1000);
    const headers = {
      ratelimit: `"default";r=${left};t=${rest}`,
      "ratelimit-policy": `"default";q=${quota};w=${seconds}`,
    };
    const handle =
      used > quota
        ? refusal(429, "TOO_MANY_REQUESTS", { ...headers, "retry-after": String(rest) })
        : limited(left, rest, quota);
    handle(response, request);
  };
}

describe("pacing", () => {
  test("does not wait while plenty is left, or while the server says nothing", async () => {
    const plenty = await fastClientOf(limited(50, 10));
    for (let count = 0; count < 5; count++) await plenty.contacts.get(contactId);
    expect(plenty.waits).toEqual([]);
    const silent = await fastClientOf(json({ data: contact, errors: null }));
    for (let count = 0; count < 5; count++) await silent.contacts.get(contactId);
    expect(silent.waits).toEqual([]);
  });

  test("spreads what is left over the seconds that are left once it runs low", async () => {
    const { contacts, waits } = await fastClientOf(limited(9, 10));
    await contacts.get(contactId);
    await contacts.get(contactId);
    await contacts.get(contactId);
    expect(waits).toEqual([1_000, 1_000]);
  });

  test("waits for the next window when nothing is left", async () => {
    const { contacts, waits } = await fastClientOf(limited(0, 12));
    await contacts.get(contactId);
    await contacts.get(contactId);
    expect(waits).toEqual([12_000]);
  });

  test("does not wait for longer than the call may take", async () => {
    const { contacts, waits, server } = await fastClientOf(limited(0, 300));
    await contacts.get(contactId);
    await contacts.get(contactId);
    expect(waits).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });

  test("takes the earliest end that it heard of for that of the window, because seconds are rounded up", async () => {
    const { contacts, waits } = await fastClientOf(inTurn(limited(9, 1), limited(8, 1), limited(7, 1), limited(0, 1)));
    for (let count = 0; count < 5; count++) await contacts.get(contactId);
    expect(waits.slice(0, 3)).toEqual([100, 100, 100]);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(1_000);
  });

  test("goes by the new window once the old one is over", async () => {
    const { contacts, waits } = await fastClientOf(inTurn(limited(2, 1), limited(0, 1), limited(0, 7)));
    for (let count = 0; count < 4; count++) await contacts.get(contactId);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeCloseTo(8_000);
  });

  test("forgets a call that is aborted in the wait for its turn", async () => {
    const { contacts, waits } = await fastClientOf(limited(5, 60));
    await contacts.get(contactId);
    const controller = new AbortController();
    const { signal } = controller;
    const calls = Array.from({ length: 3 }, () => contacts.get(contactId, { signal }).catch(() => "aborted"));
    controller.abort();
    expect(await Promise.all(calls)).toEqual(["aborted", "aborted", "aborted"]);
    await contacts.get(contactId);
    await contacts.get(contactId);
    expect(waits.at(-1)).toBe(10_000);
  });

  test("is off by option", async () => {
    const { contacts, waits } = await fastClientOf(limited(0, 12), { pacing: false });
    await contacts.get(contactId);
    await contacts.get(contactId);
    expect(waits).toEqual([]);
  });

  test.each(["nonsense", '"default";r=-1;t=x', '"default";r=99999999999999;t=1', "r=1;t=1"])(
    "passes over what it cannot read: %s",
    async (ratelimit) => {
      const { contacts, waits } = await fastClientOf(json({ data: contact, errors: null }, 200, { ratelimit }));
      await contacts.get(contactId);
      await contacts.get(contactId);
      expect(waits).toEqual([]);
    },
  );

  test("keeps a bulk job of several workers from any 429, and lets it finish in the second window", async () => {
    const statuses: number[] = [];
    const { contacts, server } = await clientOf(countingServer(20, 1), {
      onResponse: ({ status }) => statuses.push(status ?? 0),
    });
    let left = 30;
    const worker = async () => {
      while (left-- > 0) await contacts.get(contactId);
    };
    await Promise.all(Array.from({ length: 4 }, worker));
    expect(server.requests).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toEqual([]);
  });

  test("lets no more calls go at once than are left", async () => {
    const { contacts, server } = await clientOf(countingServer(20, 2));
    for (let count = 0; count < 15; count++) await contacts.get(contactId);
    const results = await Promise.all(Array.from({ length: 10 }, () => contacts.get(contactId).result()));
    expect(results.map(({ ok }) => ok)).toEqual(Array.from({ length: 10 }, () => true));
    expect(server.requests).toHaveLength(25);
  });

  test("does not slow a client that has plenty left, though the server tells no policy", async () => {
    let left = 1_000;
    const { contacts, waits } = await fastClientOf((response, request) => {
      left--;
      json({ data: contact, errors: null }, 200, { ratelimit: `"default";r=${left};t=60` })(response, request);
    });
    for (let count = 0; count < 20; count++) await contacts.get(contactId);
    expect(waits).toEqual([]);
  });

  test("lets the whole client wait after a 429, and then send what the policy allows, so that no call is lost", async () => {
    const { contacts, server } = await clientOf(countingServer(60, 1), { maxRetries: 2 });
    const results = await Promise.all(Array.from({ length: 300 }, () => contacts.get(contactId).result()));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    // The first ones were sent before anything was known.
    expect(server.requests.length).toBeLessThanOrEqual(300 + 240 + 60);
  }, 20_000);

  test("does so also for a server that tells nothing but Retry-After", async () => {
    let used = 0;
    const { contacts } = await clientOf(
      (response, request) => {
        if (used === 0) setTimeout(() => (used = 0), 1_000);
        const isRefused = ++used > 40;
        (isRefused ? refusal(429, "TOO_MANY_REQUESTS", { "retry-after": "1" }) : json({ data: contact, errors: null }))(
          response,
          request,
        );
      },
      { maxRetries: 2 },
    );
    const results = await Promise.all(Array.from({ length: 100 }, () => contacts.get(contactId).result()));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  }, 20_000);

  test("sends nothing again for a caller who wants no retry, nor beyond the deadline", async () => {
    const busy = refusal(429, "TOO_MANY_REQUESTS", { "retry-after": "2" });
    const { contacts, server } = await clientOf(busy, { maxRetries: 2 });
    await expect(contacts.get(contactId, { maxRetries: 0 })).rejects.toMatchObject({ attempts: 1 });
    await expect(contacts.get(contactId, { timeout: 1_000 })).rejects.toMatchObject({ attempts: 1, retryAfter: 2 });
    expect(server.requests).toHaveLength(2);
  });

  test("understands the server of this repository", async () => {
    const sandbox = createSandbox({ demonstration: true, rateLimit: { quota: 20, windowSeconds: 1 } });
    const statuses: (number | undefined)[] = [];
    const contacts = new ContactsClient({
      apiKey: sandbox.key,
      baseUrl: sandbox.url,
      fetch: sandbox.fetch,
      onResponse: ({ status }) => statuses.push(status),
    });
    for (let count = 0; count < 30; count++) await contacts.get(demonstrationContactId);
    expect(statuses).toEqual(Array.from({ length: 30 }, () => 200));
  });
});
