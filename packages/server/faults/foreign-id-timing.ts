// Tests if the time of a response reveals that a contact exists in another organisation. It sends requests for foreign and
// for unknown ids in random order, and compares them by rank (Mann and Whitney). It calls the app within the process,
// without the noise of a network: `--samples 10000` of each.
import { join } from "node:path";
import { v7 } from "uuid";
import { createApp } from "../src/app.ts";
import type { MigratableDatabase } from "../src/database/database.ts";
import { openPostgres, openSqlite } from "../src/index.ts";
import { createKey } from "../src/organizations/keys.ts";
import { createOrganization } from "../src/organizations/organization.ts";
import { migrate } from "../src/store/migrate.ts";
import { sqlStore } from "../src/store/sql-store.ts";
import { withPostgres } from "./support/database.ts";
import { figure, heading, option, promise } from "./support/report.ts";
import { temporaryDirectory } from "./support/served.ts";

const samples = option("samples", 10_000);
/** A difference breaks the promise when chance would hardly make it and it is a share of the time that a network lets through. */
const chance = 0.001;
const share = 0.02;
/** The first requests are those that the code is compiled under. */
const warmUp = 1_000;

const now = () => new Date();
await measure("SQLite", openSqlite({ file: join(temporaryDirectory(), "contacts.sqlite") }));
await withPostgres(async (postgres) => measure("PostgreSQL", await openPostgres({ url: postgres.url })));

async function measure(engine: string, database: MigratableDatabase): Promise<void> {
  await migrate(database, { now });
  const store = sqlStore(database);
  const app = createApp({ store, now, newId: v7 });
  const [own, other] = [await newKey(), await newKey()];
  const foreign = await create(other);
  const unknown = foreign.map(() => v7());
  const mine = await create(own);
  const asks = {
    getContact: (id: string) => send(own, "GET", id),
    updateContact: (id: string) => send(own, "PATCH", id, { name: "Eve" }),
  };
  for (const [name, ask] of Object.entries(asks)) {
    heading(`${engine}, ${name}, ${samples.toLocaleString("en")} foreign and as many unknown ids`);
    const { left, right } = await times(ask, foreign, unknown);
    compare(left, right);
    const control = await times(ask, mine, unknown);
    promise("the comparison would tell", rankTest(control.left, control.right) < chance, "own and unknown ids");
  }
  await database.close();

  async function create(key: string): Promise<string[]> {
    const ids: string[] = [];
    for (let number = 0; number < 200; number++) {
      const body = { external_id: `${number}`, metadata: { text: "x".repeat(1_000) } };
      const response = await send(key, "POST", "resolve", body);
      ids.push(((await response.json()) as { data: { contact: { id: string } } }).data.contact.id);
    }
    return ids;
  }

  async function newKey(): Promise<string> {
    const { id } = await createOrganization(store, { name: `Organisation of ${v7()}`, now: now(), newId: v7 });
    return (await createKey(store, { organization: id, now: now() })).text;
  }

  function send(authorization: string, method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization, "content-type": "application/json" };
    const text = body === undefined ? null : JSON.stringify(body);
    return app.fetch(new Request(`http://contacts.test/v1/contacts/${path}`, { method, headers, body: text }));
  }
}

/** Returns the times of requests for either kind of id, sent in random order. */
async function times(ask: (id: string) => Promise<unknown>, leftIds: readonly string[], rightIds: readonly string[]) {
  const left: number[] = [];
  const right: number[] = [];
  for (let sample = 0; sample < 2 * samples + warmUp; sample++) {
    const isLeft = Math.random() < 0.5;
    const ids = isLeft ? leftIds : rightIds;
    const started = performance.now();
    await ask(ids[sample % ids.length]!);
    if (sample >= warmUp) (isLeft ? left : right).push(performance.now() - started);
  }
  return { left, right };
}

function compare(foreign: readonly number[], unknown: readonly number[]): void {
  const medians = [median(foreign), median(unknown)] as const;
  const difference = Math.abs(medians[0] - medians[1]) / medians[1];
  const probability = rankTest(foreign, unknown);
  figure("medians", `${medians.map((ms) => `${(ms * 1000).toFixed(1)} µs`).join(" foreign, ")} unknown`);
  figure("probability that chance makes such a difference", probability.toFixed(4));
  promise(
    "no difference of 2 % or more beyond chance",
    probability > chance || difference < share,
    `${(difference * 100).toFixed(2)} %`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]!;
}

/** The two-sided probability of the Mann-Whitney test, by its normal approximation. */
function rankTest(left: readonly number[], right: readonly number[]): number {
  const all = [...left.map((time) => ({ time, isLeft: true })), ...right.map((time) => ({ time, isLeft: false }))];
  all.sort((one, other) => one.time - other.time);
  const ranks = all.reduce((sum, { isLeft }, index) => sum + (isLeft ? index + 1 : 0), 0);
  const u = ranks - (left.length * (left.length + 1)) / 2;
  const mean = (left.length * right.length) / 2;
  const deviation = Math.sqrt((left.length * right.length * (all.length + 1)) / 12);
  return 2 * (1 - normal(Math.abs(u - mean) / deviation));
}

/** The standard normal distribution (Abramowitz and Stegun, 26.2.17), exact to seven digits. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const series = terms.reduce((sum, factor, index) => sum + factor * t ** (index + 1), 0);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
