import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median, table } from "@contacts-api/scripts/markdown";
import { typedContenders } from "./contenders.ts";
import type { Workbench } from "./workbench.ts";

const run = promisify(execFile);
const repeats = 5;
const compilers = { "5.9": "typescript", "7.0": "typescript-7.0" };
const compilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "esnext",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
  types: [],
};

interface Cost {
  readonly instantiations: number;
  readonly types: number;
  /** Seconds. */
  readonly checkTime: number;
}

/** The work of a user's compiler for two calls, and for one of each operation; interleaved, the median of each. */
export async function measureTypes(workbench: Workbench): Promise<string> {
  const programs = new Map([["nothing", await workbench.write("nothing.ts", "export {};")]]);
  for (const [index, { name, twoCalls, sixCalls }] of typedContenders.entries()) {
    programs.set(`${name}: 2 calls`, await workbench.write(`two-${index}.ts`, twoCalls));
    programs.set(`${name}: 6 calls`, await workbench.write(`six-${index}.ts`, sixCalls));
  }
  const rows = new Map([...programs.keys()].map((name) => [name, [name]]));
  for (const compiler of Object.values(compilers)) {
    const costs = new Map([...programs.keys()].map((name) => [name, [] as Cost[]]));
    for (let n = 0; n < repeats; n++) {
      for (const [name, file] of programs) costs.get(name)!.push(await check(workbench, compiler, file));
    }
    for (const [name, own] of costs) {
      const { instantiations, types } = own[0]!;
      const seconds = median(own.map(({ checkTime }) => checkTime));
      rows.get(name)!.push(String(instantiations), String(types), (seconds * 1000).toFixed(0));
    }
  }
  const columns = Object.keys(compilers).flatMap((version) => [
    `TypeScript ${version}: instantiations`,
    "types",
    "check ms",
  ]);
  return table(["", ...columns], [...rows.values()]);
}

async function check(workbench: Workbench, compiler: string, file: string): Promise<Cost> {
  const tsc = fileURLToPath(new URL(`node_modules/${compiler}/bin/tsc`, import.meta.url));
  await workbench.write("tsconfig.json", JSON.stringify({ compilerOptions, files: [file] }));
  const args = [tsc, "--extendedDiagnostics", ...(compiler === "typescript" ? [] : ["--singleThreaded"])];
  const { stdout } = await run(process.execPath, args, { cwd: workbench.folder });
  const value = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
  return { instantiations: value("Instantiations"), types: value("Types"), checkTime: value("Check time") };
}
