// The packages as a user has them: packed, and installed in an empty folder beside the programs that check them.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The programs that check, each version as it was tried. */
const checkers = ["@modelcontextprotocol/conformance@0.1.16", "@modelcontextprotocol/inspector@2.12.0"];
const ours = ["client", "docs", "mcp", "server"];
const options = ["--sandbox", "--allow-writes", "--allow-destructive", "--rate", "100000"];

export interface Installed {
  readonly folder: string;
  /** The arguments of Node that start the MCP server on stdio. */
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Packs the built package, and installs it without running any install script. */
export async function installPacked(folder: string): Promise<Installed> {
  const env = { ...process.env, HOME: folder, NO_COLOR: "1" };
  for (const name of ours) {
    const cwd = fileURLToPath(new URL(`../../${name}`, import.meta.url));
    await mustRun("pnpm", ["pack", "--out", join(folder, `${name}.tgz`)], cwd, process.env);
  }
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const tarballs = ours.map((name) => `./${name}.tgz`);
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
  await mustRun("npm", ["install", ...quiet, ...tarballs, ...checkers], folder, process.env);
  const command = [join(folder, "node_modules/@contacts-api/mcp/dist/cli.js"), ...options];
  return { folder, command, env };
}

/** Runs a program of the folder to its end, with any exit code. */
export async function runIn({ folder, env }: Installed, file: string, args: readonly string[]): Promise<Finished> {
  return await finished(process.execPath, [join(folder, "node_modules", file), ...args], folder, env);
}

async function mustRun(file: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { code, stdout, stderr } = await finished(file, args, cwd, env);
  if (code !== 0) throw new Error(`${file} ${args.join(" ")} failed with ${code}:\n${stdout}${stderr}`);
}

async function finished(file: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Finished> {
  const limits = { maxBuffer: 64 * 2 ** 20, timeout: 300_000 };
  try {
    return { code: 0, ...(await promisify(execFile)(file, args, { cwd, env, ...limits })) };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code === "number") return { code, stdout, stderr };
    throw error;
  }
}
