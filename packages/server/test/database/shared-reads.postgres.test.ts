import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DatabaseUnavailable, type MigratableDatabase } from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { insertCounter, listCounters, openCounters } from "../support/counters.ts";
import { patient, query } from "../support/postgres-database.ts";
import { numbers } from "../support/shared-counters.ts";
import { slowness } from "../support/slowness.ts";
import { startTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";

const SLEEP = { name: "reads.sleep", text: "select 1 as one from pg_sleep($1)" };
const NONSENSE = { name: "reads.nonsense", text: "select nonsense from counters" };

describe("reads that share connections", () => {
  let proxy: TcpProxy & AsyncDisposable;
  let database: MigratableDatabase;
  let url: string;
  let packets: string[];

  beforeEach(async () => {
    const { storage, database: direct } = await openCounters();
    url = storage.location;
    await direct.write((session) => insertCounter(session, 1));
    proxy = await startTcpProxy(url);
    // One of the four is shared.
    database = await openPostgres({ url: proxy.url, connections: 4, timeouts: patient });
    await database.read(listCounters);
    packets = [];
    proxy.onRequest = (bytes) => packets.push(bytes.toString("latin1"));
  });

  afterEach(async () => {
    await database.close();
    await proxy[Symbol.asyncDispose]();
  });

  const readMany = (count = 32) => Promise.allSettled(numbers(count).map(() => database.read(listCounters)));
  const all = (status: string, count = 32) => numbers(count).map(() => expect.objectContaining({ status }));
  const connectionsOf = (text: string) =>
    query<{ pid: number }>(
      url,
      `select pid from pg_stat_activity where datname = current_database() and query like '%${text}%'
       and pid <> pg_backend_pid()`,
    );

  test("send their statements together on one connection, and wait for no other", async () => {
    const busy = numbers(3).map(() => database.scan((session) => session.all(SLEEP, [0.5])));
    await expect.poll(() => packets.length).toBeGreaterThanOrEqual(3);
    packets = [];
    expect(await readMany()).toEqual(all("fulfilled"));
    expect(packets.filter((packet) => packet.includes("counters.list"))).toHaveLength(1);
    await Promise.all(busy);
  });

  test("leave to others what they share: the number of connections stays what was asked for", async () => {
    await Promise.all([
      ...numbers(32).map(() => database.read(listCounters)),
      ...numbers(32).map(() => database.scan(listCounters)),
      ...numbers(32).map(() => database.write(listCounters)),
    ]);
    expect(database.connections!()).toEqual({ most: 4, shared: 1, open: 4, idle: 4, waiting: 0 });
    const text = "select count(*)::int as count from pg_stat_activity where application_name = 'contacts-api'";
    const [row] = await query<{ count: number }>(url, `${text} and datname = current_database()`);
    // One is the other database's.
    expect(row!.count).toBe(5);
  });

  test("fail alone", async () => {
    const failing = numbers(3).map(() => database.read((session) => session.all(NONSENSE, [])));
    const others = readMany();
    for (const { status, ...rest } of await Promise.allSettled(failing)) {
      expect(status).toBe("rejected");
      expect(rest).toMatchObject({ reason: { message: expect.stringContaining("nonsense") } });
    }
    expect(await others).toEqual(all("fulfilled"));
  });

  test("are repeated on another connection when theirs is terminated", async () => {
    await query(url, "select pg_sleep(0)");
    const reading = Promise.allSettled([
      database.read((session) => session.all(SLEEP, [0.1])),
      ...(await [readMany()]),
    ]);
    const [{ pid } = { pid: 0 }] = await connectionsOf("pg_sleep($1)");
    await query(url, `select pg_terminate_backend(${pid})`);
    const [, others] = await reading;
    expect((others as PromiseFulfilledResult<unknown>).value).toEqual(all("fulfilled"));
    expect(await readMany()).toEqual(all("fulfilled"));
  });

  test("are served again after an idle connection was lost, which is reported", async () => {
    const lost: Error[] = [];
    const watched = await openPostgres({
      url: proxy.url,
      connections: 4,
      timeouts: patient,
      onConnectionLost: (error) => lost.push(error),
    });
    await watched.read(listCounters);
    proxy.cut();
    await expect.poll(() => lost.length).toBe(2);
    await expect(watched.read(listCounters)).rejects.toThrow(DatabaseUnavailable);
    proxy.restore();
    expect(await watched.read(listCounters)).toEqual([1]);
    await watched.close();
  });

  test("are unavailable in time when PostgreSQL is silent, those behind the first one too", async () => {
    const usual = await openPostgres({ url: proxy.url, connections: 4 });
    await usual.read(listCounters);
    proxy.silence();
    const refuse = async (index: number) => {
      await pause(40 * index);
      const started = performance.now();
      await expect(usual.read(listCounters)).rejects.toThrow(DatabaseUnavailable);
      return performance.now() - started;
    };
    const slowest = slowness();
    const milliseconds = await Promise.all(numbers(40).map(refuse));
    expect(Math.max(...milliseconds) / Math.max(slowest, slowness())).toBeLessThan(2_500);
    proxy.cut();
    proxy.restore();
    expect(await usual.read(listCounters)).toEqual([1]);
    await usual.close();
  });

  test("end before the database closes", async () => {
    const reading = readMany();
    await database.close();
    expect(await reading).toEqual(all("fulfilled"));
    await expect(database.read(listCounters)).rejects.toThrow(DatabaseUnavailable);
  });
});
