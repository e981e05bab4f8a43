import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PublicDocument } from "./documents.ts";

/** Installs the packages of the documents into a folder, without their install scripts. */
export async function install(documents: readonly PublicDocument[], folder: string): Promise<void> {
  const dependencies = Object.fromEntries(
    documents.map(({ from }) => [nameOf(from), from.slice(nameOf(from).length + 1)]),
  );
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }, null, 2));
  // A separate workspace, without peers: a document does not need those of its package.
  await writeFile(join(folder, "pnpm-workspace.yaml"), "packages: []\nautoInstallPeers: false\npmOnFail: ignore\n");
  await promisify(execFile)("pnpm", ["install", "--ignore-scripts"], { cwd: folder });
}

/** Returns where a document stands in the folder. */
export function fileOf({ from, path }: PublicDocument, folder: string): string {
  return join(folder, "node_modules", nameOf(from), path);
}

function nameOf(from: string): string {
  return from.slice(0, from.lastIndexOf("@"));
}
