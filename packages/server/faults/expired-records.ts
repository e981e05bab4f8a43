// Three hundred thousand expired idempotency records when the server starts; on PostgreSQL without statistics, and with a
// statement that times out in between.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { demonstrationOrgId } from "../src/demonstration/demonstration.ts";
import { type Attacked, underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { figure, option, promise } from "./support/report.ts";
import { withClient } from "./support/seed-contacts.ts";

const records = option("records", 300_000);
const lockedMs = 6_000;
/** The minimum time that the other organisation measures: a server that has just started is slower. */
const watchedMs = 8_000;
const expired = new Date(Date.now() - 48 * 3_600_000).toISOString();
const columns = "insert into idempotency_records (org_id, key, fingerprint, status, headers, body, created_at)";
const body = "x".repeat(200);

async function seed({ postgres, environment }: Attacked): Promise<void> {
  if (postgres !== undefined) {
    await withClient(postgres.url, (client) =>
      client.query(
        `${columns} select $1::uuid, 'expired-' || i, 'f', 200, '{}', $2::text, $3::timestamptz + i * interval '1 millisecond'
         from generate_series(1, $4::integer) i`,
        [demonstrationOrgId, body, expired, records],
      ),
    );
    return;
  }
  const database = open(environment["CONTACTS_DATA_DIR"]!);
  database.exec("pragma synchronous = off");
  database
    .prepare(`${columns} with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)
      select ?, 'expired-' || i, 'f', 200, '{}', ?, ? from n`)
    .run(records, demonstrationOrgId, body, expired);
  database.close();
}

const count = "select count(*) as total from idempotency_records where key like 'expired-%'";

async function left({ postgres, environment }: Attacked): Promise<number> {
  if (postgres !== undefined)
    return withClient(postgres.url, async (client) => Number((await client.query(count)).rows[0].total));
  const database = open(environment["CONTACTS_DATA_DIR"]!);
  const { total } = database.prepare(count).get() as { total: number };
  database.close();
  return total;
}

function open(directory: string): DatabaseSync {
  return new DatabaseSync(join(directory, "contacts.sqlite"), { timeout: 5_000 });
}

/** Waits until all are gone, and returns how long that takes; with how many are left when the time is over. */
async function swept(attacked: Attacked): Promise<{ milliseconds: number; remaining: number }> {
  const started = performance.now();
  let remaining = records;
  while (remaining > 0 && performance.now() - started < bounds.sweepMs) {
    await pause(2_000);
    remaining = await left(attacked);
  }
  return { milliseconds: Math.round(performance.now() - started), remaining };
}

async function judge(attacked: Attacked): Promise<void> {
  const { milliseconds, remaining } = await swept(attacked);
  if (milliseconds < watchedMs) await pause(watchedMs - milliseconds);
  figure("milliseconds", milliseconds);
  promise(`all are gone within ${bounds.sweepMs} ms`, remaining === 0, `${remaining.toLocaleString("en")} left`);
}

await underAttack("Expired records", async (attacked) => {
  await attacked.measureStart(watchedMs);
  await seed(attacked);
  await attacked.attack(`${records} records when the server starts`, () => judge(attacked));
  if (attacked.postgres === undefined) return;
  await attacked.end();
  await seed(attacked);
  const { url } = attacked.postgres;
  await withClient(url, async (client) => {
    await client.query("begin");
    // An early record, so that most of them still exist when the statement times out.
    await client.query("select 1 from idempotency_records where key = $1 for update", [`expired-${records / 10}`]);
    await attacked.attack(`one of them is locked for ${lockedMs} ms`, async () => {
      await pause(lockedMs);
      await client.query("rollback");
      await judge(attacked);
    });
  });
});
