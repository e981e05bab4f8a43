import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { createApiKey } from "../../src/http/api-key.ts";
import { listKeys, revokeKey } from "../../src/organizations/keys.ts";
import { testApp } from "../support/test-app.ts";

const refusal = {
  data: null,
  errors: [{ error: "UNAUTHORIZED", message: "A valid API key is needed. Send it as `authorization: Bearer <key>`." }],
};

describe("authentication", () => {
  test.each([
    ["bare", (key: string) => key],
    ["as Bearer", (key: string) => `Bearer ${key}`],
    ["as bearer in lower case, with more white space", (key: string) => `bearer   ${key}`],
  ])("accepts the key %s", async (_how, write) => {
    const { send, key } = await testApp();
    expect((await send("GET", "/v1/contacts", { key: write(key) })).status).toBe(200);
  });

  test("refuses alike a key that is missing, malformed, unknown, of an unknown organisation or with another secret", async () => {
    const { send, orgId, key } = await testApp();
    const keys = [
      null,
      "",
      "Bearer",
      "Basic dXNlcjpwYXNz",
      "org_short",
      `${key}x`,
      `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`,
      createApiKey(orgId).text,
      createApiKey(v7()).text,
    ];
    for (const key of keys) {
      const response = await send("GET", "/v1/contacts", { key });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(response.body).toEqual(refusal);
    }
  });

  test("refuses a revoked key from the next request on, and keeps the organisation's others", async () => {
    const { send, store, orgId } = await testApp();
    const [key] = (await listKeys(store, orgId))!;
    expect((await send("GET", "/v1/contacts")).status).toBe(200);
    expect(await revokeKey(store, orgId, key!.id, new Date())).toBe(true);
    expect((await send("GET", "/v1/contacts")).status).toBe(401);
    expect(await revokeKey(store, orgId, key!.id, new Date())).toBe(false);
  });

  test("comes first: without a key nothing is said about paths, methods or bodies", async () => {
    const { send } = await testApp();
    for (const [method, path, body] of [
      ["GET", "/nowhere"],
      ["PUT", "/v1/contacts"],
      ["POST", "/v1/contacts/find", "{"],
    ] as const) {
      expect((await send(method, path, { key: null, body })).status).toBe(401);
    }
  });

  test("keeps no secret in the database", async () => {
    const { store, orgId, key } = await testApp();
    const [row] = (await listKeys(store, orgId))!;
    expect(row!.secret_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(key).not.toContain(row!.secret_hash);
  });
});
