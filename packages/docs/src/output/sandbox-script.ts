import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { source } from "../input/content.ts";
import { scriptOptions } from "./assets.ts";
import { packageDirectories } from "./package-directories.ts";

/** The sources, so that the pages need no build of the server, and a watching build sees an edit at once. */
const server = fileURLToPath(
  new URL("src/sandbox/sandbox.ts", import.meta.resolve("@contacts-api/server/package.json")),
);

/** Returns the script with the server's core for pages. It is the code that serves HTTP. */
export async function sandboxScript(): Promise<string> {
  const { code, packages } = await bundleSandbox();
  return `${code}/*!\n${(await licencesOf(packages)).join("\n\n")}\n*/\n`;
}

/** Bundles the core. `packages` are the directories of the foreign packages in it. */
export async function bundleSandbox(): Promise<{ code: string; packages: readonly string[] }> {
  const entryPoints = [source("browser/sandbox.ts")];
  const alias = { "@contacts-api/server/sandbox": server };
  const options = { ...scriptOptions, absWorkingDir: source(""), metafile: true, write: false } as const;
  const { outputFiles, metafile } = await build({ ...options, alias, entryPoints });
  return { code: outputFiles[0]?.text ?? "", packages: packageDirectories(metafile) };
}

/** Returns the licences of the bundled packages, which must be distributed with their code. */
function licencesOf(packages: readonly string[]): Promise<string[]> {
  return Promise.all(
    packages.map(async (directory) => {
      const name = directory.split("node_modules/").at(-1);
      const file = (await readdir(source(directory))).find((entry) => /^licen[cs]e(?:\.md|\.txt)?$/iu.test(entry));
      if (file === undefined)
        throw new Error(`${name} has no licence to pass on with the sandbox. Look into ${directory}.`);
      const text = await readFile(join(source(directory), file), "utf8");
      return `${name}\n\n${text.trim().replaceAll("*/", "* /")}`;
    }),
  );
}
