import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DatabaseUnavailable, type MigratableDatabase, type Session } from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { insertCounter, openCounters } from "../support/counters.ts";
import { patient, query } from "../support/postgres-database.ts";
import { change, increment, lock, numbers, set, sleep, valuesOf } from "../support/shared-counters.ts";
import { timed } from "../support/slowness.ts";
import { startTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";

const COUNT = 8;
const TERMINATE = {
  name: "test.terminate",
  text: `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`,
};
const ones = numbers(COUNT).map(() => 1);

describe("a transaction that works share, when PostgreSQL fails", () => {
  let proxy: TcpProxy & AsyncDisposable;
  let database: MigratableDatabase;
  let direct: MigratableDatabase;
  let url: string;
  let runs: number;

  beforeEach(async () => {
    const { storage, database: other } = await openCounters();
    direct = other;
    url = storage.location;
    await direct.write(async (session) => {
      for (const id of numbers(COUNT)) await insertCounter(session, id);
    });
    proxy = await startTcpProxy(url);
    database = await openPostgres({ url: proxy.url, connections: 8, timeouts: patient });
    runs = 0;
  });

  afterEach(async () => {
    await database.close();
    await proxy[Symbol.asyncDispose]();
  });

  const changeAll = (on: MigratableDatabase, before: (session: Session, id: number) => Promise<unknown> = pass) =>
    Promise.allSettled(
      numbers(COUNT).map((id) =>
        change(on, async (session) => {
          runs++;
          await before(session, id);
          return increment(session, id);
        }),
      ),
    );
  const pass = async () => {};

  const expectUnavailable = (outcomes: readonly PromiseSettledResult<unknown>[], message = "") => {
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: expect.any(DatabaseUnavailable) });
      expect((outcome as PromiseRejectedResult).reason.message).toContain(message);
    }
  };

  test.each(["before a change", "after all changes"])(
    "is repeated work by work when its connection is terminated %s, and each takes effect once",
    async (moment) => {
      let isTerminated = false;
      const terminate = async (session: Session) => {
        if (isTerminated) return;
        isTerminated = true;
        // Its connection is one of those in a transaction now.
        await session.claim("begun");
        await direct.read((other) => other.all(TERMINATE, []));
        // If a commit is sent before this end notices the lost connection, its outcome is unknown.
        await pause(200);
      };
      const works = numbers(COUNT).map((id) =>
        change(database, async (session) => {
          runs++;
          if (id === 5 && moment === "before a change") await terminate(session);
          const value = await increment(session, id);
          if (id === 5 && moment === "after all changes") await terminate(session);
          return value;
        }),
      );
      expect(await Promise.all(works)).toEqual(ones);
      expect(await valuesOf(direct)).toEqual(ones);
      expect(runs).toBe(2 * COUNT);
    },
  );

  test("is repeated for a single work whose connection was lost before it sent its change", async () => {
    const work = async (session: Session) => {
      const value = (await lock(session, 0)) + 1;
      if (++runs === 1) {
        await direct.read((other) => other.all(TERMINATE, []));
        await pause(200);
      }
      // Not awaited, so that its failure is not known when the work has ended.
      set(session, 0, value);
      return value;
    };
    expect(await change(database, work)).toBe(1);
    expect(runs).toBe(2);
    expect((await valuesOf(direct))[0]).toBe(1);
  });

  test("is repeated by no work whose commit got no response", async () => {
    proxy.onRequest = (bytes) => {
      if (!bytes.includes("commit")) return;
      proxy.silence();
      proxy.onResponse = () => {
        proxy.onResponse = () => {};
        proxy.cut();
      };
    };
    expectUnavailable(await changeAll(database), "may have taken effect");
    proxy.restore();
    expect(runs).toBe(COUNT);
    expect(await valuesOf(direct)).toEqual(ones);
  });

  /** Lets the next commits fail with the SQLSTATE, as in a cluster with a failed shard. */
  const failCommits = (sqlstate: string) =>
    query(
      url,
      `create function fail() returns trigger language plpgsql as
         $$ begin raise exception 'the commit fails' using errcode = '${sqlstate}', constraint = 'counters_id'; end $$;
       create constraint trigger fail after update on counters deferrable initially deferred
         for each row execute function fail()`,
    );

  test("is repeated by no work whose commit fails with a code of a cluster", async () => {
    await failCommits("XX000");
    expectUnavailable(await changeAll(database), "may have taken effect");
    expect(runs).toBe(COUNT);
  });

  test("lets each run alone whose commit was refused", async () => {
    await failCommits("40001");
    expectUnavailable(await changeAll(database), "lost 5 times");
    expect(runs).toBe(6 * COUNT);
  });

  test("lets the others run alone where a statement of one takes too long", async () => {
    const hurried = await openPostgres({
      url: `${url}?statement_timeout=200&query_timeout=2000`,
      connections: 8,
      timeouts: patient,
    });
    const outcomes = await changeAll(hurried, async (session, id) => {
      if (id === 5) await sleep(session);
    });
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expectUnavailable(outcomes.slice(5, 6));
    expect(await valuesOf(direct)).toEqual(ones.map((one, id) => (id === 5 ? 0 : one)));
    await hurried.close();
  });

  /** With the limits of production. */
  const openUsual = () => openPostgres({ url: proxy.url, connections: 8 });

  test("does not wait for a work that waits for something else; that one runs alone", async () => {
    const usual = await openUsual();
    const others = Promise.withResolvers<void>();
    const waiting = change(usual, async (session) => {
      await lock(session, 0);
      if (++runs === 1) await others.promise;
      return increment(session, 0);
    });
    const committed = numbers(COUNT - 1).map((id) => change(usual, (session) => increment(session, id + 1)));
    expect(await Promise.all(committed)).toEqual(ones.slice(1));
    expect(await waiting).toBe(1);
    expect(runs).toBe(2);
    others.resolve();
    expect(await valuesOf(direct)).toEqual(ones);
    await usual.close();
  });

  test("lets a work run alone that continues while the others are committed without it", async () => {
    await query(
      url,
      `create function wait() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return null; end $$;
       create constraint trigger wait after update on counters deferrable initially deferred
         for each row when (new.id = 1) execute function wait()`,
    );
    const usual = await openUsual();
    const late = change(usual, async (session) => {
      if (++runs === 1) await pause(600);
      return increment(session, 0);
    });
    expect(await change(usual, (session) => increment(session, 1))).toBe(1);
    expect(await late).toBe(1);
    expect(await valuesOf(direct)).toEqual(ones.map((_, id) => (id < 2 ? 1 : 0)));
    await usual.close();
  });

  test("is unavailable in time when PostgreSQL is silent, also to works that wait for it", async () => {
    const usual = await openUsual();
    await changeAll(usual);
    proxy.silence();
    const first = changeAll(usual);
    // They wait until the first times out, and must not wait for a second time-out.
    await pause(900);
    const later = () => changeAll(usual);
    expect(await timed(async () => expectUnavailable(await later()))).toBeLessThan(1_700);
    expectUnavailable(await first);
    proxy.cut();
    proxy.restore();
    await usual.close();
  });

  test("is unavailable while PostgreSQL cannot be reached, and available again afterwards", async () => {
    proxy.cut();
    expectUnavailable(await changeAll(database));
    proxy.restore();
    expect((await changeAll(database)).every(({ status }) => status === "fulfilled")).toBe(true);
  });

  test("is ended before the database closes", async () => {
    const outcomes = changeAll(database);
    await database.close();
    expect((await outcomes).every(({ status }) => status === "fulfilled")).toBe(true);
    await expect(database.share!("org", async () => {})).rejects.toThrow(DatabaseUnavailable);
  });
});
