import { describe, expect, test } from "vitest";
import { crossOrigin } from "../../src/http/cors.ts";
import { methodsByPath, operations } from "../support/described-operation.ts";
import { testApp } from "../support/test-app.ts";
import { pathOf } from "../support/usual-request.ts";

const page = "https://app.example.com";

async function opened(origins?: readonly string[] | "*") {
  const { app, key } = await testApp(origins === undefined ? {} : { crossOrigin: crossOrigin(origins) });
  return (method: string, path: string, headers: Record<string, string>) =>
    app.fetch(new Request(`http://contacts.test${path}`, { method, headers: { authorization: key, ...headers } }));
}

const preflight = (origin: string) => ({ authorization: "", origin, "access-control-request-method": "PATCH" });
const ofCors = (response: Response) =>
  [...response.headers.keys()].filter((name) => name.startsWith("access-control-"));

describe("a page of another origin", () => {
  test("gets no headers by default", async () => {
    const ask = await opened();
    for (const response of [
      await ask("GET", "/v1/contacts", { origin: page }),
      await ask("OPTIONS", "/v1/contacts", preflight(page)),
    ]) {
      expect(ofCors(response)).toEqual([]);
      expect(response.headers.has("vary")).toBe(false);
    }
  });

  test.each(methodsByPath)(
    "asks without a key and learns the methods of $path and every request header",
    async (path) => {
      const ask = await opened([page]);
      const response = await ask("OPTIONS", pathOf(path.operation), preflight(page));
      expect(response.status).toBe(204);
      expect(await response.text()).toBe("");
      expect(response.headers.get("access-control-allow-origin")).toBe(page);
      expect(response.headers.get("access-control-allow-methods")).toBe(path.methods.join(", "));
      const declared = operations.flatMap(({ parameters }) =>
        parameters.filter((parameter) => parameter.in === "header"),
      );
      expect(response.headers.get("access-control-allow-headers")?.split(", ")).toEqual(
        expect.arrayContaining(["Authorization", "Content-Type", ...declared.map(({ name }) => name)]),
      );
      expect(response.headers.get("vary")).toBe("Origin");
      expect(response.headers.has("access-control-allow-credentials")).toBe(false);
    },
  );

  test("may read every response, refusals too, with every response header of the contract", async () => {
    const ask = await opened([page]);
    for (const [headers, status] of [
      [{ origin: page }, 200],
      [{ origin: page, authorization: "" }, 401],
    ] as const) {
      const response = await ask("GET", "/v1/contacts", headers);
      expect(response.status).toBe(status);
      expect(response.headers.get("access-control-allow-origin")).toBe(page);
      expect(response.headers.get("access-control-expose-headers")?.split(", ")).toEqual(
        expect.arrayContaining(["ETag", "Idempotency-Replayed", "Location", "RateLimit", "Retry-After"]),
      );
    }
  });

  test.each(["http://app.example.com", "https://app.example.com.evil.example", "https://APP.example.com", "null", ""])(
    "is let in from its exact origin only, not from %j",
    async (origin) => {
      const ask = await opened([page, "http://localhost:3000"]);
      const response = await ask("GET", "/v1/contacts", { origin });
      expect(response.status).toBe(200);
      expect(ofCors(response)).toEqual([]);
      expect(response.headers.get("vary")).toBe("Origin");
      expect((await ask("OPTIONS", "/v1/contacts", preflight(origin))).status).toBe(401);
    },
  );

  test("is let in from anywhere once that is chosen", async () => {
    const ask = await opened("*");
    const response = await ask("OPTIONS", "/v1/contacts", preflight("https://anybody.example"));
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("OPTIONS that is no preflight", () => {
  test.each(methodsByPath)("is a method that $path does not have", async ({ operation, methods }) => {
    const ask = await opened([page]);
    const response = await ask("OPTIONS", pathOf(operation), { origin: page });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(methods.join(", "));
  });

  test("says nothing without a key, and nothing to a preflight of an unknown path", async () => {
    const ask = await opened([page]);
    expect((await ask("OPTIONS", "/v1/contacts", { origin: page, authorization: "" })).status).toBe(401);
    expect((await ask("OPTIONS", "/v1/nowhere", preflight(page))).status).toBe(401);
  });
});
