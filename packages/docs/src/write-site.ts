import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { addresses } from "./address.ts";
import { UsageError } from "./build-options.ts";
import type { Site } from "./site.ts";

/** Puts the files of a site into a folder, in place of those of an earlier one. A folder of something else is left alone. */
export async function writeSite(directory: string, site: Site): Promise<void> {
  const there = await readdir(directory).catch((): string[] => []);
  if (there.length > 0 && !there.includes(addresses.llmsFull)) {
    throw new UsageError(`${directory} holds other files than a reference; name a new folder with --output.`);
  }
  await rm(directory, { recursive: true, force: true });
  const folders = new Set([...site.keys()].map((address) => dirname(join(directory, address))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [address, text] of site) await writeFile(join(directory, address), text);
}
