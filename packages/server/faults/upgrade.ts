// A server of an earlier build serves under load while this build migrates its database with 100,000 contacts. Every request
// must get its response, and every acknowledged write must be there for the server of this build.
//
//   node faults/upgrade.ts --from ../contacts-before/packages/server/dist/cli.js
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { v7 } from "uuid";
import { call, type Outcome, type Target } from "./support/call.ts";
import { onSqlite, withPostgres } from "./support/database.ts";
import { figure, heading, promise } from "./support/report.ts";
import { seedPostgres, seedSqlite } from "./support/seed-contacts.ts";
import { built, type Environment, type Served, serve } from "./support/served.ts";
import { Writer } from "./support/writer.ts";

const from = process.argv[process.argv.indexOf("--from") + 1];
if (!process.argv.includes("--from") || from === undefined) {
  console.error("Name the command of an earlier build: --from <path of its packages/server/dist/cli.js>");
  process.exit(2);
}
const before = resolve(from);
const count = 100_000;
const workers = 16;
const prefix = "00000001";
const orgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";

interface Load {
  readonly outcomes: Map<string, number>;
  readonly writers: readonly Writer[];
  slowestMs: number;
  stop(): Promise<void>;
}

/** Writes with idempotency keys, reads and lists until it is stopped. */
function load(target: Target): Load {
  const outcomes = new Map<string, number>();
  const writers = Array.from({ length: workers }, () => new Writer());
  let isWanted = true;
  const state = { outcomes, writers, slowestMs: 0, stop };
  const note = async (kind: string, request: Promise<Outcome>) => {
    const started = performance.now();
    const { status } = await request;
    state.slowestMs = Math.max(state.slowestMs, performance.now() - started);
    const key = `${kind} ${status}`;
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  };
  const works = writers.map(async (writer, index) => {
    for (let round = 0; isWanted; round++) {
      const id = `${prefix}-0000-7000-8000-${(1 + ((index * 6_151 + round) % count)).toString(16).padStart(12, "0")}`;
      await note("write", writer.write(target));
      await note("read", call(target, "GET", `/v1/contacts/${id}`));
      const key = { "idempotency-key": v7() };
      await note("keyed", call(target, "PATCH", `/v1/contacts/${id}`, { metadata: { round } }, key));
      await note("list", call(target, "GET", "/v1/contacts?limit=20"));
    }
  });
  async function stop(): Promise<void> {
    isWanted = false;
    await Promise.all(works);
  }
  return state;
}

async function upgrade(title: string, environment: Environment, seed: (started: Served) => Promise<void>) {
  heading(title);
  let server = await serve(environment, [], before);
  await server.end();
  await seed(server);
  server = await serve(environment, [], before);
  const running = load(server);
  await pause(3_000);
  const started = performance.now();
  const { PATH = "" } = process.env;
  await promisify(execFile)(process.execPath, [built, "migrate"], { env: { PATH, ...environment } });
  const took = Math.round(performance.now() - started);
  await pause(3_000);
  await running.stop();
  await server.end();
  const all = [...running.outcomes].map(([key, times]) => `${key}: ${times}`).join(", ");
  const refused = [...running.outcomes.keys()].filter((key) => !/ 20[01]$/.test(key));
  promise("every request gets its response", refused.length === 0, all);
  promise(
    "no request waits for the migration",
    running.slowestMs < 2_000,
    `${Math.round(running.slowestMs)} ms at most`,
  );
  const next = await serve(environment, [], built);
  const audits = await Promise.all(running.writers.map((writer) => writer.audit(next)));
  const sum = (of: "acknowledged" | "lost" | "torn") => audits.reduce((total, audit) => total + audit[of], 0);
  promise(
    "no acknowledged write is lost",
    sum("lost") + sum("torn") === 0,
    `${sum("lost")} lost, ${sum("torn")} stored in part, of ${sum("acknowledged")}`,
  );
  figure("time of the migration", `${took} ms`);
  await next.end();
}

const sqlite = onSqlite();
await upgrade("Upgrade under load, SQLite", sqlite, async () => {
  seedSqlite(sqlite["CONTACTS_DATA_DIR"]!, { orgId, count, prefix });
});
await withPostgres((postgres, environment) =>
  upgrade("Upgrade under load, PostgreSQL", environment, () => seedPostgres(postgres.url, { orgId, count, prefix })),
);
