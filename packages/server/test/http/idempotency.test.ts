import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { allowedValueOf } from "../support/arbitrary-value.ts";
import { type DescribedOperation, idPlacesOf, makeFor, operations } from "../support/described-operation.ts";
import { dump } from "../support/organization-dump.ts";
import { faults, type TestApp, testApp } from "../support/test-app.ts";
import { type UsualRequest, usualRequest } from "../support/usual-request.ts";

const headers = { "idempotency-key": "6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604" };
const idempotent = operations.filter((operation) => operation.idempotent);

async function prepared(operation: DescribedOperation) {
  const app = await testApp();
  const ids = await makeFor(operation, app.send);
  return { app, ids, usual: usualRequest(operation, ids) };
}

const sent = ({ send }: Pick<TestApp, "send">, { method, path, body }: UsualRequest) =>
  send(method, path, { body, headers });

describe.each(idempotent)("Idempotency-Key with $operationId", (operation) => {
  test("replays the first response to the same request, and changes nothing again", async () => {
    const { app, usual } = await prepared(operation);
    const first = await sent(app, usual);
    const before = await dump(app);
    const second = await sent(app, usual);
    expect(first.status).toBeLessThan(300);
    expect(first.headers.has("idempotency-replayed")).toBe(false);
    expect(second.status).toBe(first.status);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(second.body).toEqual(first.body);
    for (const name of ["etag", "location"]) expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    expect(await dump(app)).toEqual(before);
  });

  test("forgets a response with data of a contact once the contact is deleted", async () => {
    const { app, usual } = await prepared(operation);
    const first = await sent(app, usual);
    const listed = (await app.send("GET", "/v1/contacts?limit=200")).body.data as { id: string }[];
    const shown = listed.find(({ id }) => JSON.stringify(first.body).includes(id));
    for (const { id } of listed) await app.send("DELETE", `/v1/contacts/${id}`);
    const second = await sent(app, usual);
    expect(second.headers.get("idempotency-replayed")).toBe(shown === undefined ? "true" : null);
  });

  test("refuses the same key with another body, path or operation, and changes nothing", async () => {
    const { app, usual } = await prepared(operation);
    const others = await differing(operation, app, usual);
    await sent(app, usual);
    const before = await dump(app);
    for (const other of others) {
      const response = await sent(app, other);
      expect(response.status).toBe(422);
      expect(faults(response)).toEqual([{ error: "IDEMPOTENCY_KEY_REUSED", path: "Idempotency-Key" }]);
    }
    expect(await dump(app)).toEqual(before);
  });

  test("keeps nothing of a refused request: the key stays free", async () => {
    const { app, usual } = await prepared(operation);
    const wrong = { ...usual, path: `${usual.path}${usual.path.includes("?") ? "&" : "?"}nowhere=1` };
    expect((await sent(app, wrong)).status).toBe(400);
    const unknown = usualRequest(operation, {});
    if (idPlacesOf(operation).some((place) => place.in === "path")) expect((await sent(app, unknown)).status).toBe(404);
    const response = await sent(app, usual);
    expect(response.status).toBeLessThan(300);
    expect(response.headers.has("idempotency-replayed")).toBe(false);
  });

  test("refuses with 409 while the first request is still in progress, and replays it afterwards", async () => {
    const { app, usual } = await prepared(operation);
    const { slow, atWork, goOn } = slowly(app.store);
    const slowApp = await testApp({ store: slow });
    const ask = () => slowApp.send(usual.method, usual.path, { key: app.key, body: usual.body, headers });

    const first = ask();
    await atWork;
    const second = await ask();
    goOn();

    expect(second.status).toBe(409);
    expect(faults(second)).toEqual([{ error: "CONFLICT", path: "Idempotency-Key" }]);
    expect((await first).status).toBeLessThan(300);
    expect((await ask()).headers.get("idempotency-replayed")).toBe("true");
  });

  test("takes effect once for 20 concurrent repetitions", async () => {
    const { app, usual } = await prepared(operation);
    const responses = await Promise.all(Array.from({ length: 20 }, () => sent(app, usual)));
    const effective = responses.filter(({ status }) => status < 300);
    for (const { status } of responses) expect([effective[0]!.status, 409]).toContain(status);
    expect(effective.filter(({ headers }) => !headers.has("idempotency-replayed"))).toHaveLength(1);
    for (const { body } of effective) expect(body).toEqual(effective[0]!.body);
    const before = await dump(app);
    expect((await sent(app, usual)).body).toEqual(effective[0]!.body);
    expect(await dump(app)).toEqual(before);
  });

  test("is forgotten after 24 hours", async () => {
    let now = new Date("2026-03-02T09:00:00.000Z");
    const app = await testApp({ now: () => now });
    const usual = usualRequest(operation, await makeFor(operation, app.send));
    const isReplayed = async () => (await sent(app, usual)).headers.has("idempotency-replayed");
    expect(await isReplayed()).toBe(false);
    now = new Date("2026-03-03T08:59:59.999Z");
    expect(await isReplayed()).toBe(true);
    now = new Date("2026-03-03T09:00:00.000Z");
    expect(await isReplayed()).toBe(false);
  });

  test.each([
    ["with a space", "a b"],
    ["of 256 characters", "x".repeat(256)],
    ["with letters beyond ASCII", "sch\u00fcssel"],
  ])("is refused %s", async (_what, key) => {
    const { app, usual } = await prepared(operation);
    const before = await dump(app);
    const request = { body: usual.body, headers: { "idempotency-key": key } };
    const response = await app.send(usual.method, usual.path, request);
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "Idempotency-Key" }]);
    expect(await dump(app)).toEqual(before);
  });
});

/** Requests that differ from the usual one in one place, and one of another operation. */
async function differing(operation: DescribedOperation, app: TestApp, usual: UsualRequest): Promise<UsualRequest[]> {
  const elsewhere = usualRequest(operation, await makeFor(operation, app.send));
  const otherOperation = idempotent.find(({ operationId }) => operationId !== operation.operationId);
  const usualText = JSON.stringify(usual.body);
  const bodies =
    operation.body === undefined ? [] : fc.sample(allowedValueOf(operation.body), { seed: 1, numRuns: 20 });
  const body = bodies.find((body) => JSON.stringify(body) !== usualText) as object | undefined;
  return [
    ...(body === undefined ? [] : [{ ...usual, body }]),
    ...(elsewhere.path === usual.path ? [] : [{ ...usual, path: elsewhere.path }]),
    ...(otherOperation === undefined ? [] : [usualRequest(otherOperation, await makeFor(otherOperation, app.send))]),
  ];
}

/** The same store, whose transactions end when they are told to. */
function slowly(store: Store): { slow: Store; atWork: Promise<void>; goOn: () => void } {
  const started = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const slow: Store = {
    keys: store.keys,
    read: store.read,
    scan: store.scan,
    write: async (work) => {
      started.resolve();
      await told.promise;
      return store.write(work);
    },
  };
  return { slow, atWork: started.promise, goOn: told.resolve };
}
