// The publish plan of Changesets. Node alone reads it, since the job that publishes installs nothing.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assertNone } from "./fault.ts";

export interface PlannedRelease {
  readonly name: string;
  readonly version: string;
  /** The tarball to publish, an absolute path if the folder is one. */
  readonly tarball: string;
  /** The hash of the tarball's bytes, in npm's form: `sha512-…`. */
  readonly integrity: string;
}

interface PlanEntry {
  readonly kind: string;
  readonly name: string;
  readonly version: string;
  readonly tarball: { readonly path: string; readonly integrity: string };
}

/** Reads the output of `changeset pack`, in the order of publishing. Throws if a tarball is not the planned one. */
export async function readPlan(folder: string): Promise<PlannedRelease[]> {
  const { plan } = JSON.parse(await readFile(join(folder, "publish-plan.json"), "utf8")) as { plan: PlanEntry[][] };
  const entries = plan.flat().filter(({ kind }) => kind === "publish");
  const read = await Promise.all(
    entries.map(async ({ name, version, tarball }) => {
      const path = join(folder, tarball.path);
      const bytes = await readFile(path);
      const hash = (algorithm: string) => `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
      const release = { name, version, tarball: path, integrity: hash("sha512") };
      return { release, expected: tarball.integrity, received: hash("sha256") };
    }),
  );
  assertNone(
    read
      .filter(({ expected, received }) => expected !== received)
      .map(({ release, ...hashes }) => ({
        of: release.name,
        file: release.tarball,
        ...hashes,
        remedy: "pack again, and publish nothing of this folder",
      })),
  );
  return read.map(({ release }) => release);
}
