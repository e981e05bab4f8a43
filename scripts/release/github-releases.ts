// Makes a tag and a release on GitHub for each published package, with its changes and its bill of materials:
// `node scripts/release/github-releases.ts <folder>`. It runs where nothing is installed, with the `gh` of the runner.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ReleaseError } from "./fault.ts";
import { type PlannedRelease, readPlan } from "./publish-plan.ts";

async function release(folder: string, { name, version }: PlannedRelease, commit: string): Promise<void> {
  const tag = `${name}@${version}`;
  const bill = join(folder, "sbom", `${name.replace("@", "").replace("/", "-")}.cdx.json`);
  const notes = changesOf(version, await readFile(join(folder, "changelogs", `${name.split("/")[1]}.md`), "utf8"));
  if (await exists(tag)) {
    await gh("release", "upload", tag, bill, "--clobber");
    return;
  }
  const kind = version.includes("-") ? ["--prerelease"] : [];
  await gh("release", "create", tag, bill, "--title", tag, "--notes", notes, "--target", commit, ...kind);
}

/** Returns the section of a changelog for one version. */
function changesOf(version: string, changelog: string): string {
  const section = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`));
  if (section !== undefined) return section.slice(version.length).trim();
  const remedy = "run `changeset version` before packing";
  throw new ReleaseError([{ of: "the changelog", expected: `a section ${version}`, received: "none", remedy }]);
}

async function exists(tag: string): Promise<boolean> {
  return gh("release", "view", tag).then(
    () => true,
    () => false,
  );
}

async function gh(...args: string[]): Promise<void> {
  await promisify(execFile)("gh", args);
}

const [folder = "."] = process.argv.slice(2);
try {
  for (const one of await readPlan(folder)) await release(folder, one, process.env["GITHUB_SHA"] ?? "HEAD");
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
