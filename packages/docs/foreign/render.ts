import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../dist/build.js", import.meta.url));

interface Rendered {
  readonly seconds: number;
  readonly warnings: number;
  /** The addresses of the pages with their bytes. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Renders a document with the command that readers use; rejects with what the command says. */
export async function render(file: string, output: string): Promise<Rendered> {
  const started = performance.now();
  const child = spawn(process.execPath, [command, "--spec", file, "--output", output], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = new Promise<number | null>((exited) => child.once("exit", exited));
  const [code, , said] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(said.trim() || `The build ended with ${code}.`);
  return {
    seconds: (performance.now() - started) / 1000,
    warnings: said.split("\n").filter((line) => line.includes(": warning: ")).length,
    pages: await pagesIn(output),
  };
}

async function pagesIn(folder: string): Promise<Map<string, number>> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html"));
  return new Map(await Promise.all(files.map(async (file) => [file, (await stat(join(folder, file))).size] as const)));
}
