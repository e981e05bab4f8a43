import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Route } from "../../src/generated/routes.ts";
import type { Preconditions } from "../../src/http/conditional.ts";
import type { ValidRequest } from "../../src/http/validation.ts";
import { operate } from "../../src/pipeline/operate.ts";
import { operations } from "../../src/resources/index.ts";
import { inMemoryStore } from "../../src/store/in-memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { routeOf, validRequest } from "../support/pipeline-request.ts";

const orgId = v7();
const now = new Date("2026-03-02T09:00:00.000Z");
const none: Preconditions = { ifMatch: undefined, ifNoneMatch: undefined };

let store: Store;

beforeEach(() => {
  store = inMemoryStore();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const run = (route: Route, request: Partial<ValidRequest>, given: Partial<Preconditions> = {}) =>
  store.write((repositories) =>
    operate(route, validRequest(request), repositories, { orgId, given: { ...none, ...given }, now, newId: v7 }),
  );

async function made(): Promise<Pick<ValidRequest, "path">> {
  const { body } = await run(routeOf("resolveContact"), { body: { external_id: v7() } });
  return { path: { contact_id: JSON.parse(String(body)).data.contact.id } };
}

describe("operate", () => {
  test("returns status, headers and body of the operation, and its version as entity tag", async () => {
    const response = await run(routeOf("resolveContact"), { body: { external_id: "crm-1" } });
    const { data, errors } = JSON.parse(String(response.body));
    expect(response.status).toBe(201);
    expect(response.headers).toEqual({ etag: '"1"', location: `/v1/contacts/${data.contact.id}` });
    expect(data.contact).toMatchObject({ org_id: orgId, created_at: now.toISOString() });
    expect(errors).toBeNull();
  });

  test("returns no entity tag where there is nothing to tag", async () => {
    const response = await run(routeOf("findContact"), { body: { external_id: "nothing" } });
    expect(response).toEqual({ status: 200, headers: {}, body: '{"data":null,"errors":null}' });
  });

  test("returns 304 without a body for a read at a version that the caller has", async () => {
    const contact = await made();
    const response = await run(routeOf("getContact"), contact, { ifNoneMatch: '"1"' });
    expect(response).toEqual({ status: 304, headers: { etag: '"1"' }, body: undefined });
  });

  test("throws the refusal of an operation that asserts the version", async () => {
    const contact = { ...(await made()), body: { name: "Ada" } };
    const update = run(routeOf("updateContact"), contact, { ifMatch: '"2"' });
    await expect(update).rejects.toMatchObject({ name: "ProblemError", code: "PRECONDITION_FAILED" });
    expect((await run(routeOf("updateContact"), contact, { ifMatch: '"1"' })).headers).toEqual({ etag: '"2"' });
  });

  test("fails an operation that declares If-Match and forgets to assert the version, and undoes it", async () => {
    const forgetful = routeOf("resolveContact", { conditional: true });
    await expect(run(forgetful, { body: { external_id: "crm-1" } })).rejects.toThrow(
      "resolveContact declares If-Match and has not called assertVersion.",
    );
    expect(await store.read(({ contacts }) => contacts(orgId).countContacts())).toBe(0);
  });

  test.each([
    ["name with a space", { "X Y": "a" }, '"X Y" is not a name of a header.'],
    ["name with a line break", { "X: y\n": "a" }, '"X: y\\n" is not a name of a header.'],
    ["value with a line break", { "x-y": "a\nb" }, "The header x-y has a character that no header can have."],
  ])("fails an operation that returns a header with a %s", async (_, headers, message) => {
    vi.spyOn(operations, "findContact").mockResolvedValue({ status: 200, body: {}, headers } as never);
    await expect(run(routeOf("findContact"), { body: { external_id: "crm-1" } })).rejects.toThrow(message);
  });
});
