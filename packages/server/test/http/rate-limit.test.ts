import { describe, expect, test } from "vitest";
import { rateLimiter } from "../../src/http/rate-limit.ts";
import { createKey } from "../../src/organizations/keys.ts";
import { testApp } from "../support/test-app.ts";

async function limitedApp(start: string) {
  let time = Date.parse(start);
  const now = () => new Date(time);
  const app = await testApp({ now, rateLimiter: rateLimiter({ quota: 2, windowSeconds: 60 }, now) });
  return { ...app, wait: (milliseconds: number) => (time += milliseconds) };
}

describe("a rate limit", () => {
  test("stands in every response, refusals too", async () => {
    const { send, wait } = await limitedApp("2026-03-02T09:00:00.000Z");
    const first = await send("GET", "/v1/contacts");
    expect(first.headers.get("ratelimit")).toBe('"default";r=1;t=60');
    expect(first.headers.get("ratelimit-policy")).toBe('"default";q=2;w=60');
    wait(18_001);
    const second = await send("GET", "/nowhere");
    expect(second.status).toBe(404);
    expect(second.headers.get("ratelimit")).toBe('"default";r=0;t=42');
  });

  test("refuses with 429 beyond it until the window ends", async () => {
    const { send, wait } = await limitedApp("2026-03-02T09:00:00.000Z");
    await send("GET", "/v1/contacts");
    await send("GET", "/v1/contacts");
    wait(30_000);
    const refused = await send("GET", "/v1/contacts");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("30");
    expect(refused.headers.get("ratelimit")).toBe('"default";r=0;t=30');
    expect(refused.body.errors[0].error).toBe("TOO_MANY_REQUESTS");
    wait(30_000);
    expect((await send("GET", "/v1/contacts")).status).toBe(200);
  });

  test("locks no key out when the clock is set back: a window that has not begun is over", async () => {
    const { send, wait } = await limitedApp("2026-03-02T09:00:00.000Z");
    await send("GET", "/v1/contacts");
    await send("GET", "/v1/contacts");
    wait(-3_600_000);
    const response = await send("GET", "/v1/contacts");
    expect(response.status).toBe(200);
    expect(response.headers.get("ratelimit")).toBe('"default";r=1;t=60');
  });

  test("counts each key by itself, and unknown keys not at all", async () => {
    const { send, store, orgId } = await limitedApp("2026-03-02T09:00:00.000Z");
    const { text: other } = await createKey(store, { organization: orgId, now: new Date() });
    await send("GET", "/v1/contacts");
    await send("GET", "/v1/contacts");
    expect((await send("GET", "/v1/contacts", { key: other })).status).toBe(200);
    const unknown = await send("GET", "/v1/contacts", { key: null });
    expect(unknown.status).toBe(401);
    expect(unknown.headers.has("ratelimit")).toBe(false);
  });

  test("is not there unless configured", async () => {
    const { send } = await testApp();
    const response = await send("GET", "/v1/contacts");
    expect(response.headers.has("ratelimit")).toBe(false);
    expect(response.headers.has("ratelimit-policy")).toBe(false);
  });
});
