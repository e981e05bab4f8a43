// Unpacks a package of the registry if its bytes have the hash in pnpm-lock.yaml, and refuses others before any of them
// runs: `node scripts/verified-package.mjs <pnpm or a name> <folder>`. Plain JavaScript without dependencies, like
// bootstrap.mjs.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const isWindows = process.platform === "win32";

/** Unpacks pnpm for this platform and returns its executable. It is one file, without Node and without dependencies. */
export function unpackPnpm(folder) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const version = packageManager.slice("pnpm@".length);
  unpackVerified(`@pnpm/exe.${platform()}`, folder, version);
  return join(folder, isWindows ? "pnpm.exe" : "pnpm");
}

/** Unpacks a package into a folder. Without a version, the lockfile must have one only. Throws a sentence otherwise. */
export function unpackVerified(name, folder, version) {
  const locked = lockedVersion(name, version);
  const temporary = mkdtempSync(join(tmpdir(), "contacts-api-verified-"));
  try {
    const tarball = download(`${name}@${locked.version}`, temporary);
    const received = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
    if (received !== locked.integrity) {
      throw new Error(
        `${name}@${locked.version} from the registry is not what pnpm-lock.yaml names, and was not run.\n` +
          `  Expected: ${locked.integrity}\n  Received: ${received}\n` +
          "  To do:    see which registry `npm config get registry` names, and report it if it is the public one.",
      );
    }
    mkdirSync(folder, { recursive: true });
    command("tar", ["-xzf", tarball, "--strip-components=1", "-C", folder]);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** Reads the version and the hash of a package from the lockfile. */
function lockedVersion(name, version) {
  const lockfile = readFileSync(join(root, "pnpm-lock.yaml"), "utf8");
  const [, packages = ""] = lockfile.split("\npackages:\n\n");
  const [own] = packages.split("\nsnapshots:\n");
  const found = own.split("\n\n").flatMap((entry) => {
    const [, key, integrity] = /^ {2}'?([^'\n:]+)'?:\n {4}resolution: \{integrity: (sha512-[^},\n]+)/.exec(entry) ?? [];
    const at = key?.lastIndexOf("@") ?? -1;
    return key?.slice(0, at) === name ? [{ version: key.slice(at + 1), integrity }] : [];
  });
  const fitting = found.filter((one) => version === undefined || one.version === version);
  if (fitting.length === 1) return fitting[0];
  const wanted = version === undefined ? name : `${name}@${version}`;
  const there = found.map((one) => one.version).join(", ") || "none";
  throw new Error(
    `pnpm-lock.yaml has no single integrity for ${wanted} (it has: ${there}), so nothing was loaded.\n` +
      "  To do:    run `pnpm install` where it runs already, with a registry that has this package, and commit the lockfile.",
  );
}

/** Downloads with npm, which knows the registry, the proxies and the certificates of this machine, and has a cache. */
function download(specifier, folder) {
  command("npm", ["pack", specifier, "--pack-destination", folder, "--prefer-offline", "--loglevel=error"]);
  return join(folder, readdirSync(folder)[0]);
}

function command(program, args) {
  const { status, error, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    shell: isWindows && program === "npm",
  });
  if (status === 0) return;
  throw new Error(`\`${program} ${args.join(" ")}\` failed: ${error?.message ?? stderr.trim()}`);
}

/** Returns this platform's name in the packages of pnpm's executables. */
function platform() {
  const isMusl = process.platform === "linux" && process.report.getReport().header.glibcVersionRuntime === undefined;
  return `${process.platform}-${process.arch}${isMusl ? "-musl" : ""}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [name = "", folder = ""] = process.argv.slice(2);
  try {
    if (name === "pnpm") unpackPnpm(folder);
    else unpackVerified(name, folder);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
