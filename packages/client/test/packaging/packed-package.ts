// The package as users get it: packed, and installed from the tarball into a folder that has nothing else.
import { type ExecFileOptions, execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { guarded } from "@contacts-api/scripts/child-guard";

/** Runs a program until it ends, or until the tests end. Rejects if it fails. */
export function run(file: string, args: readonly string[], options: ExecFileOptions = {}) {
  const outcome = promisify(execFile)(file, args, { ...options, encoding: "utf8" });
  guarded(outcome.child);
  return outcome;
}

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));
const pnpm = fileURLToPath(new URL("../../../../node_modules/.bin/pnpm", import.meta.url));

export interface InstalledPackage {
  /** The folder for a user's files; `node_modules` is below it. */
  readonly folder: string;
  readonly tarball: string;
  remove(): Promise<void>;
}

/** Installs without the network, so that the test says the same on every machine. */
export async function installPackedPackage(): Promise<InstalledPackage> {
  const folder = await mkdtemp(join(tmpdir(), "contacts-client-"));
  const packed = join(folder, "packed");
  await mkdir(packed);
  // pnpm packs, because it writes real versions where the manifest says `catalog:`; npm installs, as most users do.
  await Promise.all([
    run(pnpm, ["pack", "--pack-destination", packed], { cwd: packageFolder }),
    writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }'),
  ]);
  const tarballs = (await readdir(packed)).map((name) => join(packed, name));
  await run("npm", ["install", ...tarballs, "--offline", "--no-audit", "--no-fund"], { cwd: folder });
  const tarball = tarballs.find((name) => /contacts-api-client-[^/]*\.tgz$/.test(name))!;
  return { folder, tarball, remove: () => rm(folder, { recursive: true, force: true }) };
}
