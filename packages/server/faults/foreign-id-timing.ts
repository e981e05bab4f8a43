// Whether the time of an answer tells that a contact exists in another organisation: requests for foreign and for unknown
// ids, in random order, compared by rank (Mann and Whitney). In the process, without the noise of a network:
// `--samples 10000` of each.

import { join } from "node:path";
import { v7 } from "uuid";
import { createApp } from "../src/app.ts";
import type { MigratableDatabase } from "../src/database/database.ts";
import { migrate } from "../src/database/migrate.ts";
import { openPostgres, openSqlite } from "../src/index.ts";
import { createKey } from "../src/keys.ts";
import { sqlStore } from "../src/sql-store.ts";
import { withPostgres } from "./support/database.ts";
import { figure, heading, option, promise } from "./support/report.ts";
import { temporaryDirectory } from "./support/served.ts";

const samples = option("samples", 10_000);
/** A difference counts when chance alone would hardly make it, and a caller could make something of it. */
const chance = 0.001;
const share = 0.02;

const now = () => new Date();
await measure("SQLite", openSqlite({ file: join(temporaryDirectory(), "contacts.sqlite") }));
await withPostgres(async (postgres) => measure("PostgreSQL", await openPostgres({ url: postgres.url })));

async function measure(engine: string, database: MigratableDatabase): Promise<void> {
  await migrate(database, { now });
  const store = sqlStore(database);
  const app = createApp({ store, now, newId: v7 });
  const [own, other] = [await newKey(), await newKey()];
  const foreign: string[] = [];
  for (let number = 0; number < 200; number++) {
    const answer = await send(other, "POST", "resolve", {
      external_id: `${number}`,
      metadata: { text: "x".repeat(1_000) },
    });
    foreign.push(((await answer.json()) as { data: { contact: { id: string } } }).data.contact.id);
  }
  const unknown = foreign.map(() => v7());
  const asks = {
    getContact: (id: string) => send(own, "GET", id),
    updateContact: (id: string) => send(own, "PATCH", id, { name: "Eve" }),
  };
  for (const [name, ask] of Object.entries(asks)) {
    heading(`${engine}, ${name}, ${samples.toLocaleString("en")} foreign and as many unknown ids`);
    const times = { foreign: [] as number[], unknown: [] as number[] };
    for (let sample = 0; sample < 2 * samples + 1_000; sample++) {
      const isForeign = Math.random() < 0.5;
      const ids = isForeign ? foreign : unknown;
      const id = ids[sample % ids.length]!;
      const started = performance.now();
      const { status } = await ask(id);
      const took = performance.now() - started;
      if (status !== 404) throw new Error(`Expected 404, received ${status}.`);
      // The first ones are those that are compiled meanwhile.
      if (sample >= 1_000) times[isForeign ? "foreign" : "unknown"].push(took);
    }
    compare(times);
  }
  await database.close();

  async function newKey(): Promise<string> {
    return (await createKey(store, { organization: v7(), now: now(), newId: v7 })).text;
  }

  function send(authorization: string, method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization, "content-type": "application/json" };
    const text = body === undefined ? null : JSON.stringify(body);
    return app.fetch(new Request(`http://contacts.test/v1/contacts/${path}`, { method, headers, body: text }));
  }
}

function compare({ foreign, unknown }: { foreign: number[]; unknown: number[] }): void {
  const medians = [median(foreign), median(unknown)] as const;
  const difference = Math.abs(medians[0] - medians[1]) / medians[1];
  const probability = rankTest(foreign, unknown);
  figure("medians", `${medians.map((ms) => `${(ms * 1000).toFixed(1)} µs`).join(" foreign, ")} unknown`);
  figure("probability that chance makes such a difference", probability.toFixed(4));
  promise("the time tells nothing", probability > chance || difference < share, `${(difference * 100).toFixed(2)} %`);
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
