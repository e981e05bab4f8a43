// Works that share transactions, on the schema of counters.ts.
import type { MigratableDatabase, Session, Statement, Value } from "../../src/database/database.ts";

export const ORG = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";

const LOCK: Statement = {
  name: "sharing.lock",
  text: "select value from counters where id = $1 for update",
  isSharable: true,
};
const SET: Statement = {
  name: "sharing.set",
  text: "update counters set value = $2 where id = $1 and value = $2 - 1",
  isSharable: true,
};
const FAIL: Statement = {
  name: "sharing.fail",
  text: "update counters set value = -1 where id = $1",
  isSharable: true,
};
const OTHER: Statement = { name: "sharing.other", text: "insert into counters (id, value) values ($1, 0)" };
const VALUES: Statement = { name: "sharing.values", text: "select value from counters order by id" };
const SLEEP: Statement = { name: "sharing.sleep", text: "select 1 as one from pg_sleep(60)" };

export const insertUnsharably = (session: Session, id: number) => session.run(OTHER, [id]);
export const sleep = (session: Session) => session.all(SLEEP, []);
export const fail = (session: Session, id: number) => session.changeOne(FAIL, [id]);
export const set = (session: Session, ...values: Value[]) => session.changeOne(SET, values);

export async function lock(session: Session, id: number): Promise<number> {
  const [row] = await session.all<{ value: number }>(LOCK, [id]);
  if (row === undefined) throw new Error(`There is no counter ${id}.`);
  return row.value;
}

/** Raises a counter by one, and returns its value. */
export async function increment(session: Session, id: number): Promise<number> {
  const value = (await lock(session, id)) + 1;
  set(session, id, value);
  return value;
}

/** The values of all counters, in the order of their ids. */
export async function valuesOf(database: MigratableDatabase): Promise<number[]> {
  return (await database.read((session) => session.all<{ value: number }>(VALUES, []))).map(({ value }) => value);
}

/** Runs the work in a shared transaction, or alone in one if it asks for that. */
export async function change<Result>(
  database: MigratableDatabase,
  work: (session: Session) => Promise<Result>,
  orgId = ORG,
): Promise<Result> {
  const shared = await database.share!(orgId, work);
  return shared === undefined ? database.write(work) : shared.result;
}

export const numbers = (length: number) => Array.from({ length }, (_, index) => index);
