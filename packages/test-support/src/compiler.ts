// Type-checks generated code with the compiler and the options of the packages.
import { spawnSync } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { repository, temporaryFolder } from "./workspace.ts";

/** Returns the compiler's output for generated files and more files beside their folder; empty without errors. */
export async function compile(
  generated: ReadonlyMap<string, string>,
  more: Readonly<Record<string, string>>,
): Promise<string> {
  const root = await temporaryFolder();
  await cp(join(repository, "tsconfig.base.json"), join(root, "tsconfig.base.json"));
  await writeFile(join(root, "package.json"), '{ "type": "module" }');
  await mkdir(join(root, "src"));
  const files = [...generated].map(([name, text]) => [`generated/${name}`, text] as const);
  for (const [name, text] of [...files, ...Object.entries(more)]) {
    await mkdir(dirname(join(root, "src", name)), { recursive: true });
    await writeFile(join(root, "src", name), text);
  }
  const options = { lib: ["es2024", "dom"], noEmit: true, allowImportingTsExtensions: true };
  const config = { extends: "./tsconfig.base.json", compilerOptions: options, include: ["src"] };
  await writeFile(join(root, "tsconfig.json"), JSON.stringify(config));
  const { stdout } = spawnSync(join(repository, "node_modules/.bin/tsc"), ["-p", root], { encoding: "utf8" });
  return stdout;
}
