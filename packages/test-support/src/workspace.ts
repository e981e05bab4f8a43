// Folders for one test, removed after it.
import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const repository = fileURLToPath(new URL("../../..", import.meta.url));

export const specText = await readFile(join(repository, "spec/contacts.yaml"), "utf8");

/** Makes an empty folder. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "contacts-api-")));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Makes a root that contains only a spec, for the generator. */
export async function rootWith(spec: string): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(join(root, "spec"));
  await writeFile(join(root, "spec/contacts.yaml"), spec);
  return root;
}

/** Returns the spec of the repository with one edit, which must apply. */
export function edited(search: string, replacement: string): string {
  return editedText(specText, search, replacement);
}

export function editedText(text: string, search: string, replacement: string): string {
  if (!text.includes(search)) throw new Error(`The spec does not contain ${search}`);
  return text.replace(search, () => replacement);
}

/**
 * Copies the repository in its current state, with a separate git. Nothing in it links back: a package manager that
 * cleaned up linked `node_modules` would clean up the repository's own.
 */
export async function copyOfRepository(): Promise<string> {
  const copy = await temporaryFolder();
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: repository });
  for (const file of list.toString().split("\0").filter(Boolean)) {
    await cp(join(repository, file), join(copy, file)).catch(() => {}); // deleted, but not committed yet
  }
  // pnpm would install before it runs a script, as the copy has no node_modules that it knows.
  const workspace = await readFile(join(copy, "pnpm-workspace.yaml"), "utf8");
  await writeFile(join(copy, "pnpm-workspace.yaml"), `${workspace}verifyDepsBeforeRun: false\n`);
  execFileSync("git", ["init", "-q"], { cwd: copy });
  execFileSync("git", ["add", "-A"], { cwd: copy });
  for (const folder of ["scripts", "packages/openapi", "packages/generator"]) await linkDependencies(copy, folder);
  return copy;
}

/**
 * Links a package of the copy to its dependencies: to packages of the copy, and to the installed versions of all others.
 */
export async function linkDependencies(copy: string, folder: string): Promise<void> {
  const installed = join(repository, folder, "node_modules");
  const own = new Map([
    ["spec", "spec"],
    ["scripts", "scripts"],
    ...globSync("*", { cwd: join(repository, "packages") }).map((name) => [name, `packages/${name}`] as const),
  ]);
  for (const name of globSync(["[!.@]*", "@*/*"], { cwd: installed })) {
    const local = name.startsWith("@contacts-api/") ? own.get(name.slice("@contacts-api/".length)) : undefined;
    const link = join(copy, folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(local === undefined ? await realpath(join(installed, name)) : join(copy, local), link);
  }
}
