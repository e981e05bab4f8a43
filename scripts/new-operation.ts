// `pnpm new-operation <operationId> [--method <method>] [--path <path>]`: writes the beginning of an operation in every
// place that it needs, and a list of the remaining work.
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { contractIn } from "@contacts-api/generator/targets";
import { SpecError } from "@contacts-api/openapi/spec-error";
import { changesetFile, changesOf, handlerFile, specFile, testFile } from "./new-operation/changes.ts";
import { schemaName } from "./new-operation/operation-text.ts";
import { type Asked, type Plan, planOf, type Verbs } from "./new-operation/plan.ts";
import { formatted } from "./scaffold/formatted.ts";
import { Refusal } from "./scaffold/refusal.ts";
import { tryOut } from "./scaffold/try-out.ts";
import { applyWhole, type Change, undoUnfinished } from "./scaffold/whole-change.ts";

const usage = `Usage: pnpm new-operation <operationId> [--method <method>] [--path <path>]
Such as: pnpm new-operation archiveContact --method post`;

async function main(root: string, args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(usage);
    return 0;
  }
  try {
    const asked = readArguments(args);
    const undone = await undoUnfinished(root);
    if (undone.length > 0)
      console.log(`An earlier run was interrupted; its changes are undone: ${undone.join(", ")}.\n`);
    const contract = await contractIn(root);
    const plan = planOf(asked, contract, await verbsIn(root));
    const changes = await formatted(root, await changesOf(root, plan, contract));
    await tryOut(changes);
    await applyWhole(root, changes);
    console.log(summary(plan, changes));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof SpecError || isOfFiles(error))) throw error;
    console.error(`${error.message}\nNothing was changed.`);
    return 1;
  }
}

function readArguments(args: string[]): Asked {
  try {
    const options = { method: { type: "string" }, path: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [id, ...others] = positionals;
    if (id !== undefined && others.length === 0) return { id, ...values };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${usage}`);
  }
  throw new Refusal(usage);
}

async function verbsIn(root: string): Promise<Verbs> {
  const rule = await import(pathToFileURL(join(root, "spec/house-rules/operation-id.js")).href);
  return (rule as { verbs: Verbs }).verbs;
}

function summary(plan: Plan, changes: Change): string {
  const lineOf = (file: string, text: string) =>
    `${file}:${changes.get(file)!.slice(0, changes.get(file)!.indexOf(text)).split("\n").length}`;
  const left: [place: string, what: string][] = [
    [
      lineOf(specFile, `operationId: ${plan.id}\n`),
      "say what it does and refuses; each path parameter has an example with the name of each example of the body, of a success and of a 404",
    ],
    ...(plan.hasBody
      ? ([[lineOf(specFile, `    ${schemaName(plan)}:\n`), "give the body its fields"]] as [string, string][])
      : []),
    ["pnpm generate", "the client has its method then"],
    [lineOf(handlerFile(plan), "throw"), "write it; until then it responds with 500"],
    [lineOf(testFile(plan), "describe("), "what it refuses and what it does; fails until it is written"],
    ["pnpm ledger", `names examples that need a line in packages/ledger/src/plays/${plan.folder}.ts`],
    [`packages/docs/capture/stories/${plan.folder}.ts`, "its sample; pnpm --filter @contacts-api/docs capture runs it"],
    [lineOf(changesetFile(plan), "`"), "what a caller notices"],
    ["pnpm format, npm test", ""],
  ];
  const width = Math.max(...left.map(([place]) => place.length));
  const lines = left.map(([place, what]) => `  ${place.padEnd(width)}  ${what}`.trimEnd());
  const files = [...changes.keys()].map((file) => `  ${file}`);
  return `${plan.id}, ${plan.method.toUpperCase()} ${plan.path}. Written:\n${files.join("\n")}\n\nLeft to do:\n${lines.join("\n")}`;
}

function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

if (import.meta.main) {
  process.exitCode = await main(fileURLToPath(new URL("..", import.meta.url)), process.argv.slice(2));
}
