import { Client } from "pg";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Database } from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { freshEnvironment, serve } from "../support/command-line.ts";
import { newOrganization } from "../support/organization.ts";
import { query } from "../support/postgres-database.ts";
import { type PostgresServer, startPostgres } from "../support/postgres-server.ts";
import { slowness } from "../support/slowness.ts";
import { startTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { createStorage } from "../support/test-database.ts";

// An outage as callers see it, with the server's usual limits. The faults folder has the long forms.

/** On an idle machine, in milliseconds. Two seconds are promised and measured there; without limits it would be ten. */
const patience = 4_000;

let proxy: TcpProxy & AsyncDisposable;
let database: Database;
let url: string;
let orgId: string;
let rename: () => Promise<{ status: number; retryAfter: string | null; milliseconds: number }>;

/** Fails unless the responses are all 503 and came soon. */
function expectSoonUnavailable(responses: readonly Awaited<ReturnType<typeof rename>>[]): void {
  expect(responses.filter(({ status, retryAfter }) => status !== 503 || retryAfter === null)).toEqual([]);
  expect(Math.max(...responses.map(({ milliseconds }) => milliseconds)) / slowness()).toBeLessThan(patience);
}

beforeAll(async () => {
  url = (await createStorage("migrated")).location;
  proxy = await startTcpProxy(url);
  database = await openPostgres({ url: proxy.url });
  const store = sqlStore(database);
  const app = createApp({ store, now: () => new Date(), newId: v7 });
  const created = await newOrganization(store);
  const authorization = created.text;
  orgId = created.organization.id;
  const send = async (method: string, path: string, body: unknown) => {
    const headers = { authorization, "content-type": "application/json" };
    const started = performance.now();
    const response = await app.fetch(
      new Request(`http://contacts.test/v1/contacts/${path}`, { method, headers, body: JSON.stringify(body) }),
    );
    const milliseconds = performance.now() - started;
    return { status: response.status, retryAfter: response.headers.get("retry-after"), milliseconds, response };
  };
  const resolved = await send("POST", "resolve", { email: "ada@mail.example" });
  const { data } = (await resolved.response.json()) as { data: { contact: { id: string } } };
  rename = () => send("PATCH", data.contact.id, { name: v7() });
});

afterAll(async () => {
  await database.close();
  await proxy[Symbol.asyncDispose]();
});

describe("an outage of PostgreSQL", () => {
  test("is soon a 503 to all who wait for contacts that another transaction holds, then over", async () => {
    const holder = new Client({ connectionString: url });
    await holder.connect();
    await holder.query(`begin; select set_config('contacts.org_id', '${orgId}', true)`);
    expect((await holder.query("select id from contacts for update")).rowCount).toBe(1);
    const responses = await Promise.all(Array.from({ length: 24 }, rename));
    await holder.end();
    expectSoonUnavailable(responses);
    await expect.poll(async () => (await rename()).status).toBe(200);
  });

  test("is soon a 503 when the server falls silent, then over", async () => {
    await Promise.all(Array.from({ length: 24 }, rename));
    proxy.silence();
    const responses = await Promise.all(Array.from({ length: 24 }, rename));
    expectSoonUnavailable(responses);
    proxy.restore();
    await expect.poll(async () => (await rename()).status).toBe(200);
  });

  test("of its connections costs no more than the requests that were under way", async () => {
    const renames = Array.from({ length: 24 }, rename);
    await query(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    for (const { status } of await Promise.all(renames)) expect([200, 503]).toContain(status);
    await expect.poll(async () => (await rename()).status).toBe(200);
  });
});

describe("a crash of PostgreSQL", () => {
  let postgres: PostgresServer;

  beforeAll(async () => {
    postgres = await startPostgres();
  });

  afterAll(() => postgres.stop());

  test("is a 503 until it is started again, and loses no acknowledged write", async () => {
    const server = await serve({ ...(await freshEnvironment()), DATABASE_URL: postgres.url }, "--demo");
    const headers = { authorization: /org_\S+/.exec(server.said)![0], "content-type": "application/json" };
    const contact = `${server.url}/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee`;
    const write = (name: string) => fetch(contact, { method: "PATCH", headers, body: JSON.stringify({ name }) });
    let acknowledged = "none";
    const tryToWrite = async (name: string) => {
      const { status, headers } = await write(name);
      if (status === 200) acknowledged = name;
      return [status, headers.get("retry-after")];
    };
    expect(await tryToWrite("before")).toEqual([200, null]);
    postgres.signal("SIGKILL");
    // The processes that a crash leaves behind may serve a moment longer.
    await expect.poll(() => tryToWrite("during")).toEqual([503, "2"]);
    await postgres.restart();
    const read = async () => (await fetch(contact, { headers })).json() as Promise<{ data?: { name: string } | null }>;
    // A refused write may have taken effect before its response was lost. So the name is the refused or the acknowledged
    // one.
    await expect.poll(async () => (await read()).data?.name).toMatch(new RegExp(`^(${acknowledged}|during)$`));
    await expect.poll(async () => (await write("after")).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });
});
