import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { createKey, revokeKey } from "../src/organizations/keys.ts";
import { allows } from "./support/arbitrary-value.ts";
import {
  type DescribedOperation,
  type IdPlace,
  idPlacesOf,
  makeFor,
  operations,
} from "./support/described-operation.ts";
import { dump } from "./support/organization-dump.ts";
import { type RawResponse, rawResponse } from "./support/raw-response.ts";
import type { Ids } from "./support/resource-provider.ts";
import { faults, type TestApp, testApp } from "./support/test-app.ts";
import { type UsualRequest, usualRequest } from "./support/usual-request.ts";

// A key sees only its organisation: every operation of the contract is tried, in every place where it takes an id.

/** Two organisations of one store, with what the operation needs in each. */
interface World {
  readonly own: TestApp;
  readonly other: TestApp;
  readonly ids: { readonly own: Ids; readonly other: Ids };
}

async function createWorld(operation: DescribedOperation): Promise<World> {
  const [own, other] = [await testApp(), await testApp()];
  return { own, other, ids: { own: await makeFor(operation, own.send), other: await makeFor(operation, other.send) } };
}

const dumps = ({ own, other }: World) => Promise.all([own, other].map(dump));

/** The requests of an operation; each GET also as HEAD. */
const requestsOf = (operation: DescribedOperation, ids: Ids): UsualRequest[] => {
  const request = usualRequest(operation, ids);
  return request.method === "GET" ? [request, { ...request, method: "HEAD" }] : [request];
};

const places = operations.flatMap((operation) =>
  idPlacesOf(operation).map((place) => ({ ...place, operation, operationId: operation.operationId })),
);

describe.each(places)("$operationId with an id in $in $name", ({ operation, ...place }) => {
  test("responds to another organisation's id like an unknown one, byte for byte, and changes nothing", async () => {
    const world = await createWorld(operation);
    const { own, other, ids } = world;
    const before = await dumps(world);
    const theirs = requestsOf(operation, { ...ids.own, [place.name]: ids.other[place.name]! });
    const unknown = requestsOf(operation, { ...ids.own, [place.name]: v7() });
    for (const [index, request] of theirs.entries()) {
      const response = await rawResponse(own, request, own.key);
      expect(response).toEqual(await rawResponse(own, unknown[index]!, own.key));
      // A search may find nothing. A path leads to an object, or to 404, unless its list is then empty.
      if (place.in === "path") expect(response.status).toBe(operation.statuses.includes(404) ? 404 : 200);
      else if (!operation.safe) expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.text).not.toContain(other.orgId);
    }
    expect(await dumps(world)).toEqual(before);
  });

  test("refuses a malformed id and names its place, and changes nothing", async () => {
    const world = await createWorld(operation);
    const { own, ids } = world;
    const before = await dumps(world);
    const request = usualRequest(operation, { ...ids.own, [place.name]: "1" });
    const response = await own.send(request.method, request.path, request);
    const unknown = operation.statuses.includes(404) ? 404 : 200;
    expect(response.status).toBe(allows(place.schema, "1") ? unknown : 400);
    if (response.status === 400) expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: pointerTo(place) }]);
    expect(await dumps(world)).toEqual(before);
  });
});

function pointerTo(place: Pick<IdPlace, "in" | "name">): string {
  return place.in === "body" ? `/${place.name}` : place.name;
}

describe.each(operations)("$operationId", (operation) => {
  test("touches and tells of the caller's data alone", async () => {
    for (const caller of ["own", "other"] as const) {
      const world = await createWorld(operation);
      const bystander = world[caller === "own" ? "other" : "own"];
      const before = await dump(bystander);
      for (const request of requestsOf(operation, world.ids[caller])) {
        const response = await rawResponse(world.own, request, world[caller].key);
        expect(response.status).toBeLessThan(300);
        for (const id of [bystander.orgId, ...Object.values(world.ids[caller === "own" ? "other" : "own"])]) {
          expect(response.text).not.toContain(id);
        }
      }
      expect(await dump(bystander)).toEqual(before);
    }
  });

  test("responds to a revoked key and to none alike, whosever data is asked for, and touches nothing", async () => {
    const world = await createWorld(operation);
    const keys = [await revokedKey(world.own), null];
    const before = await dumps(world);
    const unknown = Object.fromEntries(Object.keys(world.ids.own).map((name) => [name, v7()]));
    const responses: RawResponse[] = [];
    for (const ids of [world.ids.own, world.ids.other, unknown]) {
      const request = usualRequest(operation, ids);
      for (const key of keys) responses.push(await rawResponse(world.own, request, key));
    }
    expect(responses[0]!.status).toBe(401);
    for (const response of responses) expect(response).toEqual(responses[0]);
    expect(await dumps(world)).toEqual(before);
  });
});

describe.each(operations.filter(({ paged }) => paged))("$operationId", (operation) => {
  test("lists and counts the caller's own alone", async () => {
    const { own, other, ids } = await createWorld(operation);
    await makeFor(operation, own.send);
    for (const [app, known] of [
      [own, ids.own],
      [other, ids.other],
    ] as const) {
      const request = usualRequest(operation, known);
      const { body } = await app.send(request.method, request.path);
      const listed = body.data.map(({ id }: { id: string }) => id);
      expect(Object.values(known).some((id) => listed.includes(id))).toBe(true);
      if ("total" in body.pagination) expect(body.pagination.total).toBe(listed.length);
    }
  });
});

describe.each(operations.filter(({ idempotent }) => idempotent))("$operationId", (operation) => {
  test("keeps an idempotency key to the organisation that used it", async () => {
    const { own, other, ids } = await createWorld(operation);
    const headers = { "idempotency-key": "once" };
    const [first, second] = [usualRequest(operation, ids.own), usualRequest(operation, ids.other)];
    const responses = [
      await own.send(first.method, first.path, { ...first, headers }),
      await other.send(second.method, second.path, { ...second, headers }),
    ];
    for (const response of responses) {
      expect(response.status).toBeLessThan(300);
      expect(response.headers.has("idempotency-replayed")).toBe(false);
    }
  });
});

async function revokedKey({ store, orgId }: TestApp): Promise<string> {
  const { text, keyId } = await createKey(store, { organization: orgId, now: new Date() });
  await revokeKey(store, orgId, keyId, new Date());
  return text;
}
