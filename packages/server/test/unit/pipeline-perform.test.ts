import { v7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { webSha256 } from "../../src/http/sha256.ts";
import { type Perform, performer } from "../../src/pipeline/perform.ts";
import { inMemoryStore } from "../../src/store/in-memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { requestWith, routeOf, validRequest } from "../support/pipeline-request.ts";

const caller = { orgId: v7(), keyId: "k" };
const now = new Date("2026-03-02T09:00:00.000Z");

let store: Store;
let perform: Perform;
/** The calls of the store. */
let asked: ("read" | "scan" | "write" | "share")[];
/** A transaction waits for this before it begins. */
let gate: Promise<void>;

beforeEach(() => {
  const kept = inMemoryStore();
  asked = [];
  gate = Promise.resolve();
  store = {
    keys: kept.keys,
    read: (work) => {
      asked.push("read");
      return kept.read(work);
    },
    scan: (work) => {
      asked.push("scan");
      return kept.scan(work);
    },
    write: async (work) => {
      asked.push("write");
      await gate;
      return kept.write(work);
    },
  };
  perform = performer({ store, newId: v7, sha256: webSha256, nextTurn: () => Promise.resolve() });
});

const resolve = (external_id: string, headers: Record<string, string> = {}) =>
  perform(routeOf("resolveContact"), validRequest({ body: { external_id } }), {
    request: requestWith(headers),
    caller,
    now,
  });

const key = { "idempotency-key": "once" };

describe("perform", () => {
  test("reads for what changes nothing, and writes in one transaction for the rest", async () => {
    const scope = { request: requestWith({}), caller, now };
    await perform(routeOf("findContact"), validRequest({ body: { external_id: "crm-1" } }), scope);
    expect(asked).toEqual(["read"]);
    expect((await resolve("crm-1")).status).toBe(201);
    expect(asked).toEqual(["read", "write"]);
  });

  test("scans for a page", async () => {
    await perform(routeOf("listContacts"), validRequest({ query: { limit: 1, offset: 0 } }), {
      request: requestWith({}),
      caller,
      now,
    });
    expect(asked).toEqual(["scan"]);
  });

  test("changes one row in a transaction that others may share, under a key too", async () => {
    const sharing: Store = {
      ...store,
      async share(orgId, work) {
        expect(orgId).toBe(caller.orgId);
        asked.push("share");
        return { result: await inMemoryStore().write(work) };
      },
    };
    const performing = performer({ store: sharing, newId: v7, sha256: webSha256, nextTurn: () => Promise.resolve() });
    for (const headers of [{}, key]) {
      const request = validRequest({ path: { contact_id: v7() }, body: { name: "Ada" } });
      const scope = { request: requestWith(headers), caller, now };
      const update = performing(routeOf("updateContact"), request, scope);
      await expect(update).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(asked).toEqual(["share", "share"]);
    await performing(routeOf("deleteContact"), validRequest({ path: { contact_id: v7() } }), {
      request: requestWith({}),
      caller,
      now,
    }).catch(() => {});
    expect(asked).toEqual(["share", "share", "write"]);
  });

  test("replays the response under the same key, and does the work once", async () => {
    const first = await resolve("crm-1", key);
    const second = await resolve("crm-1", key);
    expect(first.headers).not.toHaveProperty("idempotency-replayed");
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers).toEqual({ ...first.headers, "idempotency-replayed": "true" });
    expect(await store.read(({ contacts }) => contacts(caller.orgId).countContacts())).toBe(1);
  });

  test("refuses another request under the key", async () => {
    await resolve("crm-1", key);
    await expect(resolve("crm-2", key)).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("refuses a request whose key another one is at work under", async () => {
    const opened = Promise.withResolvers<void>();
    gate = opened.promise;
    const first = resolve("crm-1", key);
    await expect.poll(() => asked).toEqual(["write"]);
    await expect(resolve("crm-1", key)).rejects.toMatchObject({ code: "CONFLICT" });
    opened.resolve();
    expect((await first).status).toBe(201);
  });

  test("stores nothing of a refused request, and frees its key", async () => {
    const path = { contact_id: v7() };
    const update = perform(routeOf("updateContact"), validRequest({ path, body: { name: "Ada" } }), {
      request: requestWith(key),
      caller,
      now,
    });
    await expect(update).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await resolve("crm-1", key)).headers).not.toHaveProperty("idempotency-replayed");
  });

  test("passes over a key of an operation that takes none", async () => {
    const route = routeOf("resolveContact", { idempotent: false });
    const scope = { request: requestWith(key), caller, now };
    const request = validRequest({ body: { external_id: "crm-1" } });
    const responses = [await perform(route, request, scope), await perform(route, request, scope)];
    expect(responses.map(({ status }) => status)).toEqual([201, 200]);
  });

  test("passes on what the store fails with", async () => {
    const failure = new Error("away");
    const failing = { ...store, write: () => Promise.reject(failure) };
    const performing = performer({ store: failing, newId: v7, sha256: webSha256, nextTurn: () => Promise.resolve() });
    const scope = { request: requestWith({}), caller, now };
    const response = performing(routeOf("resolveContact"), validRequest({ body: { external_id: "crm-1" } }), scope);
    await expect(response).rejects.toBe(failure);
  });
});
