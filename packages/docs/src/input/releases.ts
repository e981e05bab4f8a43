import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseChangesetFile } from "@changesets/parse";
import { type Pending, type Release, readReleases } from "../model/release.ts";

/** Returns the history of the contract: the changelog of its package and the pending changesets. */
export async function releasesOfContract(): Promise<Release[]> {
  const folder = dirname(fileURLToPath(import.meta.resolve("@contacts-api/spec/package.json")));
  // The file does not exist before the first release.
  const changelog = await readFile(join(folder, "CHANGELOG.md"), "utf8").catch(() => "");
  return readReleases(changelog, await pendingIn(join(folder, "../.changeset")));
}

async function pendingIn(folder: string): Promise<Pending[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const files = names.filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  return Promise.all(
    files.map(async (name) => {
      const { releases, summary } = parseChangesetFile(await readFile(join(folder, name), "utf8"));
      return { packages: releases.map(({ name }) => name), text: summary };
    }),
  );
}
