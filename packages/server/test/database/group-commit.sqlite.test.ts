import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { guarded } from "@contacts-api/scripts/child-guard";
import { beforeEach, describe, expect, test } from "vitest";
import { DatabaseUnavailable, type MigratableDatabase } from "../../src/database/database.ts";
import { insertCounter, listCounters, openCounters } from "../support/counters.ts";
import type { Storage } from "../support/test-database.ts";
import { countCommits } from "../support/write-ahead-log.ts";

describe("group commit", () => {
  let database: MigratableDatabase;
  let storage: Storage;
  let file: string;

  beforeEach(async () => {
    ({ database, storage } = await openCounters());
    file = storage.location;
  });

  const insertMany = (count: number) =>
    Promise.allSettled(
      Array.from({ length: count }, (_, id) => database.write((session) => insertCounter(session, id))),
    );

  test("lets works that wait at the same moment share a commit", async () => {
    const before = countCommits(file);
    await insertMany(64);
    // One; a machine that is busy may take the milliseconds of a batch away.
    expect(countCommits(file) - before).toBeLessThan(16);
  });

  test("lets reads in after some milliseconds, however many works wait", async () => {
    const before = countCommits(file);
    const slow = (id: number) =>
      database.write((session) => {
        for (const end = performance.now() + 3; performance.now() < end; );
        return insertCounter(session, id);
      });
    await Promise.all(Array.from({ length: 20 }, (_, id) => slow(id)));
    expect(countCommits(file) - before).toBeGreaterThanOrEqual(5);
  });

  test("rejects every work of a commit that fails, and continues afterwards", async () => {
    await database.write((session) =>
      session.execute("create table orphans (id integer references counters (id) deferrable initially deferred)"),
    );
    const outcomes = await Promise.allSettled([
      database.write((session) => insertCounter(session, 1)),
      database.write((session) => session.execute("insert into orphans values (99)")),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(DatabaseUnavailable) });
    }
    expect(await database.read(listCounters)).toEqual([]);
    await database.write((session) => insertCounter(session, 2));
    expect(await database.read(listCounters)).toEqual([2]);
  });

  test("rejects every work of a batch that fills the disk, and continues afterwards", async () => {
    const fill = "insert into filling values (zeroblob(10000000))";
    await database.write((session) =>
      session.execute("create table filling (bytes blob); pragma max_page_count = 100"),
    );
    const outcomes = await Promise.allSettled([
      database.write((session) => insertCounter(session, 1)),
      database.write((session) => session.execute(fill)),
      database.write((session) => insertCounter(session, 2)),
    ]);
    expect(outcomes[1]).toMatchObject({ status: "rejected", reason: expect.any(DatabaseUnavailable) });
    const acknowledged = [1, 2].filter((_, index) => outcomes[index * 2]?.status === "fulfilled");
    expect(await database.read(listCounters)).toEqual(acknowledged);
    await database.write((session) => insertCounter(session, 3));
    expect(await database.read(listCounters)).toContain(3);
  });

  test("waits for another process's transaction without blocking, then commits", async () => {
    const other = new DatabaseSync(file);
    other.exec("begin immediate; insert into counters values (1, 0)");
    const waiting = database.write((session) => insertCounter(session, 2));
    // Only an event loop that turns gets here while the lock is held.
    setTimeout(() => other.exec("commit"), 50);
    await waiting;
    other.close();
    expect(await database.read(listCounters)).toEqual([1, 2]);
  });

  test("keeps every acknowledged write when its process is killed", async () => {
    const { acknowledged, signal } = await killWhileWriting(file, 500);
    expect(signal).toBe("SIGKILL");
    expect(acknowledged.length).toBeGreaterThanOrEqual(500);
    const reopened = await storage.open();
    const stored = new Set(await reopened.read(listCounters));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  });
});

/** Lets a process write into the file and kills it after `enough` acknowledgements. Returns all that it gave. */
async function killWhileWriting(file: string, enough: number) {
  const writer = fileURLToPath(new URL("../support/acknowledging-writer.ts", import.meta.url));
  const child = guarded(spawn(process.execPath, [writer, file], { stdio: ["ignore", "pipe", "inherit"] }));
  const ended = once(child, "exit");
  const acknowledged: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(Number(line));
    if (acknowledged.length === enough) child.kill("SIGKILL");
  }
  const [, signal] = await ended;
  return { acknowledged, signal };
}
