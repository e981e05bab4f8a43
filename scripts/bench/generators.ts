// Generators of TypeScript from a spec, each run as its users run it, in turns on the same file.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, table } from "../markdown.ts";
import { time, type Workbench } from "./workbench.ts";

/** Median milliseconds by name; undefined for a program that fails on the file. */
export type GeneratorFigures = ReadonlyMap<string, number | undefined>;

export const names = {
  ours: "generate: client and server",
  ourClient: "generate: client only",
  types: "openapi-typescript (types only)",
  redocly: "redocly generate-client",
  heyApi: "hey-api",
};

const here = fileURLToPath(new URL(".", import.meta.url));
const peer = (path: string) => join(here, "node_modules", path);

export async function measureGenerators(workbench: Workbench, spec: string, rounds: number): Promise<GeneratorFigures> {
  const { root } = workbench;
  await workbench.write(spec);
  const file = join(root, "spec/contacts.yaml");
  const output = join(root, "peers");
  const programs: Record<string, string[]> = {
    [names.ours]: ["packages/generator/src/main.ts"],
    [names.ourClient]: ["packages/generator/src/main.ts", "client"],
    [names.types]: [peer("openapi-typescript/bin/cli.js"), file, "--output", join(output, "types.ts")],
    [names.redocly]: [peer("@redocly/cli/bin/cli.js"), "generate-client", file, "--output", join(output, "client.ts")],
    [names.heyApi]: [
      peer("@hey-api/openapi-ts/bin/run.js"),
      ...["--input", file, "--output", join(output, "hey-api"), "--silent", "--no-log-file"],
    ],
  };
  const taken = new Map(Object.keys(programs).map((name) => [name, [] as (number | undefined)[]]));
  // The first round warms the disk's caches, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, args] of Object.entries(programs)) {
      // An edit leaves the programs' own compile cache, and so does this.
      await rm(join(root, "node_modules/.cache/generate"), { recursive: true, force: true });
      const milliseconds = await time(root, ...args);
      if (round > 0) taken.get(name)!.push(milliseconds);
    }
  }
  return new Map([...taken].map(([name, times]) => [name, middle(times)]));
}

/** Returns a table with a column of milliseconds and one of ratios to openapi-typescript for each spec. */
export function generatorTable(all: ReadonlyMap<string, GeneratorFigures>): string {
  const head = ["ms", ...[...all.keys()].flatMap((name) => [name, "ratio"])];
  const rows = Object.values(names).map((name) => [
    name,
    ...[...all.values()].flatMap((figures) => [
      figures.get(name)?.toFixed(0) ?? "refuses",
      ratio(figures, name)?.toFixed(2) ?? "–",
    ]),
  ]);
  return table(head, rows);
}

/** Returns the ratio to bare openapi-typescript, in the same rounds. */
export function ratio(figures: GeneratorFigures, name: string): number | undefined {
  const [own, bare] = [figures.get(name), figures.get(names.types)];
  return own === undefined || bare === undefined ? undefined : own / bare;
}

function middle(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((each) => each !== undefined);
  return known.length < times.length ? undefined : median(known);
}
