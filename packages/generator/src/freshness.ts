// Remembers what was generated from what, so that a run with nothing to do costs a few milliseconds. `turbo` runs
// `generate` every time: it counts committed outputs as inputs, so a cached `generate` would make it build everything
// twice after each change of the spec.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Files, read } from "./output.ts";

/** Everything that the bytes of generated files follow from. */
const inputs = ["spec", "packages/openapi/src", "packages/generator/src", "pnpm-lock.yaml"];
const passedOver = ["node_modules", "dist", "generated", ".turbo"];

/** To be taken before generating: what changes meanwhile must count as new. */
export async function inputState(root: string): Promise<string> {
  const files = new Map<string, string>();
  for (const path of inputs) await collect(root, path, files);
  return digest(files) + process.version;
}

/** Whether the folder holds what was generated from these inputs. */
export async function isFresh(root: string, folder: string, state: string): Promise<boolean> {
  const remembered = await readFile(memory(root, folder), "utf8").catch(() => undefined);
  return remembered !== undefined && remembered === state + digest(await read(join(root, folder)));
}

/** Where nothing can be written, nothing is remembered. */
export async function remember(root: string, folder: string, state: string, files: Files): Promise<void> {
  const file = memory(root, folder);
  await mkdir(dirname(file), { recursive: true })
    .then(() => writeFile(file, state + digest(files)))
    .catch(() => {});
}

function memory(root: string, folder: string): string {
  return join(root, "node_modules/.cache/generate", folder.replaceAll("/", "-"));
}

function digest(files: Files): string {
  const hash = createHash("sha256");
  for (const [name, text] of [...files].sort()) hash.update(`${name} ${text.length}\n`).update(text);
  return hash.digest("hex");
}

async function collect(root: string, path: string, files: Map<string, string>): Promise<void> {
  const text = await readFile(join(root, path), "utf8").catch(() => undefined);
  if (text !== undefined) {
    files.set(path, text);
    return;
  }
  const names = await readdir(join(root, path)).catch(() => [] as string[]);
  for (const name of names) if (!passedOver.includes(name)) await collect(root, `${path}/${name}`, files);
}
