// Publishes packed tarballs: `node scripts/release/publish.ts <folder> --npm <npm-cli.js>`. It runs where nothing is
// installed. A repeated call publishes what is missing.
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { ReleaseError } from "./fault.ts";
import { type PlannedRelease, readPlan } from "./publish-plan.ts";

type Npm = (...args: string[]) => Promise<string>;

async function publish(npm: Npm, release: PlannedRelease): Promise<string> {
  const { name, version, tarball, integrity } = release;
  const published = await integrityInRegistry(npm, release);
  if (published === integrity) return `${name}@${version} is published already.`;
  if (published !== undefined) {
    const remedy = "raise the version: a published one cannot be changed";
    throw new ReleaseError([{ of: `${name}@${version}`, expected: integrity, received: published, remedy }]);
  }
  await npm("publish", tarball, "--access", "public", "--ignore-scripts");
  return `${name}@${version} is published.`;
}

/** Returns undefined if the registry does not have the version. */
async function integrityInRegistry(npm: Npm, { name, version }: PlannedRelease): Promise<string | undefined> {
  try {
    return JSON.parse(await npm("view", `${name}@${version}`, "dist.integrity", "--json"));
  } catch (error) {
    const { stdout } = error as { stdout?: unknown };
    if (typeof stdout === "string" && /"code":\s?"E404"/.test(stdout)) return undefined;
    throw error;
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { npm: { type: "string" } } });
const [folder] = positionals;
const cli = values.npm;
if (folder === undefined || cli === undefined) {
  console.error("Name the folder with the tarballs, and npm: publish.ts <folder> --npm <npm-cli.js>");
  process.exitCode = 1;
} else {
  const npm: Npm = async (...args) =>
    (await promisify(execFile)(process.execPath, [resolve(cli), ...args], { cwd: folder })).stdout;
  try {
    for (const release of await readPlan(resolve(folder))) console.log(await publish(npm, release));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
