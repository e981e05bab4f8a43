// A Chromium that needs nothing by hand: on Linux x64 the one in the npm package @sparticuz/chromium with the libraries
// that a bare machine lacks, elsewhere an installed one.
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { run } from "../packaging/packed-package.ts";

const directory = fileURLToPath(new URL("../../node_modules/.cache/chromium", import.meta.url));
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export async function startBrowser(): Promise<Browser> {
  const named = process.env["CHROMIUM_PATH"];
  const packaged = named === undefined && process.platform === "linux" && process.arch === "x64";
  const executablePath = packaged ? await unpack() : (named ?? installed.find(existsSync));
  if (!executablePath) throw new Error("No Chromium found. Set CHROMIUM_PATH to the executable of one.");
  const libraries = packaged ? { LD_LIBRARY_PATH: join(directory, "al2023/lib") } : {};
  return await chromium.launch({
    executablePath,
    env: { ...process.env, ...libraries },
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
    timeout: 120_000,
  });
}

/** The package unpacks into `TMPDIR`. A separate process keeps ours unchanged. */
async function unpack(): Promise<string> {
  const executable = join(directory, "chromium");
  if (existsSync(join(directory, "al2023/lib")) && existsSync(executable)) return executable;
  await mkdir(directory, { recursive: true });
  const script =
    'const { inflate } = await import("@sparticuz/chromium"); for (const file of process.argv.slice(1)) await inflate(file);';
  const packed = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin");
  const archives = ["al2023.tar.br", "chromium.br"].map((name) => join(packed, name));
  await run(process.execPath, ["--input-type=module", "--eval", script, ...archives], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, TMPDIR: directory },
  });
  return executable;
}
