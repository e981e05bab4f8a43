import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Change } from "./whole-change.ts";

/** Returns the change with its code as `pnpm format` would write it: the length of names changes line breaks. */
export async function formatted(root: string, change: Change): Promise<Change> {
  const folder = await mkdtemp(join(tmpdir(), "contacts-scaffold-"));
  const files = [...change.keys()].filter((path) => path.endsWith(".ts"));
  try {
    await cp(join(root, "biome.jsonc"), join(folder, "biome.jsonc"));
    for (const path of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), change.get(path)!);
    }
    const biome = createRequire(join(root, "package.json")).resolve("@biomejs/biome/bin/biome");
    await promisify(execFile)(process.execPath, [biome, "check", "--write", "--vcs-enabled=false", ...files], {
      cwd: folder,
    });
    const texts = await Promise.all(files.map((path) => readFile(join(folder, path), "utf8")));
    return new Map([...change].map(([path, text]) => [path, withEndsOf(text, texts[files.indexOf(path)] ?? text)]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Restores line ends: biome writes bare line feeds. */
function withEndsOf(before: string, text: string): string {
  return before.includes("\r\n") && !text.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}
