// `pnpm release:rehearse`: rehearses a release of the last commit, from changesets to samples that run, with a local
// registry.
import { cp, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Build, buildRelease } from "./build.ts";
import { secludedEnvironment } from "./environment.ts";
import { assertNone } from "./fault.ts";
import { startRegistry } from "./local-registry.ts";
import { packageFaults } from "./package-checks.ts";
import { packageRules } from "./package-rules.ts";
import { readPackedPackages, unpackedSize } from "./packed-package.ts";
import { useInProjects } from "./projects.ts";
import { publish } from "./publication.ts";
import { reproduce } from "./reproduce.ts";
import { onStage, type Stage } from "./stage.ts";
import { assertRegistryResponds, registryOfUser } from "./user-registry.ts";

const { values } = parseArgs({
  options: {
    // The folder for changelogs, tarballs and bills of materials; by default a new temporary one.
    out: { type: "string" },
    // The owner/name on GitHub that the packages must name, as npm's provenance requires.
    repository: { type: "string" },
  },
});

async function rehearse(stage: Stage): Promise<void> {
  const behind = await registryOfUser(stage);
  await stage.step(`ask ${behind} for dependencies`, () => assertRegistryResponds(stage, behind));
  const registry = await startRegistry(stage.folder, behind);
  try {
    const env = await secludedEnvironment(join(stage.folder, "home"), registry.url);
    const build = await buildRelease(stage, { name: "here", registry: env });
    await stage.step("check what was packed", async () => {
      assertNone(await packageFaults(await readPackedPackages(build.packed), build.copy, values.repository));
    });
    await reproduce(stage, build, env);
    await stage.step("publish to a local registry", () => publish(build, { url: registry.url, env }, stage.signal));
    await useInProjects(stage, build.copy, env);
    const out = await stage.step("keep the result", () => keep(build));
    await show(build, out);
  } finally {
    await registry.stop();
  }
}

/** Returns the folder of the result. */
async function keep({ copy, packed, bills }: Build): Promise<string> {
  const out = values.out ? resolve(values.out) : await mkdtemp(join(tmpdir(), "contacts-api-rehearsed-"));
  await mkdir(out, { recursive: true });
  await cp(packed, out, { recursive: true });
  await cp(bills, join(out, "sbom"), { recursive: true });
  for (const { folder } of Object.values(packageRules))
    await cp(join(copy, folder, "CHANGELOG.md"), join(out, "changelogs", `${basename(folder)}.md`));
  return out;
}

async function show({ packed }: Build, out: string): Promise<void> {
  for (const { name, version, bytes, files } of await readPackedPackages(packed)) {
    const kilobytes = [bytes.length, unpackedSize(files)].map((size) => (size / 1000).toFixed(1));
    console.log(`${name}@${version}: ${files.size} files, ${kilobytes[0]} KB packed, ${kilobytes[1]} KB unpacked`);
  }
  console.log(`Changelogs, tarballs and bills of materials: ${out}`);
}

process.exitCode = await onStage(rehearse);
