// The folder in which everything is measured: the peers' code, generated there from our specification, and the modules
// beside it. It sees the packages of this one, and is gone afterwards.
import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import openapiTypescript, { astToString } from "openapi-typescript";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const specification = require.resolve("@contacts-api/spec/contacts.yaml");
const here = dirname(fileURLToPath(import.meta.url));

export interface Workbench {
  readonly folder: string;
  /** Puts a module there and returns its path. */
  write(name: string, text: string): Promise<string>;
  remove(): Promise<void>;
}

export async function setUpWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), "contacts-bench-"));
  const write = async (name: string, text: string) => {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  };
  await symlink(join(here, "node_modules"), join(folder, "node_modules"));
  await write("package.json", '{ "private": true, "type": "module" }');
  await write("paths.ts", astToString(await openapiTypescript(new URL(`file://${specification}`), { silent: true })));
  await generateWithHeyApi(join(folder, "hey-api"));
  await generateWithRedocly(join(folder, "redocly.ts"));
  return { folder, write, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function generateWithHeyApi(output: string): Promise<void> {
  const bin = join(here, "node_modules/@hey-api/openapi-ts/bin/run.js");
  await run(process.execPath, [bin, "--input", specification, "--output", output, "--silent", "--no-log-file"]);
}

async function generateWithRedocly(output: string): Promise<void> {
  const bin = join(here, "node_modules/@redocly/cli/bin/cli.js");
  const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const args = [bin, "generate-client", specification, "--output", output];
  await run(process.execPath, args, { env: { ...process.env, ...quiet } });
}

/** The version that is installed here. */
export function versionOf(name: string): string {
  return require(join(here, "node_modules", name, "package.json")).version;
}
