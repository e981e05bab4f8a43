import { beforeEach, describe, expect, test } from "vitest";
import { createSandbox, demonstrationContactId, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { sendTo } from "../support/sandbox.ts";

const path = `/v1/contacts/${demonstrationContactId}`;
const start = "2026-03-02T09:00:00.000Z";

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = createSandbox({ demonstration: true });
});

describe("createSandbox", () => {
  test("responds as the server does", async () => {
    const response = await sendTo(sandbox, "PATCH", path, { name: "John Smith", metadata: { verified: true } });
    expect(response.status).toBe(200);
    expect(response.body.data).toMatchObject({
      id: demonstrationContactId,
      org_id: sandbox.orgId,
      name: "John Smith",
      metadata: { source: "web_signup", preferences: { language: "en" }, verified: true },
    });
    expect((await sendTo(sandbox, "PATCH", path, { nickname: "J" })).status).toBe(400);
    expect(
      (await sendTo(sandbox, "GET", "/v1/contacts", undefined, { headers: { authorization: "no key" } })).status,
    ).toBe(401);
  });

  test("is empty unless the demonstration is asked for", async () => {
    const empty = createSandbox();
    expect((await sendTo(empty, "GET", "/v1/contacts")).body.data).toEqual([]);
    expect((await sendTo(sandbox, "GET", "/v1/contacts")).body.data).toHaveLength(2);
  });

  test.each([
    ["an address as text", (init: RequestInit) => sandbox.fetch(sandbox.url + path, init)],
    ["a path", (init: RequestInit) => sandbox.fetch(path, init)],
    ["a URL of another host", (init: RequestInit) => sandbox.fetch(new URL(path, "http://localhost:1"), init)],
    ["a Request", (init: RequestInit) => sandbox.fetch(new Request(sandbox.url + path, init))],
    [
      "a Request with other headers",
      ({ headers, ...init }: RequestInit) =>
        sandbox.fetch(new Request(sandbox.url + path, init), { headers: headers! }),
    ],
  ])("accepts %s", async (_what, call) => {
    const headers = { authorization: sandbox.key, "content-type": "application/json" };
    const response = await call({ method: "PATCH", headers, body: JSON.stringify({ name: "John Smith" }) });
    expect(response.status).toBe(200);
  });

  test("rejects what `fetch` rejects", async () => {
    await expect(sandbox.fetch("http://[")).rejects.toThrow(TypeError);
    await expect(sandbox.fetch("/v1/contacts", { headers: { "x y": "" } })).rejects.toThrow(TypeError);
  });

  test("lists contacts in the order of their creation, also while the clock stands", async () => {
    sandbox.setTime(start);
    const known = (await sendTo(sandbox, "GET", "/v1/contacts")).body.data.map(({ id }: { id: string }) => id);
    const ids: string[] = [];
    for (let count = 0; count < 20; count++) {
      const { body } = await sendTo(sandbox, "POST", "/v1/contacts/resolve", { external_id: `crm-${count}` });
      ids.push(body.data.contact.id);
    }
    sandbox.setTime("2026-03-01T09:00:00Z");
    const { body } = await sendTo(sandbox, "GET", "/v1/contacts");
    const listed = body.data.map(({ id }: { id: string }) => id);
    expect(listed.filter((id: string) => !known.includes(id))).toEqual(ids);
  });

  test("takes the ids of what it stores from its owner, also after a reset", async () => {
    let count = 0;
    const newId = () => `019cbd02-c000-7000-8000-${String(++count).padStart(12, "0")}`;
    const owned = createSandbox({ newId });
    const idOf = async () =>
      (await sendTo(owned, "POST", "/v1/contacts/resolve", { external_id: "1" })).body.data.contact;
    expect((await idOf()).id).toBe("019cbd02-c000-7000-8000-000000000001");
    owned.reset();
    expect((await idOf()).id).toBe("019cbd02-c000-7000-8000-000000000003");
  });

  test("shares nothing with another one", async () => {
    const other = createSandbox({ demonstration: true });
    other.failNext({ status: 500 });
    other.limitRate({ quota: 1, windowSeconds: 60 });
    other.setTime(start);
    await sendTo(sandbox, "PATCH", path, { name: "Ours" });
    expect(other.requests).toEqual([]);
    expect((await sendTo(other, "GET", path)).status).toBe(500);
    expect((await sendTo(other, "GET", path)).body.data.name).toBe("John Doe");
    expect((await sendTo(sandbox, "GET", path)).headers.has("ratelimit")).toBe(false);
    expect((await sendTo(sandbox, "GET", path, undefined, { headers: { authorization: other.key } })).status).toBe(401);
  });
});

describe("requests", () => {
  test("are listed in the order of arrival, with what became of them", async () => {
    await sendTo(sandbox, "GET", "/v1/contacts?limit=1");
    sandbox.failNext({ networkError: "before" });
    await sandbox.fetch(path).catch(() => {});
    await sandbox.fetch(path);
    await sandbox.fetch("/nowhere", { method: "DELETE" });
    expect(sandbox.requests).toEqual([
      { method: "GET", path: "/v1/contacts?limit=1", operationId: "listContacts", status: 200 },
      { method: "GET", path, operationId: "getContact", status: undefined },
      { method: "GET", path, operationId: "getContact", status: 401 },
      { method: "DELETE", path: "/nowhere", operationId: undefined, status: 401 },
    ]);
  });
});

describe("reset", () => {
  test("makes everything as it was, and keeps the key", async () => {
    const limited = createSandbox({ demonstration: true, now: start, rateLimit: { quota: 1, windowSeconds: 60 } });
    const { key } = limited;
    await sendTo(limited, "PATCH", path, { name: "John Smith" });
    limited.advanceTime(1000);
    limited.failNext({ status: 500, times: 9 });
    limited.delayResponses(60_000);
    limited.limitRate(undefined);
    limited.reset();
    expect([limited.key, limited.requests, limited.now()]).toEqual([key, [], new Date(start)]);
    const response = await sendTo(limited, "GET", path);
    expect(response.body.data).toMatchObject({ name: "John Doe", created_at: start });
    expect((await sendTo(limited, "GET", path)).status).toBe(429);
  });
});
