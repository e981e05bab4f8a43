// Requests generated from the contract. The cases are the same every time. `FAST_CHECK_SEED=fresh` makes new ones, and
// `FAST_CHECK_SEED=<number>` repeats those of a failure, which prints its number.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requestOf } from "./support/arbitrary-request.ts";
import { brokenRequestOf } from "./support/broken-request.ts";
import { cases } from "./support/chance.ts";
import { type DescribedOperation, makeFor, methodsByPath, operations } from "./support/described-operation.ts";
import { hostileRequestOf } from "./support/hostile-request.ts";
import { dump } from "./support/organization-dump.ts";
import type { Ids } from "./support/resource-provider.ts";
import { faults, type TestApp, testApp } from "./support/test-app.ts";
import { pathOf } from "./support/usual-request.ts";

/** An app with a few things to find, for one property of an operation. */
async function populated(operation: DescribedOperation): Promise<{ app: TestApp; made: Ids[] }> {
  const app = await testApp();
  const made: Ids[] = [];
  for (let count = 0; count < 3; count++) made.push(await makeFor(operation, app.send));
  return { app, made };
}

// `send` checks every response against the contract and fails on an unforeseen error, so a 500 ends a property by itself.

/** Returns the request; fails if it was refused and changed something all the same. */
async function sendUnchanging(app: TestApp, ...[method, path, request]: Parameters<TestApp["send"]>) {
  const before = await dump(app);
  const response = await app.send(method, path, request);
  if (response.status >= 400) expect(await dump(app)).toEqual(before);
  return response;
}

describe.each(operations)("$operationId", (operation) => {
  test("accepts what the contract allows", async () => {
    const { app, made } = await populated(operation);
    const property = fc.asyncProperty(requestOf(operation, made), async ({ method, path, ...request }) => {
      const response = await app.send(method, path, request);
      if (response.status >= 300) expect([304, 404, 409, 412]).toContain(response.status);
    });
    await fc.assert(property, cases(120));
  });

  test("refuses what is wrong in one place, names the place and changes nothing", async () => {
    const { app, made } = await populated(operation);
    const property = fc.asyncProperty(brokenRequestOf(operation, made), async ({ method, path, fault, ...request }) => {
      const response = await sendUnchanging(app, method, path, request);
      expect(response.status).toBe(400);
      const paths = faults(response).map(({ path }) => path as string | undefined);
      expect(
        paths.some((path) => path === fault || path?.startsWith(`${fault}/`)),
        `${fault} in ${paths}`,
      ).toBe(true);
    });
    await fc.assert(property, cases(120));
  });

  test("responds to whatever HTTP can carry, and a refusal changes nothing", async () => {
    const { app, made } = await populated(operation);
    const property = fc.asyncProperty(hostileRequestOf(operation, made), async ({ method, path, ...request }) => {
      await sendUnchanging(app, method, path, request);
    });
    await fc.assert(property, cases(120));
  });

  test("asks for the key before anything else", async () => {
    const { app, made } = await populated(operation);
    const hostile = fc.oneof(requestOf(operation, made), hostileRequestOf(operation, made));
    const property = fc.asyncProperty(hostile, wrongKey(app.key), async ({ method, path, ...request }, key) => {
      const response = await sendUnchanging(app, method, path, { ...request, key });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    });
    await fc.assert(property, cases(60));
  });
});

describe.each(operations.filter(({ idempotent }) => idempotent))("$operationId, repeated", (operation) => {
  test("responds the same under the same idempotency key, and takes effect once", async () => {
    const { app, made } = await populated(operation);
    const key = fc.uuid();
    const property = fc.asyncProperty(
      requestOf(operation, made),
      key,
      async ({ method, path, headers, ...request }, key) => {
        const keyed = { ...request, headers: { ...headers, "Idempotency-Key": key } };
        const first = await app.send(method, path, keyed);
        const before = await dump(app);
        const second = await app.send(method, path, keyed);
        expect(await dump(app)).toEqual(before);
        expect([second.status, second.body]).toEqual([first.status, first.body]);
        expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
        expect(second.headers.get("idempotency-replayed")).toBe(first.status < 400 ? "true" : null);
      },
    );
    await fc.assert(property, cases(60));
  });
});

describe.each(methodsByPath)("$path", ({ operation, methods }) => {
  test("refuses every other method and names its own", async () => {
    const { app, made } = await populated(operation);
    const others = fc
      .oneof(
        fc.constantFrom("GET", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "QUERY"),
        fc.stringMatching(/^[A-Z]{1,12}$/),
      )
      .filter((method) => !methods.includes(method) && !["CONNECT", "TRACE", "TRACK", "HEAD"].includes(method));
    const property = fc.asyncProperty(others, async (method) => {
      const response = await sendUnchanging(app, method, pathOf(operation, made[0]));
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")?.split(", ").sort()).toEqual(methods);
    });
    await fc.assert(property, cases(30));
  });
});

/** Anything but the key: nothing, noise, and the key with one fault. */
function wrongKey(key: string): fc.Arbitrary<string | null> {
  const withFault = fc
    .tuple(fc.nat({ max: key.length - 1 }), fc.stringMatching(/^[A-Za-z0-9_-]?$/))
    .map(([place, other]) => key.slice(0, place) + other + key.slice(place + 1));
  const noise = fc.stringMatching(/^[!-~]{0,70}$/);
  return fc.oneof(fc.constant(null), noise, withFault).filter((text) => text !== key);
}
