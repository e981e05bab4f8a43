import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createApiKey } from "../../src/http/api-key.ts";
import { authenticator, type StoredKey } from "../../src/http/authentication.ts";

const orgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A key with an authenticator, its stored data, and the number of look-ups. */
function known(stored: Partial<StoredKey> = {}) {
  const { key, text } = createApiKey(orgId);
  const state = { looked: 0, hashed: 0, stored: { secretHash: sha256(key.secret), revoked: false, ...stored } };
  const { authenticate } = authenticator(
    {
      async findKey(org, id) {
        state.looked++;
        return org === orgId && id === key.keyId ? state.stored : undefined;
      },
    },
    (secret) => {
      state.hashed++;
      return sha256(secret);
    },
  );
  const callerOf = (authorization: string) =>
    authenticate({ header: (name) => (name === "authorization" ? authorization : null) });
  return { key, text, state, callerOf };
}

describe("the authenticator", () => {
  test("returns the ids of the caller, and nothing of the secret", async () => {
    const { key, text, callerOf } = known();
    for (const header of [text, `Bearer ${text}`, text]) {
      expect(await callerOf(header)).toEqual({ orgId, keyId: key.keyId });
    }
  });

  test("hashes the secret of a header once, and looks its key up each time", async () => {
    const { text, state, callerOf } = known();
    for (let count = 0; count < 3; count++) await callerOf(text);
    expect(state).toMatchObject({ looked: 3, hashed: 1 });
  });

  test("refuses a header that was right once its key is revoked or changed", async () => {
    for (const change of [{ revoked: true }, { secretHash: sha256("other") }]) {
      const { text, state, callerOf } = known();
      await callerOf(text);
      Object.assign(state.stored, change);
      await expect(callerOf(text)).rejects.toThrow();
    }
  });

  test("remembers no header that was wrong", async () => {
    const { text, state, callerOf } = known({ revoked: true });
    for (let count = 0; count < 3; count++) await expect(callerOf(text)).rejects.toThrow();
    expect(state.hashed).toBe(3);
  });

  test("remembers a limited number of headers", async () => {
    const { text, state, callerOf } = known();
    for (let spaces = 0; spaces <= 1_024; spaces++) await callerOf(text + " ".repeat(spaces));
    expect(state.hashed).toBe(1_025);
    await callerOf(text);
    expect(state.hashed).toBe(1_026);
    await callerOf(text);
    expect(state.hashed).toBe(1_026);
  });
});
