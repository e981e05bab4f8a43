import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { everyOrganization, type MigratableDatabase } from "../../src/database/database.ts";
import { planByIndex } from "../../src/database/postgres-index-plans.ts";
import { startUpkeep } from "../../src/process/upkeep.ts";
import { statements } from "../../src/resources/contacts/contact-statements.ts";
import { totalOfContacts } from "../../src/resources/contacts/contact-total.ts";
import { migrations } from "../../src/resources/index.ts";
import { keptTotal } from "../../src/resources/total.ts";
import { totalStatements } from "../../src/resources/total-statements.ts";
import { migrate } from "../../src/store/migrate.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { insertContact, insertOrganization } from "../support/contact-rows.ts";
import { newOrganization } from "../support/organization.ts";
import { createStorage, engine, openTestDatabase } from "../support/test-database.ts";

const contactTotal = keptTotal(totalOfContacts);
const { fold, nextOrganization } = totalStatements(totalOfContacts);

const time = "2026-03-02T09:00:00.000Z";
let database: MigratableDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

async function organization(): Promise<string> {
  return (await newOrganization(sqlStore(database))).organization.id;
}

const contact = (org_id: string) => ({
  org_id,
  id: v7(),
  name: null,
  metadata: "{}",
  version: 1,
  created_at: time,
  updated_at: time,
});

const insert = (orgId: string, row = contact(orgId)) =>
  sqlStore(database).write(({ contacts }) => contacts(orgId).insertContact(row));
const total = (orgId: string) => sqlStore(database).read(({ contacts }) => contacts(orgId).countContacts());
const counted = async (orgId: string) => {
  const text = "select count(*) as counted from contacts where org_id = $1";
  const read = database.read((session) =>
    session.within(orgId).all<{ counted: number }>({ name: "test.counted", text }, [orgId]),
  );
  return (await read)[0]!.counted;
};
const rowsOf = async (table: string, orgId: string) => {
  const text = `select count(*) as rows from ${table} where org_id = $1`;
  const rows = await database.read((session) =>
    session.within(orgId).all<{ rows: number }>({ name: `test.${table}`, text }, [orgId]),
  );
  return rows[0]!.rows;
};

test("the total follows what is created and deleted, and nothing that is undone", async () => {
  const [orgId, other] = [await organization(), await organization()];
  const row = contact(orgId);
  await insert(orgId, row);
  for (let index = 0; index < 4; index++) await insert(orgId);
  await insert(other);
  const undone = sqlStore(database).write(async ({ contacts }) => {
    await contacts(orgId).insertContact(contact(orgId));
    throw new Error("refused");
  });
  await expect(undone).rejects.toThrow("refused");
  await expect(insert(orgId, row)).rejects.toMatchObject({ constraint: "contacts_org_id_id" });
  expect(await total(orgId)).toBe(5);
  await sqlStore(database).write(({ contacts }) => contacts(orgId).deleteContact(row.id));
  expect(await total(orgId)).toBe(4);
  expect(await total(other)).toBe(1);
});

test("a recount puts a wrong total right, with deltas that are not folded yet", async () => {
  const orgId = await organization();
  await insert(orgId);
  await contactTotal.fold(database);
  await insert(orgId);
  await database.write((session) => session.within(orgId).run(statements[engine as "sqlite"].addToCount, [orgId, 40]));
  expect(await total(orgId)).toBe(42);
  await contactTotal.recount(database, orgId);
  expect(await total(orgId)).toBe(2);
  await contactTotal.fold(database);
  expect(await total(orgId)).toBe(2);
});

test("the migration counts what is there, of every organisation", async () => {
  const older = await (await createStorage("empty")).open();
  const now = () => new Date(time);
  await migrate(older, { now, migrations: migrations.slice(0, 3) });
  const [one, two, none] = [v7(), v7(), v7()];
  await older.write(async (session) => {
    for (const id of [one, two, none]) await insertOrganization(session, id, id);
    for (let index = 0; index < 3; index++) await insertContact(session, one, v7());
    await insertContact(session, two, v7());
  });
  await migrate(older, { now });
  const totals = [one, two, none].map((id) => sqlStore(older).read(({ contacts }) => contacts(id).countContacts()));
  expect(await Promise.all(totals)).toEqual([3, 1, 0]);
});

describe.runIf(engine === "postgres")("folding on PostgreSQL", () => {
  test("keeps the total, and leaves no delta, of any organisation", async () => {
    const orgIds = [await organization(), await organization()];
    for (const orgId of orgIds) for (let index = 0; index < 3; index++) await insert(orgId);
    expect(await contactTotal.fold(database)).toBeGreaterThanOrEqual(6);
    for (const orgId of orgIds) {
      expect(await rowsOf("contact_deltas", orgId)).toBe(0);
      expect(await total(orgId)).toBe(3);
    }
    expect(await contactTotal.fold(database)).toBe(0);
  });

  test("is done by a running server, at once and again", async () => {
    const orgId = await organization();
    await insert(orgId);
    const failures: unknown[] = [];
    const stop = startUpkeep(database, { now: () => new Date(time), onFailure: (error) => failures.push(error) });
    await expect.poll(() => rowsOf("contact_deltas", orgId)).toBe(0);
    await insert(orgId);
    await expect.poll(() => rowsOf("contact_deltas", orgId), { timeout: 10_000 }).toBe(0);
    stop();
    expect(failures).toEqual([]);
    expect(await total(orgId)).toBe(2);
  });

  test("folds more than a batch", async () => {
    const orgId = await organization();
    await database.write((session) =>
      session.execute(`select set_config('contacts.org_id', '${orgId}', true);
        insert into contact_deltas (org_id, delta) select '${orgId}', 1 from generate_series(1, 2345)`),
    );
    expect(await contactTotal.fold(database)).toBeGreaterThanOrEqual(2_345);
    expect(await rowsOf("contact_deltas", orgId)).toBe(0);
    expect(await total(orgId)).toBe(2_345);
  });

  test("keeps every total that is read exact while contacts are created, deleted, folded and recounted", async () => {
    const orgId = await organization();
    let isDone = false;
    const creating = Array.from({ length: 4 }, async () => {
      for (let round = 0; round < 40; round++) {
        const row = contact(orgId);
        await insert(orgId, row);
        if (round % 3 === 0) await sqlStore(database).write(({ contacts }) => contacts(orgId).deleteContact(row.id));
      }
    });
    const writing = Promise.all(creating).finally(() => {
      isDone = true;
    });
    const folding = (async () => {
      while (!isDone) {
        await contactTotal.fold(database);
        await contactTotal.recount(database, orgId);
      }
    })();
    const wrong: unknown[] = [];
    while (!isDone) {
      const text = `select (select count(*) from contacts where org_id = $1) as counted, (${statements.postgres.countContacts.text}) as total`;
      const [row] = await database.read((session) =>
        session.within(orgId).all<{ counted: number; total: number }>({ name: "test.both", text }, [orgId]),
      );
      if (row!.counted !== row!.total) wrong.push(row);
    }
    await Promise.all([writing, folding]);
    expect(wrong).toEqual([]);
    expect(await total(orgId)).toBe(await counted(orgId));
  });

  test("finds and deletes deltas by index, whatever is known of the table", async () => {
    const orgId = await organization();
    await database.write((session) =>
      session.execute(`select set_config('contacts.org_id', '${orgId}', true);
        insert into contact_deltas (org_id, delta) select '${orgId}', 1 from generate_series(1, 5000)`),
    );
    const explained = async ({ name, text }: { name: string; text: string }, orgId: string, value: string) => {
      const explain = { name: `explain ${name}`, text: `explain (costs off) ${text}` };
      const plan = await database.write(async (session) => {
        await planByIndex(session);
        return session.within(orgId).all<Record<string, string>>(explain, [value]);
      });
      return plan.map((row) => row["QUERY PLAN"]).join("\n");
    };
    const found = await explained(nextOrganization, everyOrganization, everyOrganization);
    const folded = await explained(fold, orgId, orgId);
    expect(found).toMatch(/Index (?:Only )?Scan using contact_deltas_org_id_id/);
    expect(folded).toMatch(/Index Cond: \(\(org_id = [^)]*\) AND \(id = ANY/);
    expect(found + folded).not.toMatch(/Seq Scan|Bitmap|Sort|Join/);
  });
});
