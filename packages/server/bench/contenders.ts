// Who is measured. Each contender has a database of its own and stays up for the whole run.
import type { Job, Outcome } from "./load.ts";
import { pgbench, pgbenchVersion } from "./pgbench.ts";
import type { LoopJob } from "./raw-sqlite.ts";
import type { ScenarioName } from "./scenarios.ts";
import { key } from "./seed.ts";
import { type ServerProcess, startServerProcess, Worker } from "./server-process.ts";
import type { Workbench } from "./workbench.ts";

export interface Sample {
  /** Per second. */
  readonly rate: number;
  /** Milliseconds; a loop without a server has none worth telling. */
  readonly latencies?: { readonly p50: number; readonly p99: number };
}

export interface Contender {
  /** One turn, undefined where there is nothing to measure. */
  turn(scenario: ScenarioName, connections: number): Promise<Sample> | undefined;
  stop(): Promise<void>;
}

export type Load = Worker<Job, Outcome>;

export const names = {
  ourSqlite: "ours, SQLite",
  naiveSqlite: "naive Fastify, SQLite",
  rawSqlite: "`node:sqlite`, no server",
  ourPostgres: "ours, PostgreSQL",
  naivePostgres: "naive Fastify, PostgreSQL",
  pgbench: "pgbench, no server",
  bareHttp: "bare `node:http`, a constant",
  bareHono: "bare Hono, a constant",
};

/** Counting 100,000 contacts for each of 64 lists at a time takes most of a second. */
const milliseconds = { PATCH: 500, GET: 500, find: 500, list: 1_500 };
/** Milliseconds in which whoever was put aside gets warm again. */
const warmUp = 400;

export const cli = "../dist/cli.js";
export const logging = { CONTACTS_LOG_LEVEL: "info" };

/** Starts all contenders; without pgbench on this machine, all but that one. */
export async function startContenders(workbench: Workbench, load: Load): Promise<Map<string, Contender>> {
  const served = (server: ServerProcess, scenarios?: readonly ScenarioName[]): Contender => ({
    turn: (scenario, connections) =>
      scenarios !== undefined && !scenarios.includes(scenario)
        ? undefined
        : load.run({
            url: server.url,
            key: key.text,
            scenario,
            connections,
            milliseconds: milliseconds[scenario],
            warmUp,
          }),
    stop: server.stop,
  });
  const bare = async (kind: string) =>
    served(await startServerProcess("constant-server.ts", [kind], {}), ["PATCH", "GET"]);
  const contenders = new Map([
    [names.ourSqlite, served(await startOurs({ CONTACTS_DATA_DIR: await workbench.sqliteCopy() }))],
    [names.naiveSqlite, served(await startNaive({ DATABASE_FILE: `${await workbench.sqliteCopy()}/contacts.sqlite` }))],
    [names.rawSqlite, rawSqlite(`${await workbench.sqliteCopy()}/contacts.sqlite`)],
    [names.ourPostgres, served(await startOurs({ DATABASE_URL: (await workbench.postgresCopy()).owner }))],
    [names.naivePostgres, served(await startNaive({ DATABASE_URL: (await workbench.postgresCopy()).superuser }))],
    [names.bareHttp, await bare("http")],
    [names.bareHono, await bare("hono")],
  ]);
  if ((await pgbenchVersion()) !== undefined)
    contenders.set(names.pgbench, bareEngine((await workbench.postgresCopy()).superuser));
  return contenders;
}

export const startOurs = (environment: Record<string, string>) =>
  startServerProcess(cli, ["serve"], { ...logging, ...environment });

export const startNaive = (environment: Record<string, string>) =>
  startServerProcess("naive-server.ts", [], { NODE_ENV: "production", ...environment });

/** Reads are the same however many ask: there is one loop. */
function rawSqlite(file: string): Contender {
  const worker = new Worker<LoopJob, Sample>("raw-sqlite.ts", file, key.key.keyId);
  return {
    turn: (scenario, connections) =>
      scenario !== "PATCH" && connections > 1
        ? undefined
        : worker.run({ scenario, group: connections, milliseconds: milliseconds[scenario] }),
    stop: async () => worker.stop(),
  };
}

/** pgbench runs for whole seconds, of which it spends some on connecting. */
function bareEngine(url: string): Contender {
  return {
    turn: (scenario, clients) => pgbench({ url, keyId: key.key.keyId, scenario, clients, seconds: 2 }),
    stop: async () => {},
  };
}
