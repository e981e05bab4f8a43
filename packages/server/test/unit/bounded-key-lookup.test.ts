import { describe, expect, it } from "vitest";
import type { StoredKey } from "../../src/http/authentication.ts";
import { ProblemError } from "../../src/http/problem.ts";
import { boundedKeyLookup } from "../../src/organizations/bounded-key-lookup.ts";

const stored: StoredKey = { secretHash: "0", revoked: false };

/** A directory with one key, which responds when it is told to. */
function directory() {
  const asked: { keyId: string; respond: () => void }[] = [];
  const { findKey } = boundedKeyLookup({
    findKey: (_orgId, keyId) =>
      new Promise((resolve) => asked.push({ keyId, respond: () => resolve(keyId === "known" ? stored : undefined) })),
  });
  const respond = async () => {
    for (const { respond } of asked.splice(0)) respond();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { findKey, asked, respond };
}

describe("the look-up of keys", () => {
  it("asks for two unknown keys at a time, lets some wait and refuses the others with 503", async () => {
    const { findKey, asked, respond } = directory();
    const found = Array.from({ length: 100 }, (_, index) =>
      findKey("org", `guess-${index}`).catch((error: unknown) => error),
    );
    expect(asked).toHaveLength(2);
    const refused = await Promise.all(found.slice(66));
    expect(refused.every((error) => error instanceof ProblemError && error.code === "SERVICE_UNAVAILABLE")).toBe(true);
    for (let round = 0; round < 33; round++) {
      expect(asked).toHaveLength(2);
      await respond();
    }
    expect(await Promise.all(found.slice(0, 66))).toEqual(Array.from({ length: 66 }, () => undefined));
    expect(asked).toHaveLength(0);
  });

  it("asks at once for a key that was there before, whoever else waits", async () => {
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

  it("gives the place on when a look-up fails", async () => {
    let asked = 0;
    const { findKey } = boundedKeyLookup({
      async findKey() {
        asked++;
        throw new Error("away");
      },
    });
    for (let index = 0; index < 10; index++) await expect(findKey("org", `${index}`)).rejects.toThrow("away");
    expect(asked).toBe(10);
  });
});
