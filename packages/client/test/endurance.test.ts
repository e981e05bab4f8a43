// Many calls through a network that fails now and then: nothing may pile up.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { transportOf } from "../src/call/transport.ts";
import { ContactMethods } from "../src/generated/methods.ts";
import type { Clock } from "../src/retry/clock.ts";
import { readSettings } from "../src/settings/settings.ts";
import { apiKey, contact, contactId } from "./support/client.ts";

const calls = 100_000;
const workers = 50;
const body = JSON.stringify({ data: contact, errors: null });

/** The same faults in every run: a linear congruential generator. */
function chance(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** One response in twenty is a fault, each kind as often as the others. */
function faultyFetch(random: () => number): (url: string, init: RequestInit) => Promise<Response> {
  const faults = [
    () => Promise.reject(new TypeError("fetch failed")),
    () => Promise.resolve(new Response("<h1>Bad gateway</h1>", { status: 502 })),
    () => Promise.resolve(new Response(body.slice(0, 20), { headers: { "content-type": "application/json" } })),
    () => Promise.resolve(new Response(brokenBody(), { headers: { "content-type": "application/json" } })),
  ];
  return () => {
    const fault = faults[Math.floor(random() * faults.length * 20)];
    return fault ? fault() : Promise.resolve(new Response(body, { headers: { "content-type": "application/json" } }));
  };
}

function brokenBody(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body.slice(0, 20)));
      controller.error(new Error("reset"));
    },
  });
}

function heapAfterCollection(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

describe("a hundred thousand calls with one fault in twenty", () => {
  test("fail rarely, and leave no handle, no unhandled rejection and no memory", async () => {
    const random = chance();
    const clock: Clock = {
      now: () => performance.now(),
      random,
      after(delay, callback) {
        const timer = setTimeout(callback, delay < 30_000 ? 0 : delay);
        return () => clearTimeout(timer);
      },
    };
    const settings = readSettings({ apiKey, fetch: faultyFetch(random) }, "https://api.example");
    const contacts = new ContactMethods(transportOf({ ...settings, clock }));
    const { signal } = new AbortController();
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", note);
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;

    let failed = 0;
    const run = async (count: number) => {
      let left = count;
      const worker = async () => {
        while (left-- > 0) {
          const result = await contacts.update(contactId, { name: "Ada" }, { signal }).result();
          if (!result.ok) failed++;
        }
      };
      await Promise.all(Array.from({ length: workers }, worker));
    };
    await run(calls / 10);
    const [heapBefore, timersBefore] = [heapAfterCollection(), timers()];
    await run((calls * 9) / 10);
    const growth = heapAfterCollection() - heapBefore;
    process.off("unhandledRejection", note);

    expect(unhandled).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(timersBefore + 2);
    expect(growth).toBeLessThan(5 * 2 ** 20);
    // Three faults in a row are one in 8,000; the budget of retries holds for one fault in ten calls.
    expect(failed).toBeLessThan(calls / 1_000);
  });
});
