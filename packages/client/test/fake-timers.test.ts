// The guide's function for fake timers: retries of requests that the sandbox really performs.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createSandbox, demonstrationContactId, type Sandbox } from "@contacts-api/server/sandbox";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ContactsClient, NetworkError } from "../src/index.ts";
import { throughWaits } from "./support/through-waits.ts";

let sandbox: Sandbox;
let contacts: ContactsClient;

beforeEach(() => {
  vi.useFakeTimers();
  sandbox = createSandbox({ demonstration: true });
  contacts = new ContactsClient({ apiKey: sandbox.key, baseUrl: sandbox.url, fetch: sandbox.fetch });
});

afterEach(() => void vi.useRealTimers());

const calls: [string, () => Promise<unknown>][] = [
  ["get", () => contacts.get(demonstrationContactId)],
  ["update", () => contacts.update(demonstrationContactId, { name: "Ada" })],
  ["upsert", () => contacts.upsert({ external_id: "crm-1" }, { name: "Ada", email: "ada@mail.example" })],
  ["modify", () => contacts.modify(demonstrationContactId, () => ({ name: "Ada" }))],
];

describe("with fake timers", () => {
  describe.each([
    { status: 503, times: 2 },
    { status: 429, retryAfter: 5 },
    { networkError: "before" },
    { networkError: "after", times: 2 },
  ] as const)("and %j", (failure) => {
    test.each(calls)("%s is retried", async (_name, call) => {
      sandbox.failNext(failure);
      await throughWaits(call());
      expect(sandbox.requests.length).toBeGreaterThan(failure.times ?? 1);
    });
  });

  test.each(calls.slice(2))("the second request of %s is retried", async (_name, call) => {
    sandbox.failNext({ status: 503, operationId: "updateContact" });
    await throughWaits(call());
    expect(sandbox.requests.map(({ status }) => status)).toEqual([expect.any(Number), 503, 200]);
  });

  test("a call that fails rejects", async () => {
    sandbox.failNext({ networkError: "before", times: 3 });
    await expect(throughWaits(contacts.get(demonstrationContactId))).rejects.toBeInstanceOf(NetworkError);
  });

  test("the guide shows this function", async () => {
    const [guide, shown] = await Promise.all(
      ["../docs/testing.md", "support/through-waits.ts"].map((name) =>
        readFile(join(import.meta.dirname, name), "utf8"),
      ),
    );
    expect(guide).toContain(shown);
  });
});
