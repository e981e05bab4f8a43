// `pnpm release:reproduce`: builds the last commit twice in very different environments, which must give the same
// bytes.
import { join } from "node:path";
import { type Build, buildRelease } from "./build.ts";
import { secludedEnvironment } from "./environment.ts";
import { assertNone } from "./fault.ts";
import { startRegistry } from "./local-registry.ts";
import { differences } from "./same-bytes.ts";
import { onStage, type Stage } from "./stage.ts";
import { registryOfUser } from "./user-registry.ts";

/** Far from Greenwich and not by whole hours; letters with unusual capitals; a path with a space and an umlaut. */
const elsewhere = {
  name: "else where/über/a/longer/way",
  environment: { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
};

/** Builds elsewhere, with files that only their owner may read, and compares. */
export async function reproduce(stage: Stage, build: Build, registry: NodeJS.ProcessEnv): Promise<void> {
  const usual = process.umask(0o077);
  const again = await buildRelease(stage, { ...elsewhere, registry }).finally(() => process.umask(usual));
  await stage.step("compare both builds, byte for byte", async () => assertNone(await differences(build, again)));
}

async function main(stage: Stage): Promise<void> {
  const registry = await startRegistry(stage.folder, await registryOfUser(stage));
  try {
    const env = await secludedEnvironment(join(stage.folder, "home"), registry.url);
    const environment = { TZ: "UTC", LANG: "C", LC_ALL: "C" };
    const build = await buildRelease(stage, { name: "here", environment, registry: env });
    await reproduce(stage, build, env);
  } finally {
    await registry.stop();
  }
}

if (import.meta.main) process.exitCode = await onStage(main);
