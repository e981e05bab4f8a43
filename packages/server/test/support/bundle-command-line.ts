// The command line of the sources, in one file: Node reads some 400 files otherwise, which is four fifths of the work of a short
// command.
import { build } from "esbuild";
import type { TestProject } from "vitest/node";
import { bundledCli, cli } from "./command-line-files.ts";

export default async function setUp(project: TestProject): Promise<void> {
  await bundle();
  project.onTestsRerun(bundle);
}

async function bundle(): Promise<void> {
  await build({
    entryPoints: [cli],
    outfile: bundledCli,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    // A native part that `pg` can do without.
    external: ["pg-native"],
    // Dependencies that are CommonJS call it.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
}
