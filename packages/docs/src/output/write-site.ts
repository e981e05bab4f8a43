import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../input/build-options.ts";
import { addresses } from "./address.ts";
import type { Site } from "./site.ts";

/** Refuses a folder with other files than an earlier reference. */
export async function assertReplaceable(directory: string): Promise<void> {
  const there = await readdir(directory).catch((): string[] => []);
  if (there.length > 0 && !there.includes(addresses.llmsFull)) {
    throw new UsageError(`${directory} holds other files than a reference; name a new folder with --output.`);
  }
}

/**
 * Replaces a folder by the files of a site. It writes them into `drafts` on the same disk and moves them when they are
 * complete. So a failed or killed build leaves the previous site unchanged.
 */
export async function writeSite(directory: string, site: Site, drafts = dirname(resolve(directory))): Promise<void> {
  for (const folder of [drafts, dirname(directory)]) await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(drafts, "site-"));
  try {
    const folders = new Set([...site.keys()].map((address) => dirname(join(draft, "new", address))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    for (const [address, text] of site) await writeFile(join(draft, "new", address), text);
    await rename(directory, join(draft, "old")).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await rename(join(draft, "new"), directory);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
