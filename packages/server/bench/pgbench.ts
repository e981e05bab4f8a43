import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { engineCalls, fill, optimisticPatch, type ValueName } from "./engine-statements.ts";
import { contactCount, contactIdStart, firstNumber, firstPageIds, orgId, type ScenarioName } from "./scenarios.ts";

const run = promisify(execFile);

/** The version of pgbench on the path, or undefined: PostgreSQL's npm binaries come without it. */
export async function pgbenchVersion(): Promise<string | undefined> {
  const { stdout } = await run("pgbench", ["--version"]).catch(() => ({ stdout: "" }));
  return /[\d.]+/.exec(stdout)?.[0];
}

export type PgbenchCall = ScenarioName | "optimistic PATCH";

export interface PgbenchRun {
  readonly url: string;
  readonly keyId: string;
  readonly call: PgbenchCall;
  readonly clients: number;
}

/** pgbench runs for whole seconds. In the first of them its new connections plan their statements, and do little else. */
const runSeconds = 3;
/** The last seconds, which count. */
const measuredSeconds = 1.5;

/** The same statements from pgbench, prepared, with as many clients as there are connections elsewhere. */
export async function pgbench({ url, keyId, call, clients }: PgbenchRun): Promise<PgbenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "contacts-pgbench-"));
  try {
    const file = join(folder, "script.sql");
    await writeFile(file, script(call, keyId));
    const options = ["-n", "-M", "prepared", "-T", String(runSeconds), "-c", String(clients), "-f", file, "-l"];
    const { stdout } = await run("pgbench", [...options, url], { cwd: folder });
    return resultOf(await transactions(folder), stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface PgbenchResult {
  readonly rate: number;
  /** Milliseconds. */
  readonly latencies: { readonly p50: number; readonly p99: number };
}

function resultOf(all: readonly Transaction[], output: string): PgbenchResult {
  const end = all.reduce((latest, { endedAt }) => Math.max(latest, endedAt), 0);
  const measured = all.filter(({ endedAt }) => endedAt > end - measuredSeconds);
  if (measured.length === 0) throw new Error(`pgbench has done nothing:\n${output}`);
  const sorted = Float64Array.from(measured, ({ milliseconds }) => milliseconds).sort();
  const quantile = (part: number) => sorted[Math.floor(sorted.length * part)]!;
  return { rate: measured.length / measuredSeconds, latencies: { p50: quantile(0.5), p99: quantile(0.99) } };
}

const values: Record<ValueName, (keyId: string) => string> = {
  org: () => `'${orgId}'`,
  key: (keyId) => `'${keyId}'`,
  contact: () => `cast('${contactIdStart}' || :number as uuid)`,
  email: () => "'person' || :number || '@mail.example'",
  type: () => "'email'",
  name: () => "'John Smith ' || :version",
  metadata: () => `cast('{"source":"web_signup","preferences":{"language":"en"},"visits":' || :version || '}' as json)`,
  version: () => ":version",
  old: () => ":old_version",
  next: () => ":old_version + 1",
  page: () => `'${firstPageIds}'`,
  bytes: () => String(4 * 2 ** 20),
  now: () => "now()",
  // One contact beyond the page tells whether there are more.
  limit: () => "51",
  offset: () => "0",
  none: () => "null",
};

function script(call: PgbenchCall, keyId: string): string {
  const { texts, ofMemories, isTransaction } =
    call === "optimistic PATCH" ? optimisticPatch : engineCalls.postgres[call];
  const [findKey, ...others] = [...texts, ...(ofMemories === undefined ? [] : [ofMemories])].map((text) => {
    const filled = fill(text, (name) => values[name](keyId)).trim();
    return filled.includes("\\gset") ? filled : `${filled};`;
  });
  const work = isTransaction ? ["begin;", ...others, "end;"] : others;
  const numbers = [
    `\\set number random(${firstNumber}, ${firstNumber + contactCount - 1})`,
    "\\set version random(1, 1000000000)",
  ];
  return `${[...numbers, findKey, ...work].join("\n")}\n`;
}

interface Transaction {
  readonly milliseconds: number;
  /** Seconds. */
  readonly endedAt: number;
}

/** From pgbench's log: client, number, microseconds, script, and the end in seconds and microseconds. */
async function transactions(folder: string): Promise<Transaction[]> {
  const logs = (await readdir(folder)).filter((name) => name.startsWith("pgbench_log"));
  const texts = await Promise.all(logs.map((name) => readFile(join(folder, name), "utf8")));
  const lines = texts.join("").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [, , taken, , seconds, microseconds] = line.split(" ").map(Number);
    return { milliseconds: taken! / 1e3, endedAt: seconds! + microseconds! / 1e6 };
  });
}
