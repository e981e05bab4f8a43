import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StoredKey } from "../../src/http/authentication.ts";
import { ProblemError } from "../../src/http/problem.ts";
import { boundedKeyLookup } from "../../src/organizations/bounded-key-lookup.ts";

const stored: StoredKey = { secretHash: "0", revoked: false };

/** A directory with one key, which responds on request. */
function directory() {
  const asked: { keyId: string; respond: () => void }[] = [];
  const { findKey } = boundedKeyLookup({
    findKey: (_orgId, keyId) =>
      new Promise((resolve) => asked.push({ keyId, respond: () => resolve(keyId === "known" ? stored : undefined) })),
  });
  const respond = async () => {
    for (const { respond } of asked.splice(0)) respond();
    // A place rests for so long after each look-up.
    await vi.advanceTimersByTimeAsync(3);
  };
  return { findKey, asked, respond };
}

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

describe("the look-up of keys", () => {
  test("asks for two unknown keys at a time, and lets hundreds wait", async () => {
    const { findKey, asked, respond } = directory();
    const found = Array.from({ length: 900 }, (_, index) => findKey("org", `guess-${index}`));
    for (let round = 0; round < 450; round++) {
      expect(asked).toHaveLength(2);
      await respond();
    }
    expect(await Promise.all(found)).toEqual(Array.from({ length: 900 }, () => undefined));
    expect(asked).toHaveLength(0);
  });

  test("refuses with 503 what has waited too long, and keeps the place of the others", async () => {
    const { findKey, asked, respond } = directory();
    for (let index = 0; index < 2; index++) void findKey("org", `slow-${index}`);
    const late = findKey("org", "late").catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1_000);
    const next = findKey("org", "known");
    await vi.advanceTimersByTimeAsync(1_000);
    const refusal = await late;
    expect(refusal).toBeInstanceOf(ProblemError);
    expect(refusal).toMatchObject({ code: "SERVICE_UNAVAILABLE", headers: { "retry-after": "2" } });
    await respond();
    expect(asked.map(({ keyId }) => keyId)).toEqual(["known"]);
    await respond();
    expect(await next).toBe(stored);
  });

  test("asks at once for a key that was there before, however many others wait", async () => {
    const { findKey, asked, respond } = directory();
    const first = findKey("org", "known");
    await respond();
    expect(await first).toBe(stored);
    for (let index = 0; index < 50; index++) void findKey("org", `guess-${index}`);
    const again = findKey("org", "known");
    expect(asked.map(({ keyId }) => keyId)).toEqual(["guess-0", "guess-1", "known"]);
    await respond();
    expect(await again).toBe(stored);
  });

  test("gives the place on when a look-up fails", async () => {
    let asked = 0;
    const { findKey } = boundedKeyLookup({
      async findKey() {
        asked++;
        throw new Error("away");
      },
    });
    for (let index = 0; index < 10; index++) {
      await expect(findKey("org", `${index}`)).rejects.toThrow("away");
      await vi.advanceTimersByTimeAsync(3);
    }
    expect(asked).toBe(10);
  });
});
