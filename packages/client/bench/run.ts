// Measures the client beside its peers and writes the tables of RESULTS.md and the package's README: `pnpm --filter @contacts-api/client bench`,
// or a part of it: `… bench size`, `time`, `types`. Takes about two minutes; leave the machine alone meanwhile.
import { cpus } from "node:os";
import { publish } from "@contacts-api/scripts/markdown";
import { measureSize } from "./size.ts";
import { measureTime } from "./time.ts";
import { measureTypes } from "./type-cost.ts";
import { setUpWorkbench, versionOf } from "./workbench.ts";

const measurements = { size: measureSize, time: measureTime, types: measureTypes };
const peers = ["openapi-fetch", "@hey-api/openapi-ts", "@redocly/cli", "ky", "ofetch", "axios", "openai", "stripe"];

const wanted = process.argv.slice(2);
const workbench = await setUpWorkbench();
try {
  const results: Record<string, string> = { machine: machine() };
  for (const [name, measure] of Object.entries(measurements)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    results[name] = await measure(workbench);
    console.log(`${results[name]}\n`);
  }
  for (const file of ["RESULTS.md", "../README.md"]) publish(new URL(file, import.meta.url), results);
} finally {
  await workbench.remove();
}

function machine(): string {
  const [cpu] = cpus();
  const versions = peers.map((name) => `${name} ${versionOf(name)}`).join(", ");
  return `Node ${process.versions.node}, ${cpus().length} cores, ${cpu?.model}; ${versions}.`;
}
