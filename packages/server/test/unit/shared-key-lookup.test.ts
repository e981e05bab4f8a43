import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StoredKey } from "../../src/http/authentication.ts";
import { sharedKeyLookup } from "../../src/organizations/shared-key-lookup.ts";

const valid: StoredKey = { secretHash: "a", revoked: false };
const revoked: StoredKey = { secretHash: "a", revoked: true };

/** Keys whose look-ups end when the test says so, with the state at the time of the call. */
function slowKeys() {
  const questions: PromiseWithResolvers<StoredKey>[] = [];
  const keys = sharedKeyLookup({
    findKey(_orgId, keyId) {
      const question = Promise.withResolvers<StoredKey>();
      questions.push(question);
      const known = stored[keyId]!;
      return question.promise.then(() => known);
    },
  });
  const stored: Record<string, StoredKey> = { k1: valid, k2: valid };
  return { keys, stored, questions };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("the look-up of keys", () => {
  // The moment that a look-up may take passes only when a test says so.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  test("asks once for all who came while it was asking", async () => {
    const { keys, questions } = slowKeys();
    const first = keys.findKey("org", "k1");
    await turn();
    const later = [keys.findKey("org", "k1"), keys.findKey("org", "k1"), keys.findKey("org", "k1")];
    await turn();
    expect(questions).toHaveLength(1);
    questions[0]!.resolve(valid);
    expect(await first).toEqual(valid);
    await turn();
    expect(questions).toHaveLength(2);
    questions[1]!.resolve(valid);
    expect(await Promise.all(later)).toEqual([valid, valid, valid]);
  });

  test("never responds with what was asked before the request came", async () => {
    const { keys, stored, questions } = slowKeys();
    const before = keys.findKey("org", "k1");
    await turn();
    stored["k1"] = revoked;
    const after = keys.findKey("org", "k1");
    questions[0]!.resolve(valid);
    await turn();
    questions[1]!.resolve(valid);
    expect([await before, await after]).toEqual([valid, revoked]);
  });

  test("asks again for those who have waited a moment for one that gets no response", async () => {
    const { keys, questions } = slowKeys();
    void keys.findKey("org", "k1");
    await turn();
    const later = keys.findKey("org", "k1");
    await turn();
    expect(questions).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(questions).toHaveLength(2);
    questions[1]!.resolve(valid);
    expect(await later).toEqual(valid);
  });

  test("does not let one key wait for another, nor an organisation for another", async () => {
    const { keys, questions } = slowKeys();
    for (const [orgId, keyId] of [
      ["org", "k1"],
      ["org", "k2"],
      ["other", "k1"],
    ] as const)
      void keys.findKey(orgId, keyId);
    await turn();
    expect(questions).toHaveLength(3);
  });

  test("asks again after a failure, which is only theirs who had asked", async () => {
    const { keys, questions } = slowKeys();
    const failing = keys.findKey("org", "k1");
    await turn();
    const waiting = keys.findKey("org", "k1");
    questions[0]!.reject(new Error("away"));
    await expect(failing).rejects.toThrow("away");
    await turn();
    questions[1]!.resolve(valid);
    expect(await waiting).toEqual(valid);
  });
});
