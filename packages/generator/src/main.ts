// Writes the code that follows from the spec: `node packages/generator/src/main.ts [client|mcp|server|spec] [--check|--dry-run]`.
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SpecError } from "@contacts-api/openapi/spec-error";
import { bringUpToDate, folderOf, targets } from "./bring-up-to-date.ts";
import { compare } from "./output.ts";
import type { Target } from "./targets.ts";

// Reading the compiler behind openapi-typescript takes longer than generating.
enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/compile", import.meta.url)));

/** Generates in `root`, or checks there; returns the exit code. */
async function main(root: string, args: readonly string[]): Promise<number> {
  const named = args.filter((arg) => arg !== "--check" && arg !== "--dry-run");
  const wanted = targets.filter((target) => named.length === 0 || named.includes(target));
  if (named.some((arg) => !targets.includes(arg as Target))) {
    console.error("Usage: node packages/generator/src/main.ts [client|mcp|server|spec] [--check|--dry-run]");
    return 1;
  }
  try {
    if (args.includes("--check")) return await check(root, wanted);
    if (args.includes("--dry-run")) return await tryOut(root, wanted);
    for (const line of await bringUpToDate(root, wanted)) console.log(line);
    return 0;
  } catch (error) {
    if (error instanceof SpecError) console.error(error.message);
    else if (error instanceof Error && "syscall" in error) console.error(`Cannot write: ${error.message}`);
    else throw error;
    return 1;
  }
}

/** Generates without writing: `pnpm lint` then refuses everything that `pnpm generate` refuses. */
async function tryOut(root: string, wanted: readonly Target[]): Promise<number> {
  const { contractIn, generate } = await import("./targets.ts");
  const contract = await contractIn(root);
  for (const target of wanted) await generate(target, contract);
  return 0;
}

async function check(root: string, wanted: readonly Target[]): Promise<number> {
  const { contractIn, generate } = await import("./targets.ts");
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

if (import.meta.main) {
  process.exitCode = await main(fileURLToPath(new URL("../../..", import.meta.url)), process.argv.slice(2));
}
