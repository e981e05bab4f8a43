import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ConstraintViolation, type MigratableDatabase, type Session } from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { insertCounter, openCounters } from "../support/counters.ts";
import { patient } from "../support/postgres-database.ts";
import { change, fail, increment, insertUnsharably, lock, numbers, set, valuesOf } from "../support/shared-counters.ts";
import { timed } from "../support/slowness.ts";

const COUNT = 32;

describe("a transaction that works share", () => {
  let url: string;
  let database: MigratableDatabase;
  /** The number of works that shared each commit. */
  let commits: number[];

  beforeEach(async () => {
    const { storage, database: other } = await openCounters();
    url = storage.location;
    await other.write(async (session) => {
      for (const id of numbers(COUNT)) await insertCounter(session, id);
    });
    commits = [];
    const onCommit = (works: number) => commits.push(works);
    database = await openPostgres({ url, connections: 8, timeouts: patient, onCommit });
  });

  afterEach(() => database.close());

  const ones = numbers(COUNT).map(() => 1);
  const onesBut = (id: number) => ones.map((one, index) => (index === id ? 0 : one));

  /** Raises each counter, with other work in the place of one. */
  const changeAll = (replaced = -1, replacement: (session: Session) => Promise<unknown> = async () => {}) =>
    Promise.allSettled(
      numbers(COUNT).map((id) =>
        change(database, (session) => (id === replaced ? replacement(session) : increment(session, id))),
      ),
    );

  test("is committed once for all that wait at the same moment", async () => {
    const outcomes = await changeAll();
    expect(outcomes).toEqual(ones.map((value) => ({ status: "fulfilled", value })));
    expect(commits).toEqual([COUNT]);
    expect(await valuesOf(database)).toEqual(ones);
  });

  test("keeps the others where one throws before it has changed anything, and tells it then", async () => {
    const refusal = new Error("412");
    const outcomes = await changeAll(7, async (session) => {
      await lock(session, 7);
      throw refusal;
    });
    expect(outcomes[7]).toEqual({ status: "rejected", reason: refusal });
    expect(commits).toEqual([COUNT]);
    expect(await valuesOf(database)).toEqual(onesBut(7));
  });

  test("lets each run alone where one throws after a change, which is undone", async () => {
    const refusal = new Error("refused");
    const outcomes = await changeAll(7, async (session) => {
      await increment(session, 7);
      throw refusal;
    });
    expect(outcomes[7]).toEqual({ status: "rejected", reason: refusal });
    expect(commits).toEqual(numbers(COUNT - 1).map(() => 1));
    expect(await valuesOf(database)).toEqual(onesBut(7));
  });

  test("runs each alone if a statement of one fails, and only that one gets the error", async () => {
    const outcomes = await changeAll(7, async (session) => {
      await lock(session, 7);
      fail(session, 7);
    });
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(outcomes[7]).toMatchObject({ reason: { message: expect.stringContaining("counters_value_check") } });
    expect(await valuesOf(database)).toEqual(onesBut(7));
  });

  test("lets each run alone where a change of one meets no row", async () => {
    const outcomes = await changeAll(7, async (session) => {
      await lock(session, 7);
      set(session, 7, 5);
    });
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(outcomes[7]).toMatchObject({ reason: { message: expect.stringContaining("but changed 0") } });
    expect(await valuesOf(database)).toEqual(onesBut(7));
  });

  test("keeps the others where one asks to run alone before it has changed anything", async () => {
    const outcomes = await changeAll(7, async (session) => {
      await lock(session, 7);
      await insertUnsharably(session, COUNT);
    });
    expect(outcomes.every(({ status }) => status === "fulfilled")).toBe(true);
    expect(commits).toEqual([COUNT - 1, 1]);
    expect(await valuesOf(database)).toEqual([...onesBut(7), 0]);
  });

  test("applies nothing twice where one asks to run alone after a change", async () => {
    await changeAll(7, async (session) => {
      await increment(session, 7);
      await insertUnsharably(session, COUNT);
    });
    expect(await valuesOf(database)).toEqual([...ones, 0]);
  });

  test("lets a single work send anything, and fail by it as it would alone", async () => {
    await change(database, (session) => insertUnsharably(session, COUNT));
    expect(commits).toEqual([1]);
    const again = change(database, (session) => insertUnsharably(session, COUNT));
    await expect(again).rejects.toThrow(ConstraintViolation);
  });

  test("lets works on one row take turns, so that each sees what the one before has done", async () => {
    const outcomes = await Promise.all(numbers(COUNT).map(() => change(database, (session) => increment(session, 3))));
    expect(outcomes.toSorted((a, b) => a - b)).toEqual(numbers(COUNT).map((index) => index + 1));
    expect((await valuesOf(database))[3]).toBe(COUNT);
    // A slow machine takes some more transactions. None runs alone.
    expect(commits.length).toBeLessThan(COUNT / 2);
  });

  test("lets one take its turn after one that has failed or left", async () => {
    const refusal = new Error("412");
    const outcomes = await Promise.allSettled([
      change(database, (session) => increment(session, 3)),
      change(database, async (session) => {
        await lock(session, 3);
        throw refusal;
      }),
      change(database, async (session) => {
        await lock(session, 3);
        await insertUnsharably(session, COUNT);
      }),
      change(database, (session) => increment(session, 3)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect((await valuesOf(database))[3]).toBe(2);
  });

  test("grants a name to one work at a time", async () => {
    let holders = 0;
    const claim = () =>
      change(database, async (session) => {
        expect(await session.claim("name")).toBe(true);
        expect(++holders).toBe(1);
        await lock(session, 3);
        holders--;
      });
    await Promise.all([claim(), claim(), claim()]);
    expect(commits).toEqual([1, 1, 1]);
  });

  test("waits for no lock of another transaction; only the work that wants it does", async () => {
    const held = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const holding = database.write(async (session) => {
      await lock(session, 7);
      held.resolve();
      await release.promise;
    });
    await held.promise;
    const waiting = change(database, (session) => increment(session, 7));
    const others = () => Promise.all(numbers(7).map((id) => change(database, (session) => increment(session, id))));
    expect(await timed(others)).toBeLessThan(1_000);
    release.resolve();
    await holding;
    expect(await waiting).toBe(1);
  });

  test("waits milliseconds at most for a lock that no statement asks for, such as that of a foreign key", async () => {
    const insert = { name: "sharing.insert", text: "insert into counters values ($1, 0)", isSharable: true };
    const release = Promise.withResolvers<void>();
    const inserted = Promise.withResolvers<void>();
    const holding = database.write(async (session) => {
      await insertCounter(session, COUNT);
      inserted.resolve();
      await release.promise;
      throw new Error("undone");
    });
    holding.catch(() => {});
    await inserted.promise;
    const waiting = change(database, (session) => session.run(insert, [COUNT]));
    const others = () => Promise.all(numbers(7).map((id) => change(database, (session) => increment(session, id))));
    expect(await timed(others)).toBeLessThan(1_000);
    release.resolve();
    expect(await waiting).toBe(1);
  });

  test("is of one organisation: a failing work of another one lets no work run twice", async () => {
    let runs = 0;
    const other = change(
      database,
      async (session) => {
        await lock(session, 0);
        fail(session, 0);
      },
      "cccccccc-cccc-dddd-eeee-ffffffffffff",
    );
    const own = numbers(7).map((id) =>
      change(database, (session) => {
        runs++;
        return increment(session, id + 1);
      }),
    );
    await expect(other).rejects.toThrow("counters_value_check");
    expect(await Promise.all(own)).toEqual(numbers(7).map(() => 1));
    expect(runs).toBe(7);
    expect(commits).toEqual([7]);
  });

  test("loses no increment of works that share, run alone, and belong to another process", async () => {
    const other = await openPostgres({ url, connections: 8, timeouts: patient });
    const works = numbers(300).map((index) => {
      const work = (session: Session) => increment(session, index % 3);
      const target = index % 2 === 0 ? database : other;
      return index % 5 === 0 ? target.write(work) : change(target, work);
    });
    await Promise.all(works);
    expect((await valuesOf(database)).slice(0, 3)).toEqual([100, 100, 100]);
    await other.close();
  });
});
