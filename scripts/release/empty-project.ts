import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./command.ts";

/** A user's folder that was empty before our packages were installed. */
export interface EmptyProject {
  readonly name: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

export interface Installation {
  readonly manager: "npm" | "pnpm";
  readonly type: "module" | "commonjs";
  readonly packages: readonly string[];
}

/** Installs from the registry of the environment. */
export async function install(project: EmptyProject, { manager, type, packages }: Installation): Promise<void> {
  const { folder, env, signal } = project;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), `${JSON.stringify({ private: true, type })}\n`);
  // pnpm waits a day before it trusts a version; ours is a second old.
  if (manager === "pnpm") await writeFile(join(folder, "pnpm-workspace.yaml"), "minimumReleaseAge: 0\n");
  await run(manager, [manager === "npm" ? "install" : "add", ...packages], { cwd: folder, env, signal });
}

/** Runs a program of the project. */
export function runIn({ folder, env, signal }: EmptyProject, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  return run("node", args, { cwd: folder, env: { ...env, ...more }, signal });
}
