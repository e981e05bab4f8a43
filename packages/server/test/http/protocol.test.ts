import { describe, expect, it } from "vitest";
import { createContact } from "../resources/contacts/support/create-contact.ts";
import { faults, testApp } from "../support/test-app.ts";

const id = "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";

describe("a path or method that does not exist", () => {
  it.each(["/", "/v1", "/v1/contacts/", `/v1/contacts/${id}/notes`, "/v2/contacts", "//v1/contacts"])(
    "answers 404 for %s",
    async (path) => {
      const { send } = await testApp();
      const answer = await send("GET", path);
      expect(answer.status).toBe(404);
      expect(faults(answer)).toEqual([{ error: "NOT_FOUND" }]);
    },
  );

  it.each([
    ["PUT", "/v1/contacts", "GET, HEAD"],
    ["POST", "/v1/contacts", "GET, HEAD"],
    ["DELETE", `/v1/contacts/${id}`, "GET, HEAD, PATCH"],
    ["POST", `/v1/contacts/${id}`, "GET, HEAD, PATCH"],
    ["OPTIONS", `/v1/contacts/${id}`, "GET, HEAD, PATCH"],
    ["GET", "/v1/contacts/find", "POST"],
    ["PATCH", "/v1/contacts/resolve", "POST"],
    ["HEAD", "/v1/contacts/merge", "POST"],
  ])("answers 405 for %s %s and allows %s", async (method, path, allow) => {
    const { send } = await testApp();
    const answer = await send(method, path);
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe(allow);
  });
});

describe("content negotiation", () => {
  it.each(["text/html", "application/xml, text/*", "application/json;q=0", "*/*;q=0", "application/*;q=0, */*"])(
    "answers 406 for Accept: %s",
    async (accept) => {
      const { send } = await testApp();
      const answer = await send("GET", "/v1/contacts", { headers: { accept } });
      expect(answer.status).toBe(406);
      expect(faults(answer)).toEqual([{ error: "NOT_ACCEPTABLE" }]);
    },
  );

  it.each([
    "*/*",
    "application/json",
    "APPLICATION/JSON; q=0.1",
    "text/html, application/*;q=0.2",
    "text/html,*/*;q=0.1",
  ])("answers for Accept: %s", async (accept) => {
    const { send } = await testApp();
    expect((await send("GET", "/v1/contacts", { headers: { accept } })).status).toBe(200);
  });

  it.each([
    "",
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=iso-8859-1",
    "application/jsonx",
    "application/merge-patch+json",
  ])("answers 415 for Content-Type: %s", async (type) => {
    const { send } = await testApp();
    const headers = { "content-type": type };
    const answer = await send("POST", "/v1/contacts/find", { body: '{"email":"a@mail.example"}', headers });
    expect(answer.status).toBe(415);
    expect(faults(answer)).toEqual([{ error: "UNSUPPORTED_MEDIA_TYPE", path: "Content-Type" }]);
  });

  it.each(["gzip", "GZIP", "identity, br", "x"])("answers 415 for Content-Encoding: %s", async (encoding) => {
    const { send } = await testApp();
    const answer = await send("POST", "/v1/contacts/find", { body: "x", headers: { "content-encoding": encoding } });
    expect(answer.status).toBe(415);
    expect(faults(answer)).toEqual([{ error: "UNSUPPORTED_MEDIA_TYPE", path: "Content-Encoding" }]);
    expect(answer.headers.get("accept-encoding")).toBe("identity");
  });

  it.each(["identity", "Identity", ""])("reads a body of Content-Encoding: %s", async (encoding) => {
    const { send } = await testApp();
    const request = { body: '{"email":"a@mail.example"}', headers: { "content-encoding": encoding } };
    expect((await send("POST", "/v1/contacts/find", request)).status).toBe(200);
  });

  it("names the charset that it does not read", async () => {
    const { send } = await testApp();
    const headers = { "content-type": "application/json; charset=utf-16" };
    const answer = await send("POST", "/v1/contacts/find", { body: "{}", headers });
    expect(answer.status).toBe(415);
    expect(answer.body.errors[0].message).toContain("utf-16");
    expect(answer.headers.get("accept-encoding")).toBeNull();
  });

  it.each(["application/json", "Application/JSON;charset=UTF-8", 'application/json; charset="utf-8"'])(
    "reads a body of Content-Type: %s",
    async (type) => {
      const { send } = await testApp();
      const request = { body: '{"email":"a@mail.example"}', headers: { "content-type": type } };
      expect((await send("POST", "/v1/contacts/find", request)).status).toBe(200);
    },
  );
});

describe("the request id", () => {
  it("is the caller's own", async () => {
    const { send } = await testApp();
    const answer = await send("GET", "/v1/contacts", { headers: { "x-request-id": "signup-7f3b2a" } });
    expect(answer.headers.get("x-request-id")).toBe("signup-7f3b2a");
  });

  it.each(["", "a b", "x".repeat(129), "<script>", "a\tb"])("is made by the server in place of %j", async (given) => {
    const { send } = await testApp();
    const answer = await send("GET", "/v1/contacts", { headers: { "x-request-id": given } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is on refusals too", async () => {
    const { send } = await testApp();
    const answer = await send("GET", "/nowhere", { key: null, headers: { "x-request-id": "abc" } });
    expect(answer.headers.get("x-request-id")).toBe("abc");
  });
});

describe("every answer", () => {
  it("forbids to be cached, guessed at, run, framed, loaded from elsewhere or referred to", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    for (const path of [`/v1/contacts/${id}`, "/nowhere"]) {
      const { headers } = await send("GET", path);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });
});
