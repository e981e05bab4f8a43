import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { addresses } from "./address.ts";
import { source } from "./content.ts";

/** The stylesheet, the script and the icon, each as one small file; `colours` goes to the end of the styles. */
export async function bundleAssets(colours: string): Promise<[address: string, text: string][]> {
  const { outputFiles } = await build({
    entryPoints: [source("styles/index.css"), source("browser/docs.ts")],
    bundle: true,
    minify: true,
    write: false,
    outdir: source(""),
    target: "es2022",
    format: "iife",
    logLevel: "error",
  });
  const outputOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return [
    [addresses.stylesheet, `${outputOf(".css")}${colours}\n`],
    [addresses.script, outputOf(".js")],
    [addresses.icon, await readFile(source("styles/icon.svg"), "utf8")],
  ];
}
