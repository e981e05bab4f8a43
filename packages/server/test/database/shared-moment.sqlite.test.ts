import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { MigratableDatabase } from "../../src/database/database.ts";
import { openSqlite } from "../../src/database/sqlite.ts";
import { insertCounter, listCounters, openCounters } from "../support/counters.ts";

// Two processes with one file: what the second one commits while the first is in a turn of its event loop.

let serving: MigratableDatabase;
let beside: MigratableDatabase;

beforeAll(async () => {
  const { storage, database } = await openCounters();
  serving = database;
  beside = openSqlite({ file: storage.location });
});

afterAll(() => beside.close());

const seen = () => serving.read(listCounters);
const insertBeside = (id: number) => beside.write((session) => insertCounter(session, id));

test("reads of one turn are of the moment of the first of them, and those of the next one are newer", async () => {
  serving.reading!.begin();
  await insertBeside(1);
  // Nothing was read yet, so the moment is still to come.
  expect(await seen()).toEqual([1]);
  await insertBeside(2);
  expect(await seen()).toEqual([1]);
  serving.reading!.end();
  serving.reading!.begin();
  expect(await seen()).toEqual([1, 2]);
  serving.reading!.end();
});

test("outside of a turn each read sees what is committed", async () => {
  expect(await seen()).toEqual([1, 2]);
  await insertBeside(3);
  expect(await seen()).toEqual([1, 2, 3]);
});

test("a read that fails ends neither the turn nor what comes after it", async () => {
  const missing = { name: "test.missing", text: "select 1 from nowhere" };
  serving.reading!.begin();
  await expect(serving.read((session) => session.all(missing, []))).rejects.toThrow("nowhere");
  expect(await seen()).toEqual([1, 2, 3]);
  serving.reading!.end();
  await insertBeside(4);
  expect(await seen()).toEqual([1, 2, 3, 4]);
});

test("a snapshot has its own moment", async () => {
  serving.reading!.begin();
  expect(await seen()).toEqual([1, 2, 3, 4]);
  await insertBeside(5);
  expect(await serving.snapshot(listCounters)).toEqual([1, 2, 3, 4, 5]);
  expect(await seen()).toEqual([1, 2, 3, 4]);
  serving.reading!.end();
});

test("the writes of a turn are committed together at its end, before the event loop continues", async () => {
  // A batch has a time limit, which a busy machine would exceed.
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const events: string[] = [];
  const insert = async (id: number) => {
    await serving.write((session) => insertCounter(session, id));
    events.push(`committed ${id}`);
  };
  serving.reading!.begin();
  const written = [insert(6), insert(7)];
  await Promise.resolve();
  expect(events).toEqual([]);
  setImmediate(() => events.push("next turn"));
  serving.reading!.end();
  await Promise.all(written);
  expect(events).toEqual(["committed 6", "committed 7"]);
  expect(await seen()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("closing ends a turn that is going on", async () => {
  const last = openSqlite({ file: (await openCounters()).storage.location });
  last.reading!.begin();
  expect(await last.read(listCounters)).toEqual([]);
  await last.close();
  last.reading!.end();
  await expect(last.read(listCounters)).rejects.toThrow("closed");
});

test("a read never sees what is not committed yet, also if it began before in the same turn", async () => {
  const { promise: halfDone, resolve: isHalfDone } = Promise.withResolvers<void>();
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const before = await seen();
  serving.reading!.begin();
  const reading = serving.read(async (session) => {
    const first = await listCounters(session);
    await halfDone;
    return [first, await listCounters(session)];
  });
  const writing = serving.write(async (session) => {
    await insertCounter(session, 100);
    isHalfDone();
    await mayEnd;
  });
  serving.reading!.end();
  await halfDone;
  serving.reading!.begin();
  expect(await seen()).toEqual(before);
  expect(await reading).toEqual([before, before]);
  serving.reading!.end();
  end();
  await writing;
  expect(await seen()).toEqual([...before, 100]);
});
