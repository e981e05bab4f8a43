// Type-checks the sources of one package. Tests are left to `pnpm typecheck`: they need the builds of other packages,
// and twice the time.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export type Package = "client" | "server" | "docs" | "openapi";

/** Returns the options of the compiler. It keeps its state between runs, except for packages that it also writes. */
function options(root: string, name: Package): string[] {
  if (name === "docs" || name === "openapi") return ["-p", "tsconfig.build.json", "--noEmitOnError"];
  const memory = `${root}/node_modules/.cache/dev/${name}.tsbuildinfo`;
  const config = name === "client" ? "tsconfig.esm.json" : "tsconfig.build.json";
  return ["-p", config, "--noEmit", "--incremental", "--tsBuildInfoFile", memory];
}

/** Returns the errors of the compiler, a line each: file:line:column first, from the root of the repository. */
export async function typeErrors(root: string, name: Package): Promise<string[]> {
  const folder = `packages/${name}`;
  const compiler = `${root}/node_modules/typescript/bin/tsc`;
  const child = spawn(process.execPath, [compiler, ...options(root, name), "--pretty", "false"], {
    cwd: `${root}/${folder}`,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await text(child.stdout);
  return said
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(/^([^\s(]+)\((\d+),(\d+)\): error /, `${folder}/$1:$2:$3: `));
}
