// Generates what is stale, for the command line and for the loop of `pnpm dev`.
import { join } from "node:path";
import { inputState, isFresh, remember } from "./freshness.ts";
import { write } from "./output.ts";
import type { Target } from "./targets.ts";

/** The server comes first: esbuild works on its validators while the client is made. */
export const targets: readonly Target[] = ["server", "client", "mcp", "spec"];

/** Generates the stale targets in `root`; returns a line for each file that it wrote or removed. */
export async function bringUpToDate(root: string, wanted: readonly Target[] = targets): Promise<string[]> {
  const state = await inputState(root);
  const fresh = await Promise.all(wanted.map((target) => isFresh(root, folderOf(target), state)));
  const stale = wanted.filter((_, index) => !fresh[index]);
  if (stale.length === 0) return [];
  // Imported only now: openapi-typescript and its compiler take most of the time.
  const { contractIn, generate } = await import("./targets.ts");
  const contract = await contractIn(root);
  // All targets are made before the first is written: an invalid spec changes none of them.
  const made = await Promise.all(stale.map((target) => generate(target, contract)));
  const lines: string[] = [];
  for (const [index, target] of stale.entries()) {
    const folder = folderOf(target);
    const files = made[index]!;
    for (const name of await write(join(root, folder), files)) {
      lines.push(`${files.has(name) ? "Wrote" : "Removed"} ${join(folder, name)}`);
    }
    await remember(root, folder, state, files);
  }
  return lines;
}

export function folderOf(target: Target): string {
  return target === "spec" ? "spec/generated" : `packages/${target}/src/generated`;
}
