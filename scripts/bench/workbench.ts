// A part of the repository in a separate folder, with another spec: everything that generates, lints and compiles, and
// its dependencies.
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const specFile = join(repository, "spec/contacts.yaml");

const copied = [
  "tsconfig.base.json",
  "pnpm-lock.yaml",
  "spec/redocly.yaml",
  "spec/house-rules.js",
  "spec/house-rules",
  "spec/package.json",
  "scripts/package.json",
  "packages/openapi/package.json",
  "packages/openapi/src",
  "packages/generator/package.json",
  "packages/generator/src",
  "scripts/dev",
  ...["client", "server"].flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/src`]),
  "packages/client/tsconfig.esm.json",
  "packages/server/tsconfig.json",
  "packages/server/tsconfig.build.json",
];

export interface Workbench {
  readonly root: string;
  /** Puts a spec in place. */
  write(spec: string): Promise<void>;
  /** Removes the generated code and the caches of every step. */
  forget(): Promise<void>;
  remove(): Promise<void>;
}

export async function setUpWorkbench(): Promise<Workbench> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "contacts-bench-")));
  for (const path of copied) await cp(join(repository, path), join(root, path), { recursive: true });
  await mkdir(join(root, "node_modules"));
  for (const path of [
    "spec",
    "scripts",
    "packages/client",
    "packages/generator",
    "packages/openapi",
    "packages/server",
  ]) {
    await symlink(join(repository, path, "node_modules"), join(root, path, "node_modules"));
  }
  await symlink(await realpath(join(repository, "node_modules/typescript")), join(root, "node_modules/typescript"));
  await acceptAnyOperation(join(root, "packages/server/src/resources"));
  return {
    root,
    write: (spec) => writeFile(join(root, "spec/contacts.yaml"), spec),
    async forget() {
      for (const name of ["client", "server"]) await rm(join(root, `packages/${name}/src/generated`), gone);
      await rm(join(root, "node_modules/.cache"), gone);
    },
    remove: () => rm(root, gone),
  };
}

/** Returns the milliseconds of a program; undefined if it fails. */
export async function time(folder: string, ...args: string[]): Promise<number | undefined> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore", env });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  return code === 0 ? performance.now() - started : undefined;
}

const gone = { recursive: true, force: true };

/** Lets the server compile without handlers, as synthesised operations and tags have none. */
async function acceptAnyOperation(resources: string): Promise<void> {
  await replaceIn(join(resources, "contacts/resource.ts"), /operations: \{[^}]*\}/, "$& as never");
  await replaceIn(join(resources, "index.ts"), / = list;\n/, " = list as never;\n");
}

async function replaceIn(file: string, pattern: RegExp, replacement: string): Promise<void> {
  const text = await readFile(file, "utf8");
  if (!pattern.test(text)) throw new Error(`${file} has nothing like ${pattern}.`);
  await writeFile(file, text.replace(pattern, replacement));
}
