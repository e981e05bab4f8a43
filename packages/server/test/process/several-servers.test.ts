import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/database/open.ts";
import { createKey, revokeKey } from "../../src/organizations/keys.ts";
import { readConfig } from "../../src/process/config.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { freshOrganization, run, type Server, serve } from "../support/command-line.ts";

// Server processes beside each other on one database: one PostgreSQL, or one SQLite file.

let servers: readonly [Server, Server];
let environment: Record<string, string>;
let key: string;

beforeAll(async () => {
  ({ environment, key } = await freshOrganization());
  servers = await Promise.all([serve(environment), serve(environment)]);
});

afterAll(() => Promise.all(servers.map((server) => server.stop())));

async function send(
  server: Server,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const response = await fetch(server.url + path, {
    method,
    headers: { authorization: key, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests state what they expect of a body by comparing it
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

/** Sends the same request to both servers, `times` times each, all at once. */
function sendToBoth(times: number, ...request: [string, string, unknown, Record<string, string>?]) {
  return Promise.all(servers.flatMap((server) => Array.from({ length: times }, () => send(server, ...request))));
}

const total = async () => (await send(servers[0], "GET", "/v1/contacts?limit=1")).body.pagination.total as number;

describe("two servers on one database", () => {
  test("create one contact of one identifier, and both respond with it", async () => {
    for (let round = 0; round < 10; round++) {
      const before = await total();
      const responses = await sendToBoth(5, "POST", "/v1/contacts/resolve", { email: `${randomUUID()}@mail.example` });
      expect(responses.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
      expect(new Set(responses.map(({ body }) => body.data.contact.id)).size).toBe(1);
      expect(await total()).toBe(before + 1);
    }
  });

  test("let requests with one idempotency key take effect once, and say 409 while one is at work", async () => {
    for (let round = 0; round < 10; round++) {
      const before = await total();
      const headers = { "idempotency-key": randomUUID() };
      const body = { name: "Ada", external_id: randomUUID() };
      const responses = await sendToBoth(5, "POST", "/v1/contacts/resolve", body, headers);
      const first = responses.filter(({ status, headers }) => status === 201 && !headers.has("idempotency-replayed"));
      expect(first).toHaveLength(1);
      for (const { status, body } of responses) {
        expect([201, 409]).toContain(status);
        if (status === 201) expect(body).toEqual(first[0]!.body);
      }
      expect(await total()).toBe(before + 1);
      for (const server of servers) {
        const repeated = await send(server, "POST", "/v1/contacts/resolve", body, headers);
        expect([repeated.status, repeated.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
      }
    }
  });

  test("lose no update of one contact, and get no 500 or 503 under 400 of them", async () => {
    const created = await send(servers[0], "POST", "/v1/contacts/resolve", { external_id: randomUUID() });
    const path = `/v1/contacts/${created.body.data.contact.id}`;
    const update = (side: number, count: number) =>
      send(servers[side % 2]!, "PATCH", path, { metadata: { [`s${side}c${count}`]: true } });
    const statuses: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (_, side) => {
        for (let count = 0; count < 50; count++) statuses.push((await update(side, count)).status);
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    const found = await send(servers[1], "GET", path);
    expect(Object.keys(found.body.data.metadata)).toHaveLength(400);
    expect(found.headers.get("etag")).toBe('"401"');
  });

  test("know a key that a command beside them makes, and refuse it from the next request on when it is revoked", async () => {
    const made = await run(["keys", "create", "--org", "Acme", "--name", "beside"], environment);
    const beside = { authorization: made.stdout.trim() };
    const keyId = /Key (\w+)\./.exec(made.stderr)![1]!;
    const statuses = () =>
      Promise.all(servers.map(async (server) => (await send(server, "GET", "/v1/contacts", undefined, beside)).status));
    expect(await statuses()).toEqual([200, 200]);
    await run(["keys", "revoke", "--org", "Acme", keyId], environment);
    expect(await statuses()).toEqual([401, 401]);
  });

  test("refuse a revoked key at the very next request, however busy they are", async () => {
    let isOver = false;
    const busy = servers.flatMap((server) =>
      Array.from({ length: 8 }, async () => {
        while (!isOver) await send(server, "GET", "/v1/contacts?limit=1");
      }),
    );
    const database = await openDatabase(readConfig(environment));
    const store = sqlStore(database);
    for (let round = 0; round < 20; round++) {
      const { text, keyId } = await createKey(store, { organization: "Acme", now: new Date() });
      const authorization = { authorization: text };
      const statuses = () =>
        Promise.all(
          servers.map(
            async (server) => (await send(server, "GET", "/v1/contacts?limit=1", undefined, authorization)).status,
          ),
        );
      // Known from now on, and asked for by requests that are on their way when it is revoked.
      expect(await statuses()).toEqual([200, 200]);
      const underWay = statuses();
      await revokeKey(store, "Acme", keyId, new Date());
      expect(await statuses()).toEqual([401, 401]);
      await underWay;
    }
    isOver = true;
    await Promise.all(busy);
    await database.close();
  });
});
