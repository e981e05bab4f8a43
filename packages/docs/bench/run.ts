// Measures our reference beside others on our specification, and on one of 300 operations, and writes the tables of
// RESULTS.md and of the package's README: `pnpm --filter @contacts-api/docs-bench bench`, with `--rounds 2` for a look that
// is not published. Installs the others when it first runs. Takes about five minutes; leave the machine alone meanwhile: of a
// busy one the tables say so.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median, publish } from "@contacts-api/scripts/markdown";
import { startBrowser } from "../test/support/browser.ts";
import { awaitedWords, contenders } from "./contenders.ts";
import { serveFiles } from "./file-server.ts";
import { measureLarge } from "./large.ts";
import { seePage } from "./page-facts.ts";
import { loadPage, type PageLoad } from "./page-load.ts";
import { installPeer, peerVersions } from "./peers.ts";
import { factTable, loadTable, losses, type Measured, summaryTable } from "./tables.ts";

const published = 7;
const { values } = parseArgs({ options: { rounds: { type: "string", default: String(published) } } });
const rounds = Number(values.rounds);

for (const peer of ["scalar", "swagger", "starlight"] as const) await installPeer(peer);
const load = loadavg()[0]!;
const folder = await mkdtemp(join(tmpdir(), "docs-bench-"));
const browser = await startBrowser();
try {
  const words = await awaitedWords();
  const all = await measureAll(words);
  const large = await measureLarge(browser, folder, words, rounds);
  const machine = machineWords();
  const results = { machine, loads: loadTable(all), facts: factTable(all), losses: losses(all), large };
  for (const text of Object.values(results)) console.log(`${text}\n`);
  if (rounds < published) console.log(`Not published: ${published} rounds are.`);
  else {
    publish(new URL("RESULTS.md", import.meta.url), results);
    publish(new URL("../README.md", import.meta.url), {
      "bench-machine": machine,
      bench: `${summaryTable(all)}\n\n${losses(all)}`,
    });
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

/** Measures all in turns, so that other work of the machine affects all of them. */
async function measureAll(words: string): Promise<Measured[]> {
  const sites = [];
  for (const contender of contenders) {
    const directory = join(folder, String(sites.length), "site");
    const builds: number[] = [];
    for (let round = 0; round < Math.min(rounds, 3); round++) {
      await rm(join(directory, ".."), { recursive: true, force: true });
      await mkdir(directory, { recursive: true });
      const started = performance.now();
      await contender.make(directory);
      builds.push((performance.now() - started) / 1000);
    }
    const build = contender.inBrowser ? undefined : median(builds);
    sites.push({
      contender,
      directory,
      build,
      server: await serveFiles(directory),
      loads: [] as PageLoad[],
    });
  }
  // The first round fills the server's memory and the browser's code caches; it does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const { contender, server, loads } of sites) {
      const load = await loadPage(browser, `${server.url}${contender.page}`, words);
      if (round > 0) loads.push(load);
    }
  }
  const measured: Measured[] = [];
  for (const { contender, directory, build, server, loads } of sites) {
    const facts = await seePage(browser, directory, contender.page, server.url, words);
    measured.push({ name: contender.name, build, loads, facts });
    server.close();
  }
  return measured;
}

function machineWords(): string {
  const [cpu] = cpus();
  const versions = ["Redoc 3 in @redocly/cli 2.77.0", ...peerVersions()].join(", ");
  const busy =
    load > availableParallelism()
      ? ` **The machine had other work (load ${load.toFixed(1)}): the times want to be taken again.** Sizes, findings and texts do not depend on it.`
      : "";
  return `Node ${process.versions.node}, Chromium ${browser.version()}, ${cpus().length} cores, ${cpu?.model}; ${versions}.${busy}`;
}
