import { readFile } from "node:fs/promises";
import { type BuildOptions, build } from "esbuild";
import { source } from "../input/content.ts";
import { addresses } from "./address.ts";
import { packageDirectories } from "./package-directories.ts";

export const scriptOptions = {
  bundle: true,
  minify: true,
  target: "es2022",
  format: "iife",
  logLevel: "error",
} satisfies BuildOptions;

/** Bundles the stylesheet, the scripts and the icon into one small file each. `colours` is appended to the stylesheet. */
export async function bundleAssets(colours: string): Promise<[address: string, text: string][]> {
  const { outputFiles } = await buildAssets();
  const outputOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return [
    [addresses.stylesheet, `${outputOf(".css")}${colours}\n`],
    [addresses.script, outputOf("docs.js")],
    [addresses.console, outputOf("console-form.js")],
    [addresses.icon, await readFile(source("styles/icon.svg"), "utf8")],
  ];
}

/** Returns the directories of foreign packages in the styles and the script. */
export async function packagesInAssets(): Promise<readonly string[]> {
  return packageDirectories((await buildAssets()).metafile);
}

function buildAssets() {
  return build({
    entryPoints: [source("styles/index.css"), source("browser/docs.ts"), source("browser/console-form.ts")],
    ...scriptOptions,
    absWorkingDir: source(""),
    metafile: true,
    write: false,
    outdir: source(""),
  });
}
