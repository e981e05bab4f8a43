import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  ConstraintViolation,
  DatabaseUnavailable,
  type MigratableDatabase,
  type Session,
} from "../../src/database/database.ts";
import { insertCounter, listCounters, lockCounter, openCounters, setCounter } from "../support/counters.ts";

let database: MigratableDatabase;

beforeAll(async () => {
  ({ database } = await openCounters());
});

beforeEach(async () => {
  await database.write((session) => session.execute("delete from counters"));
});

describe("write", () => {
  test("returns the result of its work and keeps the changes", async () => {
    const result = await database.write(async (session) => {
      await insertCounter(session, 1);
      return "done";
    });
    expect(result).toBe("done");
    expect(await database.read(listCounters)).toEqual([1]);
  });

  test("undoes everything when its work throws, and passes the error on", async () => {
    const refusal = new Error("refused");
    const write = database.write(async (session) => {
      await insertCounter(session, 1);
      throw refusal;
    });
    await expect(write).rejects.toBe(refusal);
    expect(await database.read(listCounters)).toEqual([]);
  });

  test("undoes what was sent and not waited for when its work throws at once", async () => {
    const insert = { name: "counters.insert", text: "insert into counters (id, value) values ($1, 0)" };
    const write = database.write(async (session) => {
      session.changeOne(insert, [1]);
      throw new Error("refused");
    });
    await expect(write).rejects.toThrow("refused");
    // Whatever was still on its way has arrived by then.
    await database.write((session) => insertCounter(session, 2));
    expect(await database.read(listCounters)).toEqual([2]);
  });

  test("undoes the work that throws, and not those running beside it", async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((id) =>
        database.write(async (session) => {
          await insertCounter(session, id);
          if (id === 2) throw new Error("refused");
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await database.read(listCounters)).toEqual([1, 3]);
  });

  test("counts the rows a statement changes", async () => {
    const counts = await database.write(async (session) => {
      await insertCounter(session, 1);
      await insertCounter(session, 2);
      const all = await session.run({ name: "test.bump", text: "update counters set value = value + 1" }, []);
      const none = await session.run({ name: "test.delete", text: "delete from counters where id = $1" }, [9]);
      return [all, none];
    });
    expect(counts).toEqual([2, 0]);
  });

  test("carries out statements that are sent together in their order", async () => {
    const values = await database.write(async (session) => {
      const [, first, , second] = await Promise.all([
        insertCounter(session, 1),
        lockCounter(session, 1),
        setCounter(session, 1, 7),
        lockCounter(session, 1),
      ]);
      return [first, second];
    });
    expect(values).toEqual([0, 7]);
  });

  test("loses no increment of 200 that read, lock and write the same row at once", async () => {
    await database.write((session) => insertCounter(session, 1));
    const increment = async (session: Session) => setCounter(session, 1, (await lockCounter(session, 1)) + 1);
    await Promise.all(Array.from({ length: 200 }, () => database.write(increment)));
    expect(await database.write((session) => lockCounter(session, 1))).toBe(200);
  });

  test("refuses to continue after a failed statement, and undoes what came before it", async () => {
    const write = database.write(async (session) => {
      await insertCounter(session, 1);
      await insertCounter(session, 1).catch(() => {});
      await insertCounter(session, 2);
    });
    await expect(write).rejects.toThrow("An earlier statement failed");
    expect(await database.read(listCounters)).toEqual([]);
  });

  test("is no success when its work keeps a failed statement to itself", async () => {
    const write = database.write(async (session) => {
      await insertCounter(session, 1);
      await setCounter(session, 1, -1).catch(() => {});
    });
    await expect(write).rejects.toThrow("continued after a failed statement");
    expect(await database.read(listCounters)).toEqual([]);
  });

  test("is no success when a statement fails that its work does not await", async () => {
    const write = database.write(async (session) => {
      await insertCounter(session, 1);
      insertCounter(session, 1).catch(() => {});
    });
    await expect(write).rejects.toThrow(/failed/);
    expect(await database.read(listCounters)).toEqual([]);
  });

  test("is no success when a change that its work does not wait for concerns no row", async () => {
    const bump = { name: "test.bumpOne", text: "update counters set value = value + 1 where id = $1" };
    const write = database.write(async (session) => {
      await insertCounter(session, 1);
      session.changeOne(bump, [1]);
      session.changeOne(bump, [2]);
    });
    await expect(write).rejects.toThrow("The statement test.bumpOne should have changed one row, but changed 0.");
  });

  test("fails by the constraint that a change violates which its work does not wait for", async () => {
    const insert = { name: "test.insertOne", text: "insert into counters (id, value) values ($1, 0)" };
    const write = database.write(async (session) => {
      session.changeOne(insert, [1]);
      session.changeOne(insert, [1]);
    });
    await expect(write).rejects.toThrow(ConstraintViolation);
    expect(await database.read(listCounters)).toEqual([]);
  });

  test("gives up work that does not settle, and continues", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const stuck = database.write(async (session) => {
      await insertCounter(session, 1);
      setImmediate(() => vi.advanceTimersByTime(10_000));
      return new Promise(() => {});
    });
    await expect(stuck).rejects.toThrow(DatabaseUnavailable);
    await database.write((session) => insertCounter(session, 2));
    expect(await database.read(listCounters)).toEqual([2]);
  });

  test("gives a script as much time as it needs, even if the work begins with it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await database.write((session) =>
      session.execute("insert into counters (id, value) values (1, 0)").then(async () => {
        await new Promise(setImmediate);
        vi.advanceTimersByTime(10_000);
        await new Promise(setImmediate);
      }),
    );
    expect(await database.read(listCounters)).toEqual([1]);
  });

  test("ends the session with its work", async () => {
    const session = await database.write(async (session) => session);
    await expect(insertCounter(session, 1)).rejects.toThrow("after its work had settled");
  });
});

describe("read", () => {
  test("sees nothing of a transaction before it is committed", async () => {
    const during = await database.write(async (session) => {
      await insertCounter(session, 1);
      return database.read(listCounters);
    });
    expect(during).toEqual([]);
    expect(await database.read(listCounters)).toEqual([1]);
  });

  test("sees nothing of a work that shares its commit with the running one", async () => {
    const [, during] = await Promise.all([
      database.write((session) => insertCounter(session, 1)),
      database.write(async (session) => {
        await insertCounter(session, 2);
        return database.read(listCounters);
      }),
    ]);
    expect(during).not.toContain(2);
    expect(await database.read(listCounters)).toEqual([1, 2]);
  });

  test("refuses a writing statement", async () => {
    await expect(database.read((session) => insertCounter(session, 1))).rejects.toThrow("needs write()");
  });

  test("passes an error of its work on and stays usable", async () => {
    const nonsense = { name: "test.nonsense", text: "select nonsense from counters" };
    await expect(database.read((session) => session.all(nonsense, []))).rejects.toThrow("nonsense");
    expect(await database.read(listCounters)).toEqual([]);
  });
});

describe("close", () => {
  test("lets running work finish, and refuses what comes later", async () => {
    const { database, storage } = await openCounters();
    const running = database.write((session) => insertCounter(session, 1));
    await Promise.all([running, database.close(), database.close()]);
    await expect(database.read(listCounters)).rejects.toThrow(DatabaseUnavailable);
    await expect(database.write(listCounters)).rejects.toThrow(DatabaseUnavailable);
    expect(await (await storage.open()).read(listCounters)).toEqual([1]);
  });
});
