// Requests made up from the contract. The cases are the same every time; `FAST_CHECK_SEED=fresh` makes new ones, and
// `FAST_CHECK_SEED=<number>`, with the number that a failure prints, those of that run again.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { methodsByPath, operations, requestOf } from "./support/arbitrary-request.ts";
import { brokenRequestOf } from "./support/broken-request.ts";
import { cases } from "./support/chance.ts";
import { hostileRequestOf } from "./support/hostile-request.ts";
import { dump } from "./support/organization-dump.ts";
import { createContact, faults, type TestApp, testApp } from "./support/test-app.ts";

/** An app with a few contacts, for one property. */
async function populated(): Promise<{ app: TestApp; ids: string[] }> {
  const app = await testApp();
  const ids: string[] = [];
  for (const email of ["ada@mail.example", "bob@mail.example", "eve@mail.example"]) {
    ids.push((await createContact(app.send, { email, metadata: { source: "test" } })).id);
  }
  return { app, ids };
}

// `send` holds every answer against the contract and fails on what is unforeseen, so a 500 ends a property by itself.

/** Answers the request; fails if it was refused and changed something all the same. */
async function sendUnchanging(app: TestApp, ...[method, path, request]: Parameters<TestApp["send"]>) {
  const before = await dump(app);
  const answer = await app.send(method, path, request);
  if (answer.status >= 400) expect(await dump(app)).toEqual(before);
  return answer;
}

describe.each(operations)("$operationId", (operation) => {
  it("accepts what the contract allows", async () => {
    const { app, ids } = await populated();
    const property = fc.asyncProperty(requestOf(operation, ids), async ({ method, path, ...request }) => {
      const answer = await app.send(method, path, request);
      expect([200, 201, 304, 404, 409, 412]).toContain(answer.status);
    });
    await fc.assert(property, cases(120));
  });

  it("refuses what is wrong in one place, names the place and changes nothing", async () => {
    const { app, ids } = await populated();
    const property = fc.asyncProperty(brokenRequestOf(operation, ids), async ({ method, path, fault, ...request }) => {
      const answer = await sendUnchanging(app, method, path, request);
      expect(answer.status).toBe(400);
      expect(faults(answer)).toContainEqual({ error: "BAD_REQUEST", ...(fault === undefined ? {} : { path: fault }) });
    });
    await fc.assert(property, cases(120));
  });

  it("answers whatever HTTP can carry, and a refusal changes nothing", async () => {
    const { app, ids } = await populated();
    const property = fc.asyncProperty(hostileRequestOf(operation, ids), async ({ method, path, ...request }) => {
      await sendUnchanging(app, method, path, request);
    });
    await fc.assert(property, cases(120));
  });

  it("asks for the key before anything else", async () => {
    const { app, ids } = await populated();
    const hostile = fc.oneof(requestOf(operation, ids), hostileRequestOf(operation, ids));
    const property = fc.asyncProperty(hostile, wrongKey(app.key), async ({ method, path, ...request }, key) => {
      const answer = await sendUnchanging(app, method, path, { ...request, key });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    });
    await fc.assert(property, cases(60));
  });
});

describe.each(operations.filter(({ method }) => method !== "GET"))("$operationId, repeated", (operation) => {
  it("answers the same under the same idempotency key, and takes effect once", async () => {
    const { app, ids } = await populated();
    const key = fc.uuid();
    const property = fc.asyncProperty(
      requestOf(operation, ids),
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

describe.each(methodsByPath)("$path", ({ path, methods }) => {
  it("refuses every other method and names its own", async () => {
    const { app, ids } = await populated();
    const others = fc
      .oneof(
        fc.constantFrom("GET", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "QUERY"),
        fc.stringMatching(/^[A-Z]{1,12}$/),
      )
      .filter((method) => !methods.includes(method) && !["CONNECT", "TRACE", "TRACK", "HEAD"].includes(method));
    const property = fc.asyncProperty(others, async (method) => {
      const answer = await sendUnchanging(app, method, path.replace("{contact_id}", ids[0]!));
      expect(answer.status).toBe(405);
      expect(answer.headers.get("allow")?.split(", ").sort()).toEqual(methods.toSorted());
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
