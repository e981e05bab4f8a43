import { v7 } from "uuid";
import { expect, test } from "vitest";
import { DatabaseUnavailable, everyOrganization } from "../../src/database/database.ts";
import { planByIndex } from "../../src/database/postgres-index-plans.ts";
import {
  responseStatements,
  sqlResponseRepository,
  sweepResponses,
} from "../../src/idempotency/sql-response-repository.ts";
import { periodically } from "../../src/process/periodically.ts";
import { engine, openTestDatabase } from "../support/test-database.ts";

const now = Date.parse("2026-03-02T09:00:00.000Z");
const storedAt = (age: number) => ({
  status: 200,
  headers: {},
  body: "{}",
  fingerprint: "f",
  storedAt: new Date(now - age),
});

test("a sweep forgets all old responses of all organisations, however many, and no other", async () => {
  const database = await openTestDatabase();
  const organizations = [v7(), v7()];
  const store = (orgId: string, key: string, age: number) =>
    database.write(async (session) => sqlResponseRepository(session, orgId).insertResponse(key, storedAt(age)));
  const old = Array.from({ length: 1_203 }, (_, index) => store(organizations[index % 2]!, `old ${index}`, 1_000));
  await Promise.all([...old, ...organizations.map((orgId) => store(orgId, "young", 999))]);

  expect(await sweepResponses(database, new Date(now - 1_000))).toBe(1_203);
  expect(await sweepResponses(database, new Date(now - 1_000))).toBe(0);
  for (const orgId of organizations) {
    const found = await database.write((session) => sqlResponseRepository(session, orgId).findResponse("young"));
    expect(found).toMatchObject(storedAt(999));
  }
});

test("a sweep that another process is in the middle of is left to that one", async () => {
  const database = await openTestDatabase();
  if (engine === "sqlite") return; // where a sweep waits for the one before
  await database.write(async (session) => {
    expect(await session.claim("sweep of idempotency records")).toBe(true);
    expect(await sweepResponses(database, new Date(now))).toBe(0);
  });
});

test("a sweep continues where a failure has ended it, after a pause", async () => {
  const database = await openTestDatabase();
  const orgId = v7();
  const stored = Array.from({ length: 450 }, (_, index) =>
    database.write(async (session) =>
      sqlResponseRepository(session, orgId).insertResponse(`${index}`, storedAt(1_000)),
    ),
  );
  await Promise.all(stored);
  let writes = 0;
  const failing: Pick<typeof database, "write"> = {
    write: (work) => (++writes % 2 === 0 ? Promise.reject(new DatabaseUnavailable("timeout")) : database.write(work)),
  };
  const failures: unknown[] = [];
  const stop = periodically(() => sweepResponses(failing, new Date(now)), {
    everyMs: 3_600_000,
    retryMs: 1,
    onFailure: (error) => failures.push(error),
  });
  await expect.poll(() => writes).toBe(19);
  stop();
  expect(failures).toHaveLength(9);
  expect(await sweepResponses(database, new Date(now))).toBe(0);
});

test("a sweep finds and deletes rows by index, whatever is known of the table", async () => {
  const database = await openTestDatabase();
  const orgId = v7();
  const now = "2026-03-02T09:00:00.000Z";
  await database.write((session) => session.execute("delete from idempotency_records"));
  await database.write((session) => session.execute(recordsOf(orgId)));
  const explained = async ({ name, text }: { name: string; text: string }, values: string[]) => {
    const explain = engine === "sqlite" ? "explain query plan" : "explain (costs off)";
    const plan = await database.write(async (session) => {
      await planByIndex(session);
      const statement = { name: `explain ${name}`, text: `${explain} ${text}` };
      return session.within(everyOrganization).all<Record<string, string>>(statement, values);
    });
    return plan.map((row) => row["QUERY PLAN"] ?? row["detail"]).join("\n");
  };
  const { sweepable, remove } = responseStatements;
  const found = await explained(sweepable, [now]);
  const removed = await explained(remove, [orgId, "1"]);
  expect(found).toMatch(/idempotency_records_created_at/);
  expect(removed).toMatch(/idempotency_records_org_id_key|sqlite_autoindex_idempotency_records_1/);
  expect(found + removed).not.toMatch(/Seq Scan|^SCAN|Bitmap|Sort|TEMP B-TREE|Join/m);
});

/** 5,000 records that no statistics know of. */
function recordsOf(orgId: string): string {
  const enter = engine === "postgres" ? `select set_config('contacts.org_id', '${orgId}', true);` : "";
  const as = (type: string, text: string) => (engine === "postgres" ? `cast(${text} as ${type})` : text);
  return `${enter} insert into idempotency_records (org_id, key, fingerprint, status, headers, body, created_at)
    with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 5000)
    select ${as("uuid", `'${orgId}'`)}, cast(n as text), 'f', 200, '{}', '{}',
      ${as("timestamptz", "'2026-03-02T08:00:00.000Z'")} from numbers;`;
}
