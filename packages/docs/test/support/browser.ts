import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

/**
 * A real Chromium that needs nothing by hand. On Linux x64 it is the one in the npm package @sparticuz/chromium, which
 * brings the libraries (NSS, expat) and fonts that a bare machine lacks; so everybody tests with the same version.
 * Elsewhere, or when CHROMIUM_PATH says so, an installed one.
 */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: flags, timeout: patience });
}

/** Milliseconds for one action of the browser: less than for a test, so that the failure names the missing element. */
export const patience = 120_000;

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

async function findChromium(): Promise<Chromium> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) return { executablePath: named, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return await unpackChromium();
  const executablePath = installed.find(existsSync);
  if (executablePath !== undefined) return { executablePath, env: {} };
  throw new Error(
    `No Chromium for ${process.platform} ${process.arch}: looked for ${installed.join(", ")}. ` +
      "Install Chromium or Chrome, or set CHROMIUM_PATH to its executable, and run the tests again.",
  );
}

/** Unpacks the package once per version. It is moved into place whole, so that concurrent runs never see half of it. */
async function unpackChromium(): Promise<Chromium> {
  const entry = fileURLToPath(import.meta.resolve("@sparticuz/chromium"));
  const packed = join(dirname(entry), "..", "bin");
  const version = /chromium@([\d.]+)/u.exec(entry)?.[1] ?? "unpacked";
  const cache = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));
  const directory = join(cache, `chromium-${version}`);
  if (!existsSync(directory)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(join(cache, "unpacking-"));
    await unpackInto(fresh, packed);
    await writeFile(join(fresh, "fonts.conf"), fontsConfiguration(join(directory, "fonts")));
    await rename(fresh, directory).catch(async (error: NodeJS.ErrnoException) => {
      await rm(fresh, { recursive: true });
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  }
  const libraries = join(directory, "al2023", "lib");
  const env = {
    LD_LIBRARY_PATH: [libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
    FONTCONFIG_FILE: join(directory, "fonts.conf"),
  };
  return { executablePath: join(directory, "chromium"), env };
}

/** The package unpacks into `TMPDIR`. A separate process keeps ours unchanged. */
async function unpackInto(directory: string, packed: string): Promise<void> {
  const script = `
    const { inflate } = await import("@sparticuz/chromium");
    for (const name of process.argv.slice(1)) await inflate(name);
  `;
  const archives = ["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((name) => join(packed, name));
  execFileSync(process.execPath, ["--input-type=module", "--eval", script, ...archives], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, TMPDIR: directory },
  });
}

/** The machine's fonts, and the package's for a machine without any. */
function fontsConfiguration(directory: string): string {
  return (
    '<?xml version="1.0"?>\n<fontconfig>\n  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n' +
    `  <dir>${directory}</dir>\n</fontconfig>\n`
  );
}
