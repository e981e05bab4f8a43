// Measures the time from an edit of the spec to everything that follows, and writes the tables of RESULTS.md. Run `pnpm
// --filter @contacts-api/scripts bench`, or a part of it: `… bench loop`, `generators`, `build`. Further arguments are
// paths of other specs, whose results are only printed. It takes about five minutes; leave the machine alone in the
// meantime.
import { readFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg } from "node:os";
import { basename } from "node:path";
import { publish, table } from "../markdown.ts";
import { budgetTable } from "./budgets.ts";
import { type GeneratorFigures, generatorTable, measureGenerators } from "./generators.ts";
import { type LoopFigures, loopTable, measureLoop } from "./loop.ts";
import { synthesise } from "./synthesise.ts";
import { repository, setUpWorkbench, specFile, time } from "./workbench.ts";

const sizes = [6, 100, 1000];
const parts = ["loop", "generators", "build"];
const args = process.argv.slice(2);
const wanted = args.filter((arg) => parts.includes(arg));
const others = args.filter((arg) => !parts.includes(arg));
const isWanted = (part: string) => (wanted.length === 0 && others.length === 0) || wanted.includes(part);
// Other work on the machine changes the times: such tables may be looked at, not published.
const wasBusy = loadavg()[0]! > availableParallelism();

const results: Record<string, string> = {};
const report = (name: string, text: string) => {
  results[name] = text;
  console.log(`${text}\n`);
};

const spec = await readFile(specFile, "utf8");
const workbench = await setUpWorkbench();
try {
  report("machine", `Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}.`);
  const loop: LoopFigures[] = [];
  if (isWanted("loop")) {
    for (const size of sizes) loop.push(await measureLoop(workbench, spec, size));
    report("loop", loopTable(loop));
  }
  const generators = new Map<string, GeneratorFigures>();
  if (isWanted("generators")) {
    for (const size of sizes) {
      const rounds = size > 500 ? 3 : 7;
      generators.set(`${size} operations`, await measureGenerators(workbench, synthesise(spec, size), rounds));
    }
    report("generators", generatorTable(generators));
  }
  if (isWanted("build")) report("build", await measureBuild());
  if (loop.length > 0 && generators.size > 0) report("budgets", budgetTable(loop, generators));
  if (others.length > 0) {
    const figures = new Map<string, GeneratorFigures>();
    for (const path of others) {
      figures.set(basename(path), await measureGenerators(workbench, await readFile(path, "utf8"), 3));
    }
    console.log(`${generatorTable(figures)}\n`);
  }
  if (wasBusy) {
    console.error(
      `The machine was busy, so nothing is published: wait until its load is under ${availableParallelism()}.`,
    );
  } else publish(new URL("RESULTS.md", import.meta.url), results);
} finally {
  await workbench.remove();
}

/** Measures a build of the whole repository, as `pnpm build` does it. */
async function measureBuild(): Promise<string> {
  const cold = await time(repository, "scripts/turbo.ts", "build", "--force");
  const warm = await time(repository, "scripts/turbo.ts", "build");
  const rows = [
    ["`pnpm build`", cold, warm].map((cell) => (typeof cell === "number" ? cell.toFixed(0) : (cell ?? "fails"))),
  ];
  return table(["ms", "nothing cached", "nothing changed"], rows);
}
