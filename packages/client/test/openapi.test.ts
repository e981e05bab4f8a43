// The entry for tools around openapi-typescript, with each of them.

import { gzipSync } from "node:zlib";
import { createSandbox, demonstrationContactId, type Sandbox } from "@contacts-api/server/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { setupServer } from "msw/node";
import createClient from "openapi-fetch";
import { createOpenApiHttp } from "openapi-msw";
import createQueryClient from "openapi-react-query";
import { afterEach, describe, expect, test } from "vitest";
import { ContactsClient } from "../src/index.ts";
import { type components, createFetch, type operations, type paths } from "../src/openapi.ts";
import { apiKey, contact, contactId } from "./support/client.ts";
import { type Handler, inTurn, json, refusal, startHttpServer } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });
const reset: Handler = (response) => response.socket?.resetAndDestroy();

async function apiOf(handle: Handler, options = {}) {
  const server = await startHttpServer(handle);
  const fetch = createFetch({ apiKey, baseUrl: server.url, ...options });
  return { server, fetch, api: createClient<paths>({ baseUrl: server.url, fetch }) };
}

describe("openapi-fetch", () => {
  test("reads and writes as the client does, with what it was asked for", async () => {
    const { api, server } = await apiOf(success);
    const params = { path: { contact_id: "id of Ada/1" }, header: { "X-Request-Id": "mine" } };
    const { data, response } = await api.PATCH("/v1/contacts/{contact_id}", { params, body: { name: "Ada" } });
    expect(data?.data.name).toBe("John Smith");
    expect(response).toBeInstanceOf(Response);
    expect(server.requests[0]).toMatchObject({ url: "/v1/contacts/id%20of%20Ada%2F1", body: '{"name":"Ada"}' });
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${apiKey}`,
      "content-type": "application/json",
      "x-request-id": "mine",
    });
    await api.GET("/v1/contacts", { params: { query: { limit: 2, cursor: "a b" } } });
    expect(server.requests[1]?.url).toBe("/v1/contacts?limit=2&cursor=a%20b");
  });

  test("sends again what failed for a moment, a change under one key", async () => {
    const { api, server } = await apiOf(inTurn(reset, refusal(503, "LATER"), success));
    const params = { path: { contact_id: contactId } };
    const { data } = await api.PATCH("/v1/contacts/{contact_id}", { params, body: { name: "Ada" } });
    expect(data?.data.id).toBe(contactId);
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill('{"name":"Ada"}'));
  });

  test("gets refusals as responses, also the last of several", async () => {
    const { api } = await apiOf(refusal(404, "NOT_FOUND"));
    const params = { path: { contact_id: contactId } };
    const { error, response } = await api.GET("/v1/contacts/{contact_id}", { params });
    expect(response.status).toBe(404);
    expect(error?.errors[0]?.error).toBe("NOT_FOUND");
    const away = await apiOf(refusal(503, "SERVICE_UNAVAILABLE"), { maxRetries: 1 });
    const last = await away.api.GET("/v1/contacts/{contact_id}", { params });
    expect(last.response.status).toBe(503);
    expect(away.server.requests).toHaveLength(2);
    const page = await apiOf((response) => response.writeHead(502).end("<h1>Bad gateway"), { maxRetries: 0 });
    expect((await page.fetch(`${page.server.url}/v1/contacts`)).status).toBe(502);
  });

  test("rejects without a response, and shows neither key nor id", async () => {
    const { api } = await apiOf(reset, { maxRetries: 0 });
    const params = { path: { contact_id: "id-of-ada" } };
    const error = await api.GET("/v1/contacts/{contact_id}", { params }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "NetworkError", operationId: "getContact" });
    expect(`${(error as Error).stack}`).not.toContain("id-of-ada");
    const slow = await apiOf(() => {}, { timeout: 40 });
    await expect(slow.api.GET("/v1/contacts")).rejects.toMatchObject({ name: "TimeoutError" });
    const controller = new AbortController();
    const call = slow.api.GET("/v1/contacts", { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
  });
});

describe("createFetch", () => {
  test("sends the key nowhere but to its own address, and nothing that the contract has not", async () => {
    const { fetch, server } = await apiOf(success);
    await expect(fetch("https://elsewhere.example/v1/contacts")).rejects.toThrow(/sends to http:\/\/127.* alone/);
    const other = createFetch({ apiKey, baseUrl: "https://api.example" });
    await expect(other("https://api.example.elsewhere.example/v1/contacts")).rejects.toThrow(/alone/);
    await expect(fetch(`${server.url}/v2/contacts`)).rejects.toThrow(/no operation GET/);
    await expect(fetch(`${server.url}/v1/contacts`, { method: "PUT" })).rejects.toThrow(/no operation PUT/);
    for (const id of ["%", "%ff", "a%2", "%ed%a0%80"]) {
      await expect(fetch(`/v1/contacts/${id}`)).rejects.toThrow("getContact: contact_id must be a string");
    }
    expect(server.requests).toEqual([]);
  });

  test("takes a URL, a path, a Request, and what has no body", async () => {
    const { fetch, server } = await apiOf(json(null, 200));
    await fetch(new URL(`${server.url}/v1/contacts/1`));
    await fetch("/v1/contacts/1", { method: "DELETE", keepalive: true });
    await fetch(new Request(`${server.url}/v1/contacts/find`, { method: "POST", body: '{"email":"a@b.example"}' }));
    expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["GET", "/v1/contacts/1", ""],
      ["DELETE", "/v1/contacts/1", ""],
      ["POST", "/v1/contacts/find", '{"email":"a@b.example"}'],
    ]);
  });

  test("is a route of one's own backend: it adds the key, and passes no cookie on", async () => {
    const { fetch, server } = await apiOf(success);
    const request = new Request("https://app.example/api/v1/contacts/1?limit=2", {
      method: "PATCH",
      headers: { cookie: "session=1", host: "app.example", "x-forwarded-for": "::1", "if-match": '"3"' },
      body: '{"name":"Ada"}',
    });
    const { pathname, search } = new URL(request.url);
    const response = await fetch(pathname.replace("/api", "") + search, request);
    expect(await response.json()).toMatchObject({ data: { id: contactId } });
    const [{ method, url, body, headers }] = server.requests as [(typeof server.requests)[0]];
    expect({ method, url, body }).toEqual({ method: "PATCH", url: "/v1/contacts/1?limit=2", body: '{"name":"Ada"}' });
    expect(headers).toMatchObject({ authorization: `Bearer ${apiKey}`, "if-match": '"3"' });
    expect(Object.keys(headers).filter((name) => /cookie|forwarded/.test(name))).toEqual([]);
  });

  test("returns a body that was compressed as what it is now", async () => {
    const body = JSON.stringify({ data: contact, errors: null });
    const { fetch } = await apiOf((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip", etag: '"3"' });
      response.end(gzipSync(body));
    });
    const response = await fetch("/v1/contacts/1");
    expect(await response.text()).toBe(body);
    expect(Object.fromEntries(response.headers)).toMatchObject({ etag: '"3"', "content-type": "application/json" });
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  test("reads no further than maxResponseBytes, however small the body is on the wire", async () => {
    const { fetch } = await apiOf(
      (response, request) => {
        const status = request.url === "/v1/contacts/1" ? 200 : 404;
        response.writeHead(status, { "content-type": "application/json", "content-encoding": "gzip" });
        response.end(gzipSync(Buffer.alloc(50_000_000, " ")));
      },
      { maxResponseBytes: 100_000 },
    );
    for (const id of ["1", "2"]) {
      await expect(fetch(`/v1/contacts/${id}`)).rejects.toMatchObject({ name: "ResponseFormatError", fault: "size" });
    }
  });

  test("returns a 204 and a 304 as they are", async () => {
    const { fetch } = await apiOf(
      inTurn(
        (response) => response.writeHead(204).end(),
        (response) => response.writeHead(304).end(),
      ),
    );
    expect((await fetch("/v1/contacts/1", { method: "DELETE" })).status).toBe(204);
    expect((await fetch("/v1/contacts/1", { headers: { "if-none-match": '"1"' } })).status).toBe(304);
  });
});

describe("openapi-react-query", () => {
  test("makes query options whose function calls the API", async () => {
    const sandbox = createSandbox({ demonstration: true });
    const { key, url: baseUrl, fetch } = sandbox;
    const $api = createQueryClient(
      createClient<paths>({ baseUrl, fetch: createFetch({ apiKey: key, baseUrl, fetch }) }),
    );
    const params = { path: { contact_id: demonstrationContactId } };
    const read = await new QueryClient().fetchQuery($api.queryOptions("get", "/v1/contacts/{contact_id}", { params }));
    expect(read.data.id).toBe(demonstrationContactId);
  });
});

describe("openapi-msw", () => {
  const http = createOpenApiHttp<paths>({ baseUrl: "https://api.bland.ai" });
  const server = setupServer();
  afterEach(() => server.close());

  test("stands in for the API, with the types of the contract", async () => {
    const body: components["schemas"]["ContactEnvelope"] = { data: contact, errors: null };
    server.use(http.patch("/v1/contacts/{contact_id}", ({ response }) => response(200).json(body)));
    server.listen({ onUnhandledRequest: "error" });
    const updated = await new ContactsClient({ apiKey }).update(contactId, { name: "Ada" });
    expect(updated).toEqual(contact);
  });

  test("or the whole sandbox does, in one line", async () => {
    const sandbox: Sandbox = createSandbox({ demonstration: true });
    const { http: any } = await import("msw");
    server.use(any.all(`${sandbox.url}/*`, ({ request }) => sandbox.fetch(request)));
    server.listen({ onUnhandledRequest: "error" });
    const contacts = new ContactsClient({ apiKey: sandbox.key, baseUrl: sandbox.url });
    expect((await contacts.get(demonstrationContactId)).id).toBe(demonstrationContactId);
  });
});

test("the types name every operation", () => {
  const read: operations["getContact"]["responses"][200]["content"]["application/json"]["data"]["id"] = "id";
  expect(read).toBe("id");
});
