// Writes the code that follows from the spec: `node scripts/generate.ts [client|server] [--check]`.
// Pure: the same spec gives the same bytes.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { methods as clientMethods } from "./generate/client/methods.ts";
import { operations as clientOperations } from "./generate/client/operations.ts";
import { schemas } from "./generate/client/schemas.ts";
import { type Contract, readContract } from "./generate/contract.ts";
import { compare, type Files, write } from "./generate/output.ts";
import { limits } from "./generate/server/limits.ts";
import { operations } from "./generate/server/operations.ts";
import { problems } from "./generate/server/problems.ts";
import { routes } from "./generate/server/routes.ts";
import { validators } from "./generate/server/validators.ts";
import { loadSpec } from "./generate/spec.ts";
import { SpecError } from "./generate/spec-error.ts";
import { types } from "./generate/types.ts";

type Target = "client" | "server";
type Stage = (contract: Contract) => string | Promise<string>;

const targets: Record<Target, Record<string, Stage>> = {
  client: {
    "methods.ts": clientMethods,
    "operations.ts": clientOperations,
    "schemas.ts": schemas,
    "types.ts": (contract) => types(contract, "client"),
  },
  server: {
    "limits.ts": limits,
    "operations.ts": operations,
    "problems.ts": problems,
    "routes.ts": routes,
    "types.ts": (contract) => types(contract, "server"),
    "validators.ts": validators,
  },
};

const banner = "// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.\n";

/** The files of one target, by name. */
export async function generate(target: Target, contract: Contract): Promise<Files> {
  const files = new Map<string, string>();
  for (const [name, stage] of Object.entries(targets[target])) files.set(name, banner + (await stage(contract)));
  return files;
}

async function main(root: string, args: readonly string[]): Promise<number> {
  const check = args.includes("--check");
  const named = args.filter((arg) => arg !== "--check");
  if (!named.every((arg): arg is Target => arg in targets)) {
    console.error("Usage: node scripts/generate.ts [client|server] [--check]");
    return 1;
  }
  const contract = readContract(await loadSpec(join(root, "spec/contacts.yaml"), root));
  let status = 0;
  for (const target of named.length > 0 ? named : (Object.keys(targets) as Target[])) {
    const folder = join("packages", target, "src/generated");
    const files = await generate(target, contract);
    const stale = await (check ? compare : write)(join(root, folder), files);
    for (const name of stale) {
      const file = join(folder, name);
      if (check) console.error(`Generated files are stale: ${file}. Run pnpm generate.`);
      else console.log(files.has(name) ? `Wrote ${file}` : `Removed ${file}`);
    }
    if (check && stale.length > 0) status = 1;
  }
  return status;
}

if (import.meta.main) {
  try {
    process.exitCode = await main(fileURLToPath(new URL("..", import.meta.url)), process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof SpecError ? error.message : error);
    process.exitCode = 1;
  }
}
