// The contenders. Each has its own database and stays up for the whole run.
import { prepareEarlier } from "./earlier-build.ts";
import { type PgbenchCall, pgbench, pgbenchVersion } from "./pgbench.ts";
import { type Load, startConstant, startNaive, startOurs } from "./programs.ts";
import type { LoopJob } from "./raw-sqlite.ts";
import type { ScenarioName } from "./scenarios.ts";
import { key } from "./seed.ts";
import { type ServerProcess, Worker } from "./server-process.ts";
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
  /** Prepares a server for its first turn. */
  warm?(): Promise<unknown>;
  stop(): Promise<void>;
}

export const names = {
  ourSqlite: "ours, SQLite",
  naiveSqlite: "naive Fastify, SQLite",
  rawSqlite: "`node:sqlite`, no server",
  ourPostgres: "ours, PostgreSQL",
  naivePostgres: "naive Fastify, PostgreSQL",
  pgbench: "pgbench, no server",
  pgbenchOptimistic: "pgbench, optimistic",
  bareHttp: "bare `node:http`, a constant",
  bareHono: "bare Hono, a constant",
};

/** An earlier build of ours, if one is named. */
export const beforeNames = { sqlite: "before, SQLite", postgres: "before, PostgreSQL" };

/** Milliseconds of a turn that count. */
const milliseconds = 1_000;
/** Milliseconds in which a server that was put aside gets warm again. */
const warmUp = 500;
/**
 * Milliseconds before the first round. V8 compiles a server's code for the calls that it has seen. If the warm-up lacks a
 * kind of call, V8 discards that code later, which takes longer for a server with more code.
 */
const firstWarmUp = 10_000;

/** Starts all contenders; without pgbench on this machine, all but that one. */
export async function startContenders(
  workbench: Workbench,
  load: Load,
  before?: string,
): Promise<Map<string, Contender>> {
  const served = (server: ServerProcess, text = key.text, scenarios?: readonly ScenarioName[]): Contender => ({
    turn: (scenario, connections) =>
      scenarios?.includes(scenario) === false
        ? undefined
        : load.run({
            url: server.url,
            key: text,
            scenario,
            connections,
            milliseconds,
            warmUp,
          }),
    warm: () =>
      load.run({
        url: server.url,
        key: text,
        scenario: scenarios === undefined ? "mixed" : "GET",
        connections: 64,
        milliseconds: firstWarmUp,
        warmUp: 0,
      }),
    stop: server.stop,
  });
  const bare = async (kind: "http" | "hono") => served(await startConstant(kind), key.text, ["PATCH", "GET"]);
  const contenders = new Map([
    [names.ourSqlite, served(await startOurs({ CONTACTS_DATA_DIR: await workbench.sqliteCopy() }))],
    [names.naiveSqlite, served(await startNaive({ DATABASE_FILE: `${await workbench.sqliteCopy()}/contacts.sqlite` }))],
    [names.rawSqlite, rawSqlite(`${await workbench.sqliteCopy()}/contacts.sqlite`)],
    [names.ourPostgres, served(await startOurs({ DATABASE_URL: (await workbench.postgresCopy()).owner }))],
    [names.naivePostgres, served(await startNaive({ DATABASE_URL: (await workbench.postgresCopy()).superuser }))],
    [names.bareHttp, await bare("http")],
    [names.bareHono, await bare("hono")],
  ]);
  if ((await pgbenchVersion()) !== undefined) {
    const [locking, optimistic] = [await workbench.postgresCopy(), await workbench.postgresCopy()];
    contenders.set(
      names.pgbench,
      bareEngine(locking.superuser, (scenario) => scenario),
    );
    contenders.set(names.pgbenchOptimistic, bareEngine(optimistic.superuser, optimisticOf));
  }
  if (before !== undefined) {
    for (const engine of ["sqlite", "postgres"] as const) {
      const { environment, key: own } = await prepareEarlier(before, engine, workbench);
      contenders.set(beforeNames[engine], served(await startOurs(environment, before), own));
    }
  }
  return contenders;
}

/** Reads run in one loop, so the number of connections makes no difference. */
function rawSqlite(file: string): Contender {
  const worker = new Worker<LoopJob, Sample>("raw-sqlite.ts", file, key.key.keyId);
  return {
    turn: (scenario, connections) =>
      scenario !== "PATCH" && connections > 1 ? undefined : worker.run({ scenario, group: connections, milliseconds }),
    stop: async () => worker.stop(),
  };
}

function bareEngine(url: string, callOf: (scenario: ScenarioName) => PgbenchCall | undefined): Contender {
  return {
    turn(scenario, clients) {
      const call = callOf(scenario);
      return call === undefined ? undefined : pgbench({ url, keyId: key.key.keyId, call, clients });
    },
    stop: async () => {},
  };
}

function optimisticOf(scenario: ScenarioName): PgbenchCall | undefined {
  return scenario === "PATCH" ? "optimistic PATCH" : undefined;
}
