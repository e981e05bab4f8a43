// Measures the server beside its peers and writes the tables of RESULTS.md and of docs/measurements.md:
// `pnpm --filter @contacts-api/server bench`, or a part of it: `… bench rates`, `pages`, `memory`, `memories`, `overload`; the
// budgets need all but `memories`. `--before <path of an earlier dist/cli.js>` measures that build as well.
// `--rounds 1` tries it and publishes nothing. Takes 22 minutes; leave the machine alone meanwhile.
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { publish } from "@contacts-api/scripts/markdown";
import { budgetTable } from "./budgets.ts";
import { commitOf } from "./earlier-build.ts";
import { measureMemories, memoriesTable } from "./memories.ts";
import { measureMemory, memoryTable } from "./memory.ts";
import { measureOverload, overloadTable } from "./overload.ts";
import { measurePages, pagesTable } from "./pages.ts";
import { pgbenchVersion } from "./pgbench.ts";
import type { Load } from "./programs.ts";
import { beforeTable, rateTables, summary } from "./rate-tables.ts";
import { measureRates } from "./rates.ts";
import { Worker } from "./server-process.ts";
import { setUpWorkbench, type Workbench } from "./workbench.ts";

const results: Record<string, string> = {};
const report = (tables: Record<string, string>) => {
  Object.assign(results, tables);
  for (const text of Object.values(tables)) console.log(`${text}\n`);
};

// Other processes affect the contenders unevenly: with ten processes for each core, ratios are several times off. Such
// tables may be looked at, not published.
const wasBusy = loadavg()[0]! > availableParallelism();

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { before: { type: "string" }, rounds: { type: "string" } },
});
// pnpm changes the directory.
const before = values.before && resolve(process.env["INIT_CWD"] ?? ".", values.before);
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const options = { before, rounds };
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);

const load: Load = new Worker("load.ts");
const workbench = await setUpWorkbench();
try {
  report({ machine: await machine(workbench) });
  const rates = isWanted("rates") ? await measureRates(workbench, load, options) : undefined;
  if (rates !== undefined) {
    report({ ...rateTables(rates), summary: summary(rates) });
    const ratios = before && beforeTable(rates, await commitOf(before));
    if (ratios) report({ before: ratios });
  }
  const pages = isWanted("pages") ? await measurePages(workbench, load, options) : undefined;
  if (pages !== undefined) report({ pages: pagesTable(pages) });
  const memories = isWanted("memory") ? await measureMemory(workbench, load, options) : undefined;
  if (memories !== undefined) report({ memory: memoryTable(memories) });
  const remembered = isWanted("memories") ? await measureMemories(workbench, load, options) : undefined;
  if (remembered !== undefined) report({ memories: memoriesTable(remembered) });
  const overloads = isWanted("overload") ? await measureOverload(workbench, load, options) : undefined;
  if (overloads !== undefined) report({ overload: overloadTable(overloads) });
  if (rates && pages && memories && overloads) report({ budgets: budgetTable({ rates, pages, memories, overloads }) });
  if (rounds !== undefined) {
    console.error("A trial with another number of rounds publishes nothing.");
  } else if (wasBusy) {
    console.error(
      `The machine was busy when this began, so nothing is published: wait until its load is under ${availableParallelism()}.`,
    );
  } else {
    publish(new URL("RESULTS.md", import.meta.url), results);
    publish(new URL("../docs/measurements.md", import.meta.url), short(results));
  }
  console.log(`Took ${(performance.now() / 1000).toFixed(0)} s.`);
} finally {
  load.stop();
  await workbench.remove();
}

/** The tables of docs/measurements.md. */
function short(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => ["machine", "summary", "budgets"].includes(name)));
}

async function machine({ postgresVersion }: Workbench): Promise<string> {
  const [cpu] = cpus();
  const bench = await pgbenchVersion();
  const engines = [
    `SQLite ${process.versions["sqlite"]}`,
    `PostgreSQL ${postgresVersion}`,
    bench === undefined ? "no pgbench" : `pgbench ${bench}`,
  ].join(", ");
  const peers = ["fastify", "hono"].map((name) => `${name} ${versionOf(name)}`).join(", ");
  return `Node ${process.versions.node}, ${cpus().length} cores, ${cpu?.model}; ${engines}; ${peers}.`;
}

/** The version that is installed here. */
function versionOf(name: string): string {
  const manifest = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}
