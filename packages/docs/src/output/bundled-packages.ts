// Prints the foreign packages in the published files as JSON, for the bill of materials of a release.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { source } from "../input/content.ts";
import { type ContainedPackage, packagesInRedoc } from "../redoc/redoc-contents.ts";
import { redocPage } from "../redoc/redoc-page.ts";
import { addresses } from "./address.ts";
import { packagesInAssets } from "./assets.ts";
import { bundleSandbox } from "./sandbox-script.ts";

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The published file that contains its code. */
  readonly file: string;
  /** The packages that it contains itself, as far as its code shows them. */
  readonly contains: readonly ContainedPackage[];
}

/** Bundles again, because only the bundler knows the packages it takes. */
export async function bundledPackages(): Promise<BundledPackage[]> {
  const [sandbox, assets, redoc] = await Promise.all([bundleSandbox(), packagesInAssets(), redocFile()]);
  const scripts = [
    ...sandbox.packages.map((directory) => ({ directory, file: addresses.sandbox })),
    ...assets.map((directory) => ({ directory, file: addresses.script })),
  ];
  const ofScripts = scripts.map(async ({ directory, file }) => {
    const { name, version } = await manifest(join(source(directory), "package.json"));
    return { name, version, file: inSite(file), contains: [] };
  });
  return [...(await Promise.all(ofScripts)), redoc];
}

/** Finds Redoc in the package of its command line, which puts the same bundle into any page. */
async function redocFile(): Promise<BundledPackage> {
  const document = { openapi: "3.1.0", info: { title: "None", version: "1" }, paths: {} };
  const [{ name, version }, page] = await Promise.all([
    manifest(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
    redocPage(JSON.stringify(document)),
  ]);
  return { name, version, file: inSite(addresses.redoc), contains: packagesInRedoc(page) };
}

async function manifest(file: string): Promise<{ name: string; version: string }> {
  return JSON.parse(await readFile(file, "utf8"));
}

function inSite(address: string): string {
  return `dist/site/${address}`;
}

if (import.meta.main) console.log(JSON.stringify(await bundledPackages(), undefined, 2));
