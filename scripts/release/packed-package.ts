import { readFile } from "node:fs/promises";
import { createPackageFromTarballData } from "@arethetypeswrong/core";
import { readPlan } from "./publish-plan.ts";

/** A package in the publish plan of Changesets, with its tarball. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  readonly tarball: string;
  readonly bytes: Buffer;
  /** The text of files by path, from the package's root. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads the output of `changeset pack` in the folder. */
export async function readPackedPackages(folder: string): Promise<PackedPackage[]> {
  const packages = (await readPlan(folder)).map(async ({ name, version, tarball }) => {
    const bytes = await readFile(tarball);
    return { name, version, tarball, bytes, files: filesIn(bytes) };
  });
  return (await Promise.all(packages)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function manifestOf({ files }: PackedPackage): Record<string, unknown> {
  return JSON.parse(files.get("package.json") ?? "{}");
}

export function unpackedSize(files: PackedPackage["files"]): number {
  return [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function filesIn(tarball: Uint8Array): Map<string, string> {
  const content = createPackageFromTarballData(tarball);
  const root = `/node_modules/${content.packageName}/`;
  const paths = content.listFiles().toSorted();
  return new Map(paths.map((path) => [path.slice(root.length), content.readFile(path)]));
}
