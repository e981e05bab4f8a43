import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MigratableDatabase, Statement } from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { insertCounter, listCounters, lockCounter, openCounters } from "../support/counters.ts";
import { patient } from "../support/postgres-database.ts";
import { startTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";

const SET: Statement = { name: "counters.set", text: "update counters set value = $2 where id = $1" };

describe("a transaction on PostgreSQL", () => {
  let proxy: TcpProxy & AsyncDisposable;
  let database: MigratableDatabase;
  let packets: string[];

  beforeEach(async () => {
    proxy = await startTcpProxy((await openCounters()).storage.location);
    database = await openPostgres({ url: proxy.url, connections: 1, timeouts: patient });
    await database.write((session) => insertCounter(session, 1));
    packets = [];
    proxy.onRequest = (bytes) => packets.push(bytes.toString("latin1"));
  });

  afterEach(async () => {
    await database.close();
    await proxy[Symbol.asyncDispose]();
  });

  test("that locks a row and changes it takes two round trips", async () => {
    await database.write(async (session) => {
      const value = await lockCounter(session, 1);
      session.changeOne(SET, [1, value + 1]);
    });
    expect(packets).toHaveLength(2);
    expect(packets[0]).toMatch(/begin.*for update/s);
    expect(packets[1]).toMatch(/update counters.*commit/s);
    expect(await database.write((session) => lockCounter(session, 1))).toBe(1);
  });

  test("keeps nothing if a change that its commit travels with is refused, and says why", async () => {
    const write = database.write(async (session) => {
      session.changeOne(SET, [1, 7]);
      session.changeOne(SET, [1, -1]);
      session.changeOne(SET, [1, 8]);
    });
    await expect(write).rejects.toThrow("counters_value_check");
    expect(await database.read(listCounters)).toEqual([1]);
    expect(await database.write((session) => lockCounter(session, 1))).toBe(0);
  });
});
