import { describe, expect, test } from "vitest";
import { makeFor, operations } from "../support/described-operation.ts";
import { dump } from "../support/organization-dump.ts";
import { faults, testApp } from "../support/test-app.ts";
import { pathOf, usualRequest } from "../support/usual-request.ts";

/** Without a body there is nothing to negotiate. */
const withContent = operations.filter(({ statuses }) => statuses.includes(406));

describe.each(withContent)("content negotiation of $operationId", (operation) => {
  test.each(["text/html", "application/xml, text/*", "application/json;q=0", "*/*;q=0", "application/*;q=0, */*"])(
    "responds with 406 for Accept: %s",
    async (accept) => {
      const { send } = await testApp();
      const response = await send(operation.method, pathOf(operation), { headers: { accept } });
      expect(response.status).toBe(406);
      expect(faults(response)).toEqual([{ error: "NOT_ACCEPTABLE" }]);
    },
  );

  test.each([
    "*/*",
    "application/json",
    "APPLICATION/JSON; q=0.1",
    "text/html, application/*;q=0.2",
    "text/html,*/*;q=0.1",
  ])("responds for Accept: %s", async (accept) => {
    const { send } = await testApp();
    const { method, path, body } = usualRequest(operation, await makeFor(operation, send));
    const response = await send(method, path, { body, headers: { accept } });
    expect(response.status).toBeLessThan(300);
  });
});

describe.each(operations.filter(({ body }) => body !== undefined))("the body of $operationId", (operation) => {
  async function sent(headers: Record<string, string>) {
    const app = await testApp();
    const { method, path, body } = usualRequest(operation, await makeFor(operation, app.send));
    const before = await dump(app);
    const response = await app.send(method, path, { body: JSON.stringify(body), headers });
    if (response.status >= 400) expect(await dump(app)).toEqual(before);
    return response;
  }

  test.each([
    "",
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=iso-8859-1",
    "application/jsonx",
    "application/merge-patch+json",
  ])("is refused with 415 for Content-Type: %s", async (type) => {
    const response = await sent({ "content-type": type });
    expect(response.status).toBe(415);
    expect(faults(response)).toEqual([{ error: "UNSUPPORTED_MEDIA_TYPE", path: "Content-Type" }]);
  });

  test.each(["gzip", "GZIP", "identity, br", "x"])("is refused with 415 for Content-Encoding: %s", async (encoding) => {
    const response = await sent({ "content-encoding": encoding });
    expect(response.status).toBe(415);
    expect(faults(response)).toEqual([{ error: "UNSUPPORTED_MEDIA_TYPE", path: "Content-Encoding" }]);
    expect(response.headers.get("accept-encoding")).toBe("identity");
  });

  test.each(["identity", "Identity", ""])("is read with Content-Encoding: %s", async (encoding) => {
    expect((await sent({ "content-encoding": encoding })).status).toBeLessThan(300);
  });

  test("is refused by the name of a charset that is not read", async () => {
    const response = await sent({ "content-type": "application/json; charset=utf-16" });
    expect(response.status).toBe(415);
    expect(response.body.errors[0].message).toContain("utf-16");
    expect(response.headers.get("accept-encoding")).toBeNull();
  });

  test.each(["application/json", "Application/JSON;charset=UTF-8", 'application/json; charset="utf-8"'])(
    "is read with Content-Type: %s",
    async (type) => {
      expect((await sent({ "content-type": type })).status).toBeLessThan(300);
    },
  );
});

describe("the request id", () => {
  test("is the caller's own", async () => {
    const { send } = await testApp();
    const response = await send("GET", "/v1/contacts", { headers: { "x-request-id": "signup-7f3b2a" } });
    expect(response.headers.get("x-request-id")).toBe("signup-7f3b2a");
  });

  test.each(["", "a b", "x".repeat(129), "<script>", "a\tb"])("is made by the server in place of %j", async (given) => {
    const { send } = await testApp();
    const response = await send("GET", "/v1/contacts", { headers: { "x-request-id": given } });
    expect(response.status).toBe(200);
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("is on refusals too", async () => {
    const { send } = await testApp();
    const response = await send("GET", "/nowhere", { key: null, headers: { "x-request-id": "abc" } });
    expect(response.headers.get("x-request-id")).toBe("abc");
  });
});

describe("every response", () => {
  test("forbids to be cached, guessed at, run, framed, loaded from elsewhere or referred to", async () => {
    const { send } = await testApp();
    const usual = await Promise.all(
      operations.map(async (operation) => usualRequest(operation, await makeFor(operation, send))),
    );
    for (const { method, path, body } of [...usual, { method: "GET", path: "/nowhere", body: undefined }]) {
      const { headers } = await send(method, path, { body });
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });
});
