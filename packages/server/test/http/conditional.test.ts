import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { type DescribedOperation, idPlacesOf, makeFor, operations } from "../support/described-operation.ts";
import { dump } from "../support/organization-dump.ts";
import type { Ids } from "../support/resource-provider.ts";
import { faults, type TestApp, testApp } from "../support/test-app.ts";
import { usualRequest } from "../support/usual-request.ts";

// Entity tags stand for themselves here: `"now"` is the current one, `"old"` another one.

const conditional = operations.filter((operation) => operation.conditional);

/** An app with the data for an operation, and the current entity tag of the object that it reads or changes. */
async function prepared(operation: DescribedOperation) {
  const app = await testApp();
  const ids = await makeFor(operation, app.send);
  const current = await tagOf(app, operation, ids);
  const old = `"${Number(current.slice(1, -1)) + 1}"`;
  const write = (tag: string) =>
    tag.replaceAll('"now"', current).replaceAll('"old"', old).replaceAll("now", current.slice(1, -1));
  const usual = usualRequest(operation, ids);
  return { app, ids, current, ask: (headers: Record<string, string>) => sent(app, usual, headers, write) };
}

type Usual = ReturnType<typeof usualRequest>;

function sent({ send }: TestApp, usual: Usual, headers: Record<string, string>, write: (tag: string) => string) {
  const written = Object.fromEntries(Object.entries(headers).map(([name, tag]) => [name, write(tag)]));
  return send(usual.method, usual.path, { body: usual.body, headers: written });
}

/** Reads at the path of the operation, or above it. */
async function tagOf({ send }: TestApp, { path }: DescribedOperation, ids: Ids): Promise<string> {
  const reads = conditional.filter((read) => read.method === "GET" && `${path}/`.startsWith(`${read.path}/`));
  const [nearest] = reads.sort((left, right) => right.path.length - left.path.length);
  const response = await send("GET", usualRequest(nearest!, ids).path);
  expect(response.status).toBe(200);
  return response.headers.get("etag")!;
}

describe.each(operations)("$operationId", (operation) => {
  test("lets a request with all examples of the contract's headers through, as tools send it", async () => {
    const app = await testApp();
    const usual = usualRequest(operation, await makeFor(operation, app.send));
    const sent = operation.parameters.filter((one) => one.in === "header" && one.example !== undefined);
    const headers = Object.fromEntries(sent.map(({ name, example }) => [name, String(example)]));
    const { status } = await app.send(usual.method, usual.path, { body: usual.body, headers });
    expect(status).toBeLessThan(300);
  });
});

describe.each(conditional.filter(({ safe }) => safe))("If-None-Match with $operationId", (operation) => {
  test.each(['"now"', 'W/"now"', '"old", "now"', "*"])("%s responds with 304 without a body", async (tag) => {
    const { ask, current } = await prepared(operation);
    const response = await ask({ "if-none-match": tag });
    expect(response.status).toBe(304);
    expect(response.headers.get("etag")).toBe(current);
    expect(response.headers.has("content-type")).toBe(false);
    expect(response.body).toBeNull();
  });

  test.each(['"old"', "now", "nonsense", 'w/"now"', 'W/ "now"', '"now" x', '*, "now"'])(
    "%s gets what is there, as it names no such version",
    async (tag) => {
      const { ask, current } = await prepared(operation);
      const response = await ask({ "if-none-match": tag });
      expect(response.status).toBe(200);
      expect(response.headers.get("etag")).toBe(current);
      expect(response.body.data).not.toBeNull();
    },
  );

  test("responds with 412 to If-Match with another version", async () => {
    const { ask } = await prepared(operation);
    expect((await ask({ "if-match": '"now"' })).status).toBe(200);
    const refused = await ask({ "if-match": '"old"' });
    expect(refused.status).toBe(412);
    expect(faults(refused)).toEqual([{ error: "PRECONDITION_FAILED" }]);
  });
});

describe.each(conditional.filter(({ safe }) => !safe))("If-Match with $operationId", (operation) => {
  test.each(['"now"', '"old", "now"', "*", '"old" ,, "now",', 'W/"old","now"', ' "now"'])(
    "%s lets it through at the version it names",
    async (tag) => {
      const { app, ask, current } = await prepared(operation);
      const before = await dump(app);
      const response = await ask({ "if-match": tag });
      expect(response.status).toBeLessThan(300);
      expect(await dump(app)).not.toEqual(before);
      if (operation.method !== "DELETE") expect(response.headers.get("etag")).not.toBe(current);
    },
  );

  test.each([
    '"old"',
    'W/"now"',
    "now",
    "nonsense",
    'w/"now"',
    'W/ "now"',
    'x"now"y',
    `'"now"'`,
    '*, "now"',
    '"now", *',
    '"now" "old"',
    '"old", W/"now"',
    '"now',
  ])("%s is refused and changes nothing", async (tag) => {
    const { app, ask } = await prepared(operation);
    const before = await dump(app);
    const response = await ask({ "if-match": tag });
    expect(response.status).toBe(412);
    expect(faults(response)).toEqual([{ error: "PRECONDITION_FAILED" }]);
    expect(await dump(app)).toEqual(before);
  });

  test("responds with 404, not 412, for what does not exist", async () => {
    const { app, ids } = await prepared(operation);
    const [last] = idPlacesOf(operation)
      .filter((place) => place.in === "path")
      .reverse();
    const { method, path, body } = usualRequest(operation, { ...ids, [last!.name]: v7() });
    const response = await app.send(method, path, { body, headers: { "if-match": "*" } });
    expect(response.status).toBe(404);
  });

  test("is joined by If-None-Match, which refuses the version it names", async () => {
    const { ask } = await prepared(operation);
    expect((await ask({ "if-none-match": '"now"' })).status).toBe(412);
    expect((await ask({ "if-none-match": "*" })).status).toBe(412);
    expect((await ask({ "if-none-match": '"old"' })).status).toBeLessThan(300);
  });

  test("lets one of 20 concurrent requests for the same version through", async () => {
    const { ask } = await prepared(operation);
    const responses = await Promise.all(Array.from({ length: 20 }, () => ask({ "if-match": '"now"' })));
    const refused = responses.filter(({ status }) => status >= 400);
    expect(refused).toHaveLength(19);
    // A deleted object no longer has a version.
    for (const { status } of refused) expect([404, 412]).toContain(status);
  });
});
