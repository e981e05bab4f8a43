// A built server with two organisations: one attacks, the other measures.
import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { PostgresServer } from "../../test/support/postgres-server.ts";
import { bounds } from "./bounds.ts";
import { Bystander, type Sample } from "./bystander.ts";
import { call, type Target } from "./call.ts";
import { onSqlite, withPostgres } from "./database.ts";
import { megabytes, peakMegabytes, resetPeak } from "./process-figures.ts";
import { violations } from "./raw-connection.ts";
import { heading, promise } from "./report.ts";
import { built, type Environment, type Output, type Served, serve } from "./served.ts";

export interface Attacker extends Target {
  readonly contactId: string;
}

export type Engine = "SQLite" | "PostgreSQL";

export interface AttackOptions {
  /** @default both, unless `--only sqlite` or `--only postgresql` chooses one */
  readonly engines?: readonly Engine[];
  readonly settings?: Environment;
  /** Seconds after which the script gives up. @default 600 */
  readonly seconds?: number;
  /** Returns where the next server writes its standard output. @default a socket that is read */
  readonly output?: () => Output;
}

/** Runs the attacks on either database. The process is ended afterwards, and when the time is over. */
export async function underAttack(
  title: string,
  work: (attacked: Attacked) => Promise<void>,
  { engines = ["SQLite", "PostgreSQL"], settings = {}, seconds = 600, output }: AttackOptions = {},
): Promise<void> {
  const deadline = setTimeout(() => {
    promise(`the script ends within ${seconds} s`, false, "given up");
    process.exit(1);
  }, seconds * 1_000);
  const only = process.argv[process.argv.indexOf("--only") + 1]?.toLowerCase();
  const chosen = engines.filter((engine) => !process.argv.includes("--only") || engine.toLowerCase() === only);
  for (const engine of chosen) {
    const use = async (environment: Environment, postgres?: PostgresServer) => {
      const attacked = new Attacked(
        `${title}, ${engine}`,
        engine,
        { ...environment, ...settings },
        { postgres, output },
      );
      try {
        await work(attacked);
      } finally {
        await attacked.end();
      }
    };
    if (engine === "SQLite") await use(onSqlite());
    else await withPostgres((postgres, environment) => use(environment, postgres));
  }
  clearTimeout(deadline);
}

interface Surroundings {
  readonly postgres: PostgresServer | undefined;
  readonly output: AttackOptions["output"];
}

export class Attacked {
  readonly title: string;
  readonly engine: Engine;
  readonly environment: Environment;
  readonly postgres: PostgresServer | undefined;
  #server: Served | undefined;
  #bystander: Bystander | undefined;
  #attacker: Attacker | undefined;
  #otherKey: string | undefined;
  #baseline: readonly Sample[] | undefined;

  readonly #output: AttackOptions["output"];

  constructor(title: string, engine: Engine, environment: Environment, { postgres, output }: Surroundings) {
    this.title = title;
    this.engine = engine;
    this.environment = environment;
    this.postgres = postgres;
    this.#output = output;
  }

  /** The running server; a new one if the last attack has ended it or left it with too much memory. */
  async server(): Promise<Served> {
    if (this.#server?.isAlive() && megabytes(this.#server) <= bounds.residentMegabytes * 0.6) return this.#server;
    await this.end();
    this.#server = await serve(this.environment, [], built, this.#output?.());
    return this.#server;
  }

  /** Returns the attacking organisation, which has at least one contact. */
  async attacker(): Promise<Attacker> {
    const server = await this.server();
    const { url, key } = server;
    if (this.#attacker?.url === url) return this.#attacker;
    const { body } = await call(server, "POST", "/v1/contacts/resolve", { external_id: "attacked", name: "Attacked" });
    this.#attacker = { url, key, contactId: body.data.contact.id };
    return this.#attacker;
  }

  /** Returns the other organisation's key. */
  async other(): Promise<Target> {
    const { url } = await this.server();
    this.#otherKey ??= await createKey(this.environment, "Bystander");
    return { url, key: this.#otherKey };
  }

  async bystander(): Promise<Bystander> {
    const other = await this.other();
    this.#bystander ??= await Bystander.start(other, this.#baseline);
    return this.#bystander;
  }

  /** Measures the other organisation on a server that has just started, as the baseline of the next ones, and ends it. */
  async measureStart(milliseconds: number): Promise<void> {
    await this.other();
    await this.end();
    this.#baseline = [];
    this.#baseline = await (await this.bystander()).measure(milliseconds);
    await this.end();
  }

  /** Attacks while the other organisation measures, and judges what holds for every attack. */
  async attack<Result>(
    name: string,
    act: (attacker: Attacker) => Promise<Result>,
    bound: { readonly blockMs?: number } = {},
  ): Promise<Result> {
    const attacker = await this.attacker();
    const server = await this.server();
    const bystander = await this.bystander();
    heading(`${this.title}: ${name}`);
    resetPeak(server);
    bystander.begin();
    const result = await act(attacker);
    await pause(300);
    const peak = server.isAlive() ? peakMegabytes(server) : Number.NaN;
    bystander.judge(await bystander.end(), bound);
    const { exitCode, signalCode } = server.child;
    promise("the process stays up", server.isAlive(), server.isAlive() ? "alive" : `ended: ${exitCode ?? signalCode}`);
    promise(`it takes at most ${bounds.residentMegabytes} MB`, peak <= bounds.residentMegabytes, `${peak} MB`);
    const invalid = violations.splice(0);
    promise("every response is valid HTTP", invalid.length === 0, invalid[0] ?? "all are");
    return result;
  }

  /** Ends the server. The next use starts another one on the same data. */
  async end(): Promise<void> {
    await this.#bystander?.stop();
    this.#bystander = undefined;
    if (this.#server?.isAlive()) await this.#server.end("SIGKILL");
    this.#server = undefined;
  }
}

/** Makes a key of a new organisation with the command line, as an operator does. */
export async function createKey(environment: Environment, organization: string): Promise<string> {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, ...environment };
  const run = (...args: string[]) => promisify(execFile)(process.execPath, [built, ...args], { env });
  await run("orgs", "create", organization);
  const { stdout } = await run("keys", "create", "--org", organization);
  return stdout.trim();
}
