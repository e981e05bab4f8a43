import { beforeAll, describe, expect, test } from "vitest";
import { crossOrigin } from "../../src/http/cors.ts";
import { rateLimiter } from "../../src/http/rate-limit.ts";
import { type Ask, constructsApp } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

describe("a success", () => {
  test("may have no content", async () => {
    for (const [method, status] of [
      ["DELETE", 204],
      ["POST", 202],
    ] as const) {
      const response = await ask(method, "/v1/constructs/successes", { headers: { accept: "application/json" } });
      expect({ status: response.status, text: response.text, type: response.headers.get("content-type") }).toEqual({
        ...{ status, text: "", type: null },
      });
    }
  });

  test("without content is replayed without content", async () => {
    const headers = { "idempotency-key": "empty-1", "x-tenant": "one" };
    await ask("POST", "/v1/constructs/successes", { headers });
    const again = await ask("POST", "/v1/constructs/successes", { headers });
    expect([again.status, again.text, again.headers.get("content-type")]).toEqual([202, "", null]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const other = await ask("POST", "/v1/constructs/successes", { headers: { ...headers, "x-tenant": "two" } });
    expect(other.status).toBe(422);
  });

  test("may be one of several", async () => {
    const choose = (status: number) => ask("GET", `/v1/constructs/successes?status=${status}`);
    expect((await choose(200)).json).toEqual({ data: { status: 200 }, errors: null });
    const text = await choose(201);
    expect([text.status, text.text, text.headers.get("content-type")]).toEqual([
      201,
      "a thing",
      "text/plain; charset=utf-8",
    ]);
    expect((await choose(204)).status).toBe(204);
  });

  test("may be text, with typed headers and an entity tag", async () => {
    const table = await ask("GET", "/v1/constructs/export");
    expect(table.text).toBe("name\r\nZoë\r\n");
    const { "content-type": type, etag, "x-row-count": rows, "x-is-whole": whole } = Object.fromEntries(table.headers);
    expect({ type, etag, rows, whole }).toEqual({
      type: "text/csv; charset=utf-8",
      etag: '"3"',
      rows: "1",
      whole: "true",
    });
    expect(table.headers.get("cache-control")).toBe("max-age=5");
    const head = await ask("HEAD", "/v1/constructs/export");
    expect([head.status, head.text, head.headers.get("x-row-count")]).toEqual([200, "", "1"]);
    const unchanged = await ask("GET", "/v1/constructs/export", { headers: { "if-none-match": '"3"' } });
    expect([unchanged.status, unchanged.text, unchanged.headers.get("content-type")]).toEqual([304, "", null]);
    expect((await ask("GET", "/v1/constructs/export", { headers: { "if-match": '"2"' } })).status).toBe(412);
  });

  test("of text is replayed as it was", async () => {
    const headers = { "idempotency-key": "text-1" };
    const first = await ask("POST", "/v1/constructs/export", { headers });
    const again = await ask("POST", "/v1/constructs/export", { headers });
    expect(again.text).toBe(first.text);
    for (const name of ["content-type", "x-row-count"]) expect(again.headers.get(name)).toBe(first.headers.get(name));
  });

  test("may be bytes", async () => {
    const { bytes, headers } = await ask("GET", "/v1/constructs/picture");
    expect([...bytes]).toEqual([0x89, 0x50, 0, 0xff]);
    expect(headers.get("content-type")).toBe("image/png");
  });

  test("is asked for by its media type", async () => {
    const accepted = async (path: string, accept: string) => (await ask("GET", path, { headers: { accept } })).status;
    expect(await accepted("/v1/constructs/export", "text/csv")).toBe(200);
    expect(await accepted("/v1/constructs/export", "text/*;q=0.5")).toBe(200);
    expect(await accepted("/v1/constructs/export", "application/json")).toBe(406);
    expect(await accepted("/v1/constructs/export", "*/*, text/csv;q=0")).toBe(406);
    expect(await accepted("/v1/constructs/successes?status=200", "application/json")).toBe(200);
    expect(await accepted("/v1/constructs/query", "text/csv")).toBe(406);
    const refused = await ask("GET", "/v1/constructs/export", { headers: { accept: "text/html" } });
    expect(refused.json.errors[0].message).toBe("Responses are text/csv; the Accept header does not admit it.");
  });
});

describe("a public operation", () => {
  test("needs no key and checks none", async () => {
    for (const key of [null, "org_wrong"]) {
      const { status, json } = await ask("GET", "/v1/constructs/public", { key });
      expect([status, json.data]).toEqual([200, { query: { limit: 3 }, context: ["now", "newId"] }]);
      expect((await ask("POST", "/v1/constructs/public", { key, body: { name: "a" } })).status).toBe(200);
      expect((await ask("HEAD", "/v1/constructs/public", { key })).status).toBe(200);
    }
    expect((await ask("POST", "/v1/constructs/public", { key: null, body: { name: 1 } })).status).toBe(400);
  });

  test("tells nothing of other operations to those without a key", async () => {
    for (const [method, path] of [
      ["PUT", "/v1/constructs/public"],
      ["DELETE", "/v1/constructs/public"],
      ["GET", "/v1/constructs/nothing"],
      ["GET", "/v1/contacts"],
    ] as const) {
      expect((await ask(method, path, { key: null })).status, path).toBe(401);
    }
    expect((await ask("PUT", "/v1/constructs/public")).json.data).toEqual({ context: true });
  });

  test("takes nothing of the rate of a key", async () => {
    const limited = await constructsApp({
      rateLimiter: rateLimiter({ quota: 1, windowSeconds: 60 }, () => new Date()),
    });
    for (let count = 0; count < 3; count++) {
      const { status, headers } = await limited("GET", "/v1/constructs/public");
      expect([status, headers.get("ratelimit")]).toEqual([200, null]);
    }
  });
});

describe("pages of other origins", () => {
  test("may send the headers that operations take, and read those that they respond with", async () => {
    const root = await constructsApp({ crossOrigin: crossOrigin("*") });
    const headers = { origin: "https://app.example", "access-control-request-method": "POST" };
    const preflight = await root("OPTIONS", "/v1/constructs/public", { key: null, headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST, PUT");
    const other = await root("PATCH", "/v1/constructs/successes");
    expect([other.status, other.headers.get("allow")]).toEqual([405, "DELETE, GET, HEAD, POST"]);
  });
});
