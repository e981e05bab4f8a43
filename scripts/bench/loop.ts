// Measures from an edit of the spec to everything generated, linted and type-checked: with empty caches, and in the
// running loop.

import type { SpecResult } from "../dev/spec-worker.ts";
import { typeErrors } from "../dev/type-check.ts";
import { Worker } from "../dev/worker.ts";
import { median, table } from "../markdown.ts";
import { synthesise } from "./synthesise.ts";
import { repository, time, type Workbench } from "./workbench.ts";

export interface LoopFigures {
  readonly operations: number;
  readonly generate: number;
  readonly lint: number;
  readonly types: number;
  readonly cold: number;
  readonly description: number;
  readonly operation: number;
}

export async function measureLoop(workbench: Workbench, spec: string, operations: number): Promise<LoopFigures> {
  const rounds = operations > 500 ? 3 : 5;
  const text = synthesise(spec, operations);
  const cold: Awaited<ReturnType<typeof coldRound>>[] = [];
  for (let round = 0; round < rounds; round++) cold.push(await coldRound(workbench, text));
  const worker = new Worker<SpecResult>(new URL("scripts/dev/spec-worker.ts", `file://${workbench.root}/`));
  const pass = async (edited: string) => {
    await workbench.write(edited);
    const started = performance.now();
    const { fault } = await worker.run();
    const errors = await Promise.all([typeErrors(workbench.root, "client"), typeErrors(workbench.root, "server")]);
    if (fault !== undefined || errors.flat().length > 0) throw new Error(fault ?? errors.flat().join("\n"));
    return performance.now() - started;
  };
  const [description, operation]: [number[], number[]] = [[], []];
  try {
    await pass(text);
    for (let round = 0; round < rounds; round++) {
      description.push(await pass(text.replace("One page of contacts.", `One page of contacts, ${round}.`)));
      await pass(text);
      operation.push(await pass(synthesise(spec, operations + 1)));
      await pass(text);
    }
  } finally {
    worker.stop();
  }
  const of = (name: keyof (typeof cold)[number]) => median(cold.map((figures) => figures[name]));
  return {
    operations,
    generate: of("generate"),
    lint: of("lint"),
    types: of("types"),
    cold: of("all"),
    description: median(description),
    operation: median(operation),
  };
}

async function coldRound(workbench: Workbench, text: string) {
  const { root } = workbench;
  const redocly = `${repository}spec/node_modules/@redocly/cli/bin/cli.js`;
  const compiler = `${repository}node_modules/typescript/bin/tsc`;
  const compile = (name: string, config: string) =>
    time(`${root}/packages/${name}`, compiler, "-p", config, "--noEmit");
  await workbench.forget();
  await workbench.write(text);
  const started = performance.now();
  const generate = await time(root, "packages/generator/src/main.ts");
  const [lint, ...types] = await Promise.all([
    time(`${root}/spec`, redocly, "lint", "contacts.yaml", "--max-problems", "1"),
    compile("client", "tsconfig.esm.json"),
    compile("server", "tsconfig.build.json"),
  ]);
  const all = performance.now() - started;
  const failed = [generate, lint, ...types].includes(undefined);
  if (failed) throw new Error(`A step of the cold round has failed: ${JSON.stringify({ generate, lint, types })}`);
  return { generate: generate!, lint: lint!, types: Math.max(...types.map((each) => each!)), all };
}

export function loopTable(all: readonly LoopFigures[]): string {
  const head = ["ms", "cold: generate", "lint", "types", "in all", "loop: a description", "one more operation"];
  const rows = all.map(({ operations, generate, lint, types, cold, description, operation }) => [
    `${operations} operations`,
    ...[generate, lint, types, cold, description, operation].map((value) => value.toFixed(0)),
  ]);
  return table(head, rows);
}
