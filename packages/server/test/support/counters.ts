import type { MigratableDatabase, Session, Statement } from "../../src/database/database.ts";
import { createStorage, type Storage } from "./test-database.ts";

// The smallest schema that transactions can be watched with.

const INSERT: Statement = { name: "counters.insert", text: "insert into counters (id, value) values ($1, 0)" };
const LIST: Statement = { name: "counters.list", text: "select id from counters order by id" };
const LOCK: Statement = { name: "counters.lock", text: "select value from counters where id = $1 for update" };
const SET: Statement = { name: "counters.set", text: "update counters set value = $2 where id = $1" };

export async function openCounters(): Promise<{ storage: Storage; database: MigratableDatabase }> {
  const storage = await createStorage("empty");
  const database = await storage.open();
  await database.write((session) =>
    session.execute(
      "create table counters (id integer not null primary key, value integer not null check (value >= 0))",
    ),
  );
  return { storage, database };
}

export async function insertCounter(session: Session, id: number): Promise<void> {
  await session.run(INSERT, [id]);
}

/** The value, which no other transaction changes until this one ends. */
export async function lockCounter(session: Session, id: number): Promise<number> {
  const [row] = await session.all<{ value: number }>(LOCK, [id]);
  if (row === undefined) throw new Error(`There is no counter ${id}.`);
  return row.value;
}

export async function setCounter(session: Session, id: number, value: number): Promise<void> {
  await session.run(SET, [id, value]);
}

export async function listCounters(session: Session): Promise<number[]> {
  const rows = await session.all<{ id: number }>(LIST, []);
  return rows.map(({ id }) => id);
}
