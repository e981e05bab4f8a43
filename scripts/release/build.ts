import { readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run } from "./command.ts";
import { buildEnvironment, path, repository } from "./environment.ts";
import { assertNone } from "./fault.ts";
import { writeBills } from "./sbom.ts";
import type { Stage } from "./stage.ts";

/** A release made from the last commit, in a clone: uncommitted files are ignored, and none are changed. */
export interface Build {
  /** The clone, with new versions and changelogs. */
  readonly copy: string;
  /** The packages to publish: a publish plan, and the tarballs that it names. */
  readonly packed: string;
  readonly bills: string;
}

export interface BuildOptions {
  /** The folder's name in the stage's folder. */
  readonly name: string;
  /** Further variables of this build's environment. */
  readonly environment?: NodeJS.ProcessEnv;
  /** The registry that Changesets asks for published versions. */
  readonly registry: NodeJS.ProcessEnv;
}

/** Options for a build without caches, in the unchanged environment: turbo would hide variables from the tasks. */
const withoutCaches = ["--force", "--env-mode=loose", "--output-logs=errors-only"];

/** Clones, raises the versions, builds and packs; a step each. */
export async function buildRelease(stage: Stage, { name, environment, registry }: BuildOptions): Promise<Build> {
  const folder = join(stage.folder, name);
  const copy = join(folder, "repository");
  const packed = join(folder, "packed");
  const bills = join(folder, "sbom");
  const env = buildEnvironment({ ...environment, PATH: path(copy) });
  const inCopy = { cwd: copy, env, signal: stage.signal };
  const label = (what: string) => (environment === undefined ? what : `${what}, as ${describe(environment)}`);

  await stage.step(label("clone the last commit and install"), async () => {
    await mkdir(dirname(copy), { recursive: true });
    await run("git", ["clone", "--quiet", repository, copy], { ...inCopy, cwd: repository });
    await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"], inCopy);
  });
  // The commit of a release has none left; its versions and changelogs are final.
  if (hasChangesets(copy))
    await stage.step(label("raise versions, write changelogs"), () => run("changeset", ["version"], inCopy));
  await stage.step(label("build every package again"), async () => {
    await run("node", ["scripts/turbo.ts", "build", ...withoutCaches], inCopy);
    await assertOnlyVersionsChanged(stage, copy, env);
  });
  await stage.step(label("pack, and list what is inside"), async () => {
    await run("changeset", ["pack", "--out-dir", packed], {
      ...inCopy,
      env: { ...registry, ...environment, PATH: path(copy) },
    });
    await writeBills(copy, bills, inCopy);
  });
  return { copy, packed, bills };
}

function hasChangesets(copy: string): boolean {
  return readdirSync(join(copy, ".changeset")).some((name) => name.endsWith(".md") && name !== "README.md");
}

/** Refuses a build that changes a committed file: it would publish text that was never reviewed. */
async function assertOnlyVersionsChanged(stage: Stage, copy: string, env: NodeJS.ProcessEnv): Promise<void> {
  const status = await run("git", ["status", "--porcelain"], { cwd: copy, env, signal: stage.signal });
  const files = status
    .split("\n")
    .filter(Boolean)
    .map((line) => line.slice(3).replaceAll('"', ""));
  const changed = files.filter((file) => !/(?:^|\/)(?:package\.json|CHANGELOG\.md)$|^\.changeset\//.test(file));
  assertNone(
    changed.map((file) => ({
      of: "the build",
      file,
      expected: "to be left as it is committed",
      received: "another content",
      remedy: "run `pnpm generate && pnpm build`, and commit what it writes",
    })),
  );
}

function describe(environment: NodeJS.ProcessEnv): string {
  return [environment["TZ"], environment["LC_ALL"]].filter(Boolean).join(", ");
}
