import { join } from "node:path";
import type { Build } from "./build.ts";
import { run } from "./command.ts";
import { assertNone, type Fault } from "./fault.ts";
import { type PlannedRelease, readPlan } from "./publish-plan.ts";

/** Publishes the packed packages with the program and the npm of a release, and checks the registry afterwards. */
export async function publish(
  build: Build,
  registry: { readonly url: string; readonly env: NodeJS.ProcessEnv },
  signal: AbortSignal,
): Promise<void> {
  const npm = join(build.copy, "scripts/node_modules/npm/bin/npm-cli.js");
  const args = [join(build.copy, "scripts/release/publish.ts"), build.packed, "--npm", npm];
  await run("node", args, { cwd: build.packed, env: registry.env, signal });
  const faults = (await readPlan(build.packed)).map((planned) => registryFaults(planned, registry.url));
  assertNone((await Promise.all(faults)).flat());
}

async function registryFaults({ name, version, integrity }: PlannedRelease, url: string): Promise<Fault[]> {
  const response = await fetch(new URL(name.replace("/", "%2f"), url));
  const { versions } = (await response.json()) as { versions?: Record<string, { dist: { integrity: string } }> };
  const received = versions?.[version]?.dist.integrity ?? `no version ${version}, status ${response.status}`;
  if (received === integrity) return [];
  const remedy = "publish what was packed";
  return [{ of: name, file: "the tarball in the registry", expected: integrity, received, remedy }];
}
