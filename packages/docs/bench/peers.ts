import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The references that ours is compared with. They bring some 630 packages and 500 MB. The project does not need them to
 * start or be tested, so they are not part of the workspace: the bench installs them when it first runs.
 */
const peers = {
  scalar: { "@scalar/api-reference": "1.76.0" },
  swagger: { "swagger-ui-dist": "5.35.0" },
  starlight: { astro: "7.3.5", "@astrojs/starlight": "0.42.4", "starlight-openapi": "0.26.1" },
} as const;

export type Peer = keyof typeof peers;

/** The folder with the peer's packages. Their install scripts are not run. */
export async function installPeer(name: Peer): Promise<string> {
  const folder = fileURLToPath(new URL(`node_modules/.cache/peers/${name}`, import.meta.url));
  const dependencies = peers[name];
  const manifest = JSON.stringify({ name: `peer-${name}`, private: true, type: "module", dependencies }, null, 2);
  const done = join(folder, "installed.json");
  if (existsSync(done) && readFileSync(done, "utf8") === manifest) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), manifest);
  // A separate workspace. It is flat, because Astro's builds resolve native modules from their output folder.
  await writeFile(join(folder, "pnpm-workspace.yaml"), "packages: []\nnodeLinker: hoisted\npmOnFail: ignore\n");
  await run("pnpm", ["install", "--ignore-scripts"], { cwd: folder });
  // Last, so that an incomplete installation is made again.
  await writeFile(done, manifest);
  return folder;
}

/** The versions measured, in words. */
export function peerVersions(): string[] {
  return Object.values(peers).flatMap((dependencies) =>
    Object.entries(dependencies).map(([name, version]) => `${name} ${version}`),
  );
}
