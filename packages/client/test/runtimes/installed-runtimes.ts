// Node 20 to 24, Bun, Deno and workerd come from npm, but not with `npm install` of this repository: 900 MB that only
// this test needs. They are fetched once, in the versions of the package.json here, into a cache beside the other modules.
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../packaging/packed-package.ts";

const versions = fileURLToPath(new URL("package.json", import.meta.url));
const cache = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));

/** The path of npm's executable for this machine; npm leaves out the packages for others. */
const executables = {
  node20: "node20-*/bin/node",
  node22: "node22-*/bin/node",
  node24: "node24-*/bin/node",
  bun: "@oven/bun-*/bin/bun",
  deno: "@deno/*/deno",
  workerd: "@cloudflare/workerd-*/bin/workerd",
} as const;

const { dependencies, optionalDependencies } = JSON.parse(readFileSync(versions, "utf8"));

/** `node26` is the one that runs this. */
export type Runtimes = Record<keyof typeof executables | "node26", string>;

export function versionOf(runtime: keyof Runtimes): string {
  if (runtime === "node26") return process.versions.node;
  return dependencies[runtime] ?? optionalDependencies[`${runtime}-linux-x64`].split("@").at(-1);
}

export async function installRuntimes(): Promise<Runtimes> {
  const hash = createHash("sha256").update(readFileSync(versions)).digest("hex");
  const directory = join(cache, `runtimes-${hash.slice(0, 12)}`);
  if (!existsSync(directory)) await install(directory);
  const entries = Object.entries(executables).map(([name, pattern]) => {
    const [executable] = globSync(join(directory, "node_modules", pattern));
    if (!executable) throw new Error(`npm has no ${name} for ${process.platform} ${process.arch}.`);
    return [name, executable];
  });
  return { ...Object.fromEntries(entries), node26: process.execPath };
}

/** Moved into place whole, so that a cancelled run leaves nothing that looks complete. */
async function install(directory: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, "installing-"));
  try {
    await copyFile(versions, join(fresh, "package.json"));
    // No install scripts: they would link the executables that are used here from their own place.
    await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: fresh });
    await rename(fresh, directory);
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    throw new Error("The runtimes could not be fetched from the npm registry; see the cause.", { cause });
  }
}
