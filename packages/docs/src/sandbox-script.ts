import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { scriptOptions } from "./assets.ts";
import { source } from "./content.ts";

/** The sources, so that the pages need no build of the server, and a watched one follows an edit at once. */
const server = fileURLToPath(new URL("src/sandbox.ts", import.meta.resolve("@contacts-api/server/package.json")));

/** The server's core for pages, from its own package: the same code that answers over HTTP. */
export async function sandboxScript(): Promise<string> {
  const entryPoints = [source("browser/sandbox.ts")];
  const alias = { "@contacts-api/server/sandbox": server };
  const options = { ...scriptOptions, absWorkingDir: source(""), metafile: true, write: false } as const;
  const { outputFiles, metafile } = await build({ ...options, alias, entryPoints });
  return `${outputFiles[0]?.text}/*!\n${(await licencesOf(metafile)).join("\n\n")}\n*/\n`;
}

/** Whoever passes on what others wrote passes on their licences. */
function licencesOf({ inputs }: Metafile): Promise<string[]> {
  const packages = Object.keys(inputs).flatMap((file) => packageDirectory(file) ?? []);
  return Promise.all(
    [...new Set(packages)].sort().map(async (directory) => {
      const name = directory.split("node_modules/").at(-1);
      const file = (await readdir(source(directory))).find((entry) => /^licen[cs]e(?:\.md|\.txt)?$/iu.test(entry));
      if (file === undefined)
        throw new Error(`${name} has no licence to pass on with the sandbox. Look into ${directory}.`);
      const text = await readFile(join(source(directory), file), "utf8");
      return `${name}\n\n${text.trim().replaceAll("*/", "* /")}`;
    }),
  );
}

/** Returns the directory of the package that a bundled file is from; undefined for our own files. */
function packageDirectory(file: string): string | undefined {
  const at = file.lastIndexOf("node_modules/");
  if (at < 0) return undefined;
  const begin = at + "node_modules/".length;
  const [first = "", second = ""] = file.slice(begin).split("/", 2);
  return file.slice(0, begin) + (first.startsWith("@") ? `${first}/${second}` : first);
}
