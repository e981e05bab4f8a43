// Packages of others whose code is in ours without being a dependency, for the bills of materials.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CommandOptions, run } from "./command.ts";

export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** The published file that contains its code. */
  readonly file: string;
  /** The packages that it contains itself. There may be more, since a minified bundle does not show all. */
  readonly contains: readonly { readonly name: string; readonly version?: string; readonly license: string }[];
}

/** Finds them in a copy of the repository, where its package is built. */
export async function bundledIn(name: string, copy: string, options: CommandOptions): Promise<readonly Bundled[]> {
  switch (name) {
    case "@contacts-api/docs":
      return JSON.parse(
        await run("node", ["src/output/bundled-packages.ts"], { ...options, cwd: join(copy, "packages/docs") }),
      );
    case "@contacts-api/server":
      return [await validatorRuntime(copy)];
    default:
      return [];
  }
}

/** Finds Ajv, whose functions the generator writes into the validators; see packages/generator/src/server/validator-code.ts. */
async function validatorRuntime(copy: string): Promise<Bundled> {
  const manifest = await readFile(join(copy, "packages/generator/node_modules/ajv/package.json"), "utf8");
  const { name, version } = JSON.parse(manifest);
  return { name, version, file: "dist/generated/validators.js", contains: [] };
}
