// Writes the code that follows from the spec: `node scripts/generate.ts [client|server] [--check]`.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inputState, isFresh, remember } from "./generate/freshness.ts";
import { compare, write } from "./generate/output.ts";
import { SpecError } from "./generate/spec-error.ts";
import type { Target } from "./generate/targets.ts";

const targets: readonly Target[] = ["client", "server"];

/** Generates in `root`, or checks there; answers the exit code. */
async function main(root: string, args: readonly string[]): Promise<number> {
  const named = args.filter((arg) => arg !== "--check");
  const wanted = targets.filter((target) => named.length === 0 || named.includes(target));
  if (named.some((arg) => !targets.includes(arg as Target))) {
    console.error("Usage: node scripts/generate.ts [client|server] [--check]");
    return 1;
  }
  try {
    return args.includes("--check") ? await check(root, wanted) : await generateStale(root, wanted);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function generateStale(root: string, wanted: readonly Target[]): Promise<number> {
  const state = await inputState(root);
  const fresh = await Promise.all(wanted.map((target) => isFresh(root, folderOf(target), state)));
  const stale = wanted.filter((_, index) => !fresh[index]);
  if (stale.length === 0) return 0;
  // Loaded only now: openapi-typescript and the compiler behind it take most of the time.
  const { contractIn, generate } = await import("./generate/targets.ts");
  const contract = await contractIn(root);
  for (const target of stale) {
    const folder = folderOf(target);
    const files = await generate(target, contract);
    for (const name of await write(join(root, folder), files)) {
      console.log(`${files.has(name) ? "Wrote" : "Removed"} ${join(folder, name)}`);
    }
    await remember(root, folder, state, files);
  }
  return 0;
}

async function check(root: string, wanted: readonly Target[]): Promise<number> {
  const { contractIn, generate } = await import("./generate/targets.ts");
  const contract = await contractIn(root);
  let status = 0;
  for (const target of wanted) {
    const folder = folderOf(target);
    for (const name of await compare(join(root, folder), await generate(target, contract))) {
      console.error(`Generated files are stale: ${join(folder, name)}. Run pnpm generate.`);
      status = 1;
    }
  }
  return status;
}

function folderOf(target: Target): string {
  return `packages/${target}/src/generated`;
}

if (import.meta.main) {
  process.exitCode = await main(fileURLToPath(new URL("..", import.meta.url)), process.argv.slice(2));
}
