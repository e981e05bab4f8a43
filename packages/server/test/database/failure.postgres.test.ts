import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  ConstraintViolation,
  DatabaseOpenError,
  DatabaseUnavailable,
  type MigratableDatabase,
} from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { insertCounter, listCounters, lockCounter, openCounters, setCounter } from "../support/counters.ts";
import { patient, query } from "../support/postgres-database.ts";
import { timed } from "../support/slowness.ts";
import { startTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";

describe("PostgreSQL", () => {
  let proxy: TcpProxy & AsyncDisposable;
  let database: MigratableDatabase;
  let url: string;
  let lost: Error[];

  beforeEach(async () => {
    url = (await openCounters()).storage.location;
    proxy = await startTcpProxy(url);
    lost = [];
    const onConnectionLost = (error: Error) => lost.push(error);
    database = await openPostgres({ url: proxy.url, connections: 4, timeouts: patient, onConnectionLost });
    await database.write(async (session) => {
      for (const id of [1, 2]) await insertCounter(session, id);
    });
  });

  afterEach(async () => {
    await database.close();
    await proxy[Symbol.asyncDispose]();
  });

  /** With short limits for statements, as an operator may set them in the URL. */
  const impatient = (url: string) =>
    openPostgres({ url: `${url}?statement_timeout=300&query_timeout=600`, connections: 2, timeouts: patient });

  const terminateOthers = () =>
    query(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );

  test("replaces idle connections that the server has ended", async () => {
    await terminateOthers();
    await expect.poll(() => lost.length).toBe(1);
    expect(await database.read(listCounters)).toEqual([1, 2]);
  });

  test("is unavailable to the work whose connection the server ends, and undoes it", async () => {
    const write = database.write(async (session) => {
      await insertCounter(session, 3);
      await terminateOthers();
      await insertCounter(session, 4);
    });
    await expect(write).rejects.toThrow(DatabaseUnavailable);
    expect(await database.read(listCounters)).toEqual([1, 2]);
  });

  test("is unavailable while it cannot be reached, and available again afterwards", async () => {
    proxy.cut();
    await expect(database.read(listCounters)).rejects.toThrow(DatabaseUnavailable);
    await expect(database.write(listCounters)).rejects.toThrow(DatabaseUnavailable);
    proxy.restore();
    expect(await database.read(listCounters)).toEqual([1, 2]);
  });

  test("is unavailable when it does not respond in time", async () => {
    const hurried = await impatient(proxy.url);
    proxy.silence();
    await expect(hurried.read(listCounters)).rejects.toThrow(DatabaseUnavailable);
    await hurried.close();
  });

  test("is unavailable to a statement that waits too long for a lock", async () => {
    const hurried = await impatient(url);
    await database.write(async (session) => {
      await lockCounter(session, 1);
      await expect(hurried.write((other) => lockCounter(other, 1))).rejects.toThrow(DatabaseUnavailable);
    });
    await hurried.close();
    expect(await database.write((session) => lockCounter(session, 1))).toBe(0);
  });

  test("does not repeat work whose commit got no response", async () => {
    let runs = 0;
    proxy.onRequest = (bytes) => {
      if (!bytes.includes("commit")) return;
      proxy.silence();
      proxy.onResponse = () => {
        proxy.onResponse = () => {};
        proxy.cut();
      };
    };
    const write = database.write(async (session) => {
      runs++;
      await insertCounter(session, 3);
    });
    await expect(write).rejects.toThrow(DatabaseUnavailable);
    await expect(write).rejects.toThrow("may have taken effect");
    proxy.restore();
    expect(runs).toBe(1);
    expect(await database.read(listCounters)).toEqual([1, 2, 3]);
  });

  /** Lets the next commits fail with the SQLSTATE, as in a cluster with a failed shard. */
  const failCommits = (sqlstate: string) =>
    query(
      url,
      `create function fail() returns trigger language plpgsql as
         $$ begin raise exception 'the commit fails' using errcode = '${sqlstate}', constraint = 'counters_id'; end $$;
       create constraint trigger fail after insert on counters deferrable initially deferred
         for each row execute function fail()`,
    );

  // XX000: Citus, of a shard; 40003: CockroachDB, of a commit without an outcome; 42501: any other that is thinkable.
  test.each(["XX000", "40003", "42501"])(
    "does not know the outcome of a commit that fails with %s",
    async (sqlstate) => {
      await failCommits(sqlstate);
      let runs = 0;
      const write = database.write(async (session) => {
        runs++;
        await insertCounter(session, 3);
      });
      await expect(write).rejects.toThrow(DatabaseUnavailable);
      await expect(write).rejects.toThrow("may have taken effect");
      expect(runs).toBe(1);
      expect(await database.read(listCounters)).toEqual([1, 2]);
    },
  );

  test.each(["40001", "40P01"])("repeats the work whose commit loses with %s", async (sqlstate) => {
    await failCommits(sqlstate);
    let runs = 0;
    const write = database.write(async (session) => {
      if (++runs === 1) await insertCounter(session, 3);
      return "done";
    });
    expect(await write).toBe("done");
    expect(runs).toBe(2);
  });

  test("passes on the constraint that a commit violates", async () => {
    await failCommits("unique_violation");
    await expect(database.write((session) => insertCounter(session, 3))).rejects.toThrow(ConstraintViolation);
  });

  test("is unavailable within two seconds or little more when all its connections are busy", async () => {
    const busy = await openPostgres({ url, connections: 1 });
    await busy.write(async (session) => {
      await insertCounter(session, 3);
      const reading = () => expect(busy.read(listCounters)).rejects.toThrow(DatabaseUnavailable);
      expect(await timed(reading)).toBeLessThan(3_000);
    });
    expect(await busy.read(listCounters)).toEqual([1, 2, 3]);
    await busy.close();
  });

  test("ends a transaction whose process hangs, waits for no lock for long, and names it to operators", async () => {
    const text = `select current_setting('idle_in_transaction_session_timeout') as idle, current_setting('lock_timeout') as lock,
      current_setting('statement_timeout') as statement, current_setting('application_name') as name`;
    const plain = await openPostgres({ url, connections: 1 });
    const [settings] = await plain.read((session) => session.all({ name: "test.settings", text }, []));
    expect(settings).toEqual({ idle: "15s", lock: "500ms", statement: "1500ms", name: "contacts-api" });
    await plain.close();
  });

  test("repeats the work that loses a deadlock", async () => {
    let runs = 0;
    const bothHoldOne = Promise.withResolvers<void>();
    const increment = (first: number, second: number) =>
      database.write(async (session) => {
        const one = await lockCounter(session, first);
        if (++runs === 2) bothHoldOne.resolve();
        await bothHoldOne.promise;
        const other = await lockCounter(session, second);
        await setCounter(session, first, one + 1);
        await setCounter(session, second, other + 1);
      });
    await Promise.all([increment(1, 2), increment(2, 1)]);
    // The repetition can lose again while the winner still commits.
    expect(runs).toBeGreaterThan(2);
    const values = database.write((session) => Promise.all([lockCounter(session, 1), lockCounter(session, 2)]));
    expect(await values).toEqual([2, 2]);
  });

  test("is unavailable to work that loses again and again", async () => {
    let runs = 0;
    const write = database.write(async (session) => {
      runs++;
      await session.execute("do $$ begin raise exception using errcode = 'serialization_failure'; end $$");
    });
    await expect(write).rejects.toThrow("lost 5 times");
    await expect(write).rejects.toThrow(DatabaseUnavailable);
    expect(runs).toBe(5);
  });

  test.each([
    [
      "a server that is not there",
      "postgres://ann:secret@127.0.0.1:1/contacts",
      "127.0.0.1:1/contacts cannot be reached",
    ],
    ["text that is no URL", "nonsense://", "cannot be reached"],
  ])("cannot be opened with %s, and says so without the password", async (_what, target, message) => {
    const opening = openPostgres({ url: target });
    await expect(opening).rejects.toThrow(DatabaseOpenError);
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.not.toThrow("secret");
  });

  test("cannot be opened on a database that is missing", async () => {
    const missing = new URL("/missing", url).href;
    await expect(openPostgres({ url: missing })).rejects.toThrow(/\/missing has no such database: create it/);
  });
});
