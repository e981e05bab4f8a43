// Measures the client beside its peers and writes the tables of RESULTS.md and of docs/measurements.md: `pnpm --filter @contacts-api/client bench`,
// or a part of it: `… bench size`, `time`, `types`, `behaviour`. Takes about four minutes; leave the machine alone meanwhile.
import { cpus } from "node:os";
import { publish } from "@contacts-api/scripts/markdown";
import { measureBehaviour } from "./behaviour.ts";
import { measureSize } from "./size.ts";
import { measureTime } from "./time.ts";
import { measureTypes } from "./type-cost.ts";
import { setUpWorkbench, versionOf } from "./workbench.ts";

const measurements = { size: measureSize, time: measureTime, types: measureTypes, behaviour: measureBehaviour };
const peers = ["openapi-fetch", "@hey-api/openapi-ts", "@redocly/cli", "ky", "ofetch", "axios", "openai", "stripe"];

const wanted = process.argv.slice(2);
const workbench = await setUpWorkbench();
try {
  const results: Record<string, string> = { machine: machine() };
  const short = { ...results };
  for (const [name, measure] of Object.entries(measurements)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const measured = await measure(workbench);
    const both = typeof measured === "string" ? { results: measured, short: measured } : measured;
    results[name] = both.results;
    short[name] = both.short;
    console.log(`${both.results}\n`);
  }
  publish(new URL("RESULTS.md", import.meta.url), results);
  publish(new URL("../docs/measurements.md", import.meta.url), short);
} finally {
  await workbench.remove();
}

function machine(): string {
  const [cpu] = cpus();
  const versions = peers.map((name) => `${name} ${versionOf(name)}`).join(", ");
  return `Node ${process.versions.node}, ${cpus().length} cores, ${cpu?.model}; ${versions}.`;
}
