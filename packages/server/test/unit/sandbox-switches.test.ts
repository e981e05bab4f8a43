import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pause, untilAborted } from "../../src/sandbox/abortable.ts";
import { createSandbox, demonstrationContactId, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { sendTo } from "../support/sandbox.ts";

const path = `/v1/contacts/${demonstrationContactId}`;
const start = "2026-03-02T09:00:00.000Z";

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = createSandbox({ demonstration: true });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("failNext", () => {
  test("refuses the next request as the contract says, without effect", async () => {
    sandbox.failNext({ status: 503 });
    const refused = await sendTo(sandbox, "PATCH", path, { name: "John Smith" });
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("0");
    expect(refused.body.errors[0].error).toBe("SERVICE_UNAVAILABLE");
    const response = await sendTo(sandbox, "GET", path);
    expect(response.status).toBe(200);
    expect(response.body.data.name).toBe("John Doe");
  });

  test("sends the Retry-After that it is given", async () => {
    sandbox.failNext({ status: 429, retryAfter: 7 });
    sandbox.failNext({ status: 502, retryAfter: new Date(start) });
    expect((await sendTo(sandbox, "GET", path)).headers.get("retry-after")).toBe("7");
    const gateway = await sandbox.fetch(path);
    expect(gateway.status).toBe(502);
    expect(gateway.headers.get("retry-after")).toBe("Mon, 02 Mar 2026 09:00:00 GMT");
    expect(gateway.headers.get("content-type")).toBe("text/plain");
  });

  test("loses a request before it is there, or its response after it took effect", async () => {
    for (const [networkError, name] of [
      ["before", "John Doe"],
      ["after", "John Smith"],
    ] as const) {
      sandbox.failNext({ networkError });
      await expect(sendTo(sandbox, "PATCH", path, { name: "John Smith" })).rejects.toThrow(
        new TypeError("fetch failed"),
      );
      expect((await sendTo(sandbox, "GET", path)).body.data.name).toBe(name);
    }
  });

  test("fails as often as it is told, in the order it was told, and other operations not at all", async () => {
    sandbox.failNext({ status: 503, times: 2, operationId: "getContact" });
    sandbox.failNext({ status: 500, operationId: "getContact" });
    expect((await sendTo(sandbox, "GET", "/v1/contacts")).status).toBe(200);
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push((await sendTo(sandbox, "GET", path)).status);
    expect(statuses).toEqual([503, 503, 500, 200]);
  });

  test("refuses an invalid failure", () => {
    expect(() => sandbox.failNext({ status: 200 })).toThrow(RangeError);
    expect(() => sandbox.failNext({ status: 503, times: 0 })).toThrow(RangeError);
  });
});

describe("delayResponses", () => {
  test("holds responses back, but not their effect, and leaves no timer behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    sandbox.delayResponses(1000);
    let hasResponse = false;
    const pending = sendTo(sandbox, "PATCH", path, { name: "John Smith" }).then(() => {
      hasResponse = true;
    });
    await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 0 });
    sandbox.delayResponses(0);
    expect((await sendTo(sandbox, "GET", path)).body.data.name).toBe("John Smith");
    await vi.advanceTimersByTimeAsync(999);
    expect(hasResponse).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await pending;
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is cut short by an abort, with its reason and no timer left behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    sandbox.delayResponses(1000);
    const controller = new AbortController();
    const { signal } = controller;
    const pending = sendTo(sandbox, "GET", path, undefined, { signal });
    pending.catch(() => {});
    await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 0 });
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    await expect(sendTo(sandbox, "GET", path, undefined, { signal })).rejects.toBe(reason);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([undefined]);
  });

  test("lets go of the signal when the response is there", async () => {
    const { signal } = new AbortController();
    await untilAborted(pause(1, signal), signal);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("takes the milliseconds of the options, and none below zero", async () => {
    const slow = createSandbox({ latencyMs: 20 });
    const began = performance.now();
    await sendTo(slow, "GET", "/v1/contacts");
    expect(performance.now() - began).toBeGreaterThan(15);
    expect(() => slow.delayResponses(-1)).toThrow(RangeError);
    expect(() => createSandbox({ latencyMs: Number.NaN })).toThrow(RangeError);
  });
});

describe("the clock", () => {
  test("stands where it is set, and moves on when it is asked to", async () => {
    sandbox.setTime("2030-01-01T00:00:00Z");
    await sendTo(sandbox, "PATCH", path, { name: "One" });
    sandbox.advanceTime(90_000);
    const { body } = await sendTo(sandbox, "PATCH", path, { name: "Two" });
    expect(body.data.updated_at).toBe("2030-01-01T00:01:30.000Z");
    expect(sandbox.now()).toEqual(new Date("2030-01-01T00:01:30Z"));
  });

  test("goes with the real one until then", () => {
    const before = Date.now();
    expect(sandbox.now().getTime() - before).toBeLessThan(1000);
    sandbox.advanceTime(3_600_000);
    expect(sandbox.now().getTime() - before).toBeGreaterThanOrEqual(3_600_000);
  });

  test("may stand from the beginning", async () => {
    const standing = createSandbox({ now: start, demonstration: true });
    expect((await sendTo(standing, "GET", path)).body.data.created_at).toBe(start);
  });

  test("ends the time of an idempotency key", async () => {
    const headers = { "idempotency-key": "one" };
    const replayed = async () =>
      (await sendTo(sandbox, "PATCH", path, { name: "J" }, { headers })).headers.has("idempotency-replayed");
    expect([await replayed(), await replayed()]).toEqual([false, true]);
    sandbox.advanceTime(24 * 3_600_000);
    expect(await replayed()).toBe(false);
  });

  test("takes times only", () => {
    expect(() => sandbox.setTime("tomorrow")).toThrow(RangeError);
    expect(() => sandbox.advanceTime(Number.NaN)).toThrow(RangeError);
  });
});

describe("limitRate", () => {
  test("limits from now on, until the window ends or the limit is lifted", async () => {
    sandbox.setTime(start);
    sandbox.limitRate({ quota: 1, windowSeconds: 60 });
    expect((await sendTo(sandbox, "GET", path)).headers.get("ratelimit")).toBe('"default";r=0;t=60');
    const refused = await sendTo(sandbox, "GET", path);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    sandbox.advanceTime(60_000);
    expect((await sendTo(sandbox, "GET", path)).status).toBe(200);
    sandbox.limitRate(undefined);
    expect((await sendTo(sandbox, "GET", path)).headers.has("ratelimit")).toBe(false);
  });
});
