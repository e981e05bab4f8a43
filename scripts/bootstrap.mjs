// Installs the pinned toolchain before `npm start` and `npm test`. Plain JavaScript without dependencies: this and
// verified-package.mjs run on the reader's own Node, before the Node of the toolchain is there.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unpackPnpm } from "./verified-package.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "node_modules/.installed-lockfile");
const lockfile = readFileSync(join(root, "pnpm-lock.yaml"), "utf8");

if (read(stamp) !== lockfile) process.exitCode = install();

/** Returns the exit code. The lockfile pins the rest of the toolchain by hashes, so pnpm is checked first. */
function install() {
  console.log("Installing the toolchain and the dependencies …");
  const folder = mkdtempSync(join(tmpdir(), "contacts-api-pnpm-"));
  try {
    const args = ["install", "--frozen-lockfile", "--reporter=append-only"];
    const { status, error } = spawnSync(unpackPnpm(folder), args, { cwd: root, stdio: "inherit" });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error("pnpm says above why.");
    writeFileSync(stamp, lockfile);
    return 0;
  } catch (error) {
    console.error(`The installation failed. ${error.message}`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
