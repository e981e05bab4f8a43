// The changesets for the next release: their claims, and the changeset that this package writes.
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { replaceFile } from "@contacts-api/openapi/replace-file";
import { ContractError } from "./contract-error.ts";
import type { Change } from "./finding.ts";
import { type Bump, largest, packages } from "./packages.ts";
import { type Base, versionIn } from "./release.ts";
import { changesetText } from "./report.ts";

/** A fixed name, so that a second run finds the file of the first. */
export const ownChangeset = ".changeset/contract.md";

/**
 * Writes the changeset that the changes require, or removes it if they require none. Returns true if the file changed.
 */
export async function writeChangeset(
  root: string,
  changes: readonly Change[],
  demanded: ReadonlyMap<string, Bump>,
): Promise<boolean> {
  const file = join(root, ownChangeset);
  const before = await readFile(file, "utf8").catch(() => undefined);
  const text = changes.length === 0 ? undefined : changesetText(changes, demanded);
  if (text === before) return false;
  try {
    await (text === undefined ? rm(file) : replaceFile(file, text));
  } catch (error) {
    throw new ContractError(
      `${ownChangeset} cannot be written.\n  Expected: a folder .changeset that may be written to\n` +
        `  Received: ${error instanceof Error ? error.message : error}\n  To do:    fix its permissions, or free some space.`,
      { cause: error },
    );
  }
  return true;
}

/**
 * Returns the bump of each package: from pending changesets, or from the versions that `changeset version` has written.
 */
export async function claims(root: string, base: Base): Promise<Map<string, Bump>> {
  const found = new Map<string, Bump>();
  const claim = (name: string, bump: Bump | undefined) => {
    const most = largest(found.get(name), bump);
    if (most) found.set(name, most);
  };
  for (const { name, folder } of packages) claim(name, raise(base.versions.get(name), await versionIn(root, folder)));
  const names = await readdir(join(root, ".changeset")).catch(() => [] as string[]);
  for (const name of names.filter((one) => one.endsWith(".md") && one !== "README.md")) {
    const { releases } = parseChangesetFile(await readFile(join(root, ".changeset", name), "utf8"));
    for (const { name, type } of releases) claim(name, type === "none" ? undefined : type);
  }
  return found;
}

/** Returns the bump between two versions. */
function raise(from: string | undefined, to: string): Bump | undefined {
  if (from === undefined || from === to) return undefined;
  const [before, now] = [from, to].map((version) => version.split(/[.-]/).map(Number));
  const index = now?.findIndex((part, at) => part !== before?.[at]);
  return index === 0 ? "major" : index === 1 ? "minor" : "patch";
}
