import { statSync } from "node:fs";
import { expect, test } from "vitest";
import type { Session } from "../../src/database/database.ts";
import { listCounters, openCounters } from "../support/counters.ts";

const mebibyte = 2 ** 20;
const insert = { name: "test.fill", text: "insert into filling (text) values ($1)" };
const fill = (session: Session) => session.run(insert, ["x".repeat(1_000)]);

async function openFilling() {
  const { database, storage } = await openCounters();
  await database.write((session) => session.execute("create table filling (text text)"));
  return { database, sizeOfLog: () => statSync(`${storage.location}-wal`).size };
}

test("the write-ahead log stays bounded under steady writes and reads", async () => {
  const { database, sizeOfLog } = await openFilling();
  let largest = 0;
  for (let round = 0; round < 200; round++) {
    await Promise.all([
      ...Array.from({ length: 64 }, () => database.write(fill)),
      ...Array.from({ length: 8 }, () => database.read(listCounters)),
    ]);
    largest = Math.max(largest, sizeOfLog());
  }
  // 12,800 writes of 1,000 characters are at least three times the bound.
  expect(largest).toBeLessThan(6 * mebibyte);
});

test("the write-ahead log gives the disk back that one large transaction took", async () => {
  const { database, sizeOfLog } = await openFilling();
  await database.write((session) => session.execute("insert into filling values (hex(zeroblob(20000000)))"));
  expect(sizeOfLog()).toBeGreaterThan(35 * mebibyte);
  // The next commit starts the log again.
  for (let round = 0; round < 2; round++) await database.write(fill);
  expect(sizeOfLog()).toBeLessThan(17 * mebibyte);
});
