// Installs the pinned toolchain before `npm start` and `npm test`. Plain JavaScript without dependencies: it is the only
// file that runs on the reader's own Node, before the Node of the toolchain is there.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.installed-lockfile`;
const lockfile = readFileSync(`${root}pnpm-lock.yaml`, "utf8");
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

if (read(stamp) !== lockfile) {
  console.log(`Installing the toolchain and the dependencies with ${packageManager} …`);
  const install = spawnSync(
    "npx",
    ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"],
    { cwd: root, stdio: "inherit", shell: process.platform === "win32" },
  );
  if (install.status !== 0) {
    console.error(`The installation failed. Run \`npx --yes ${packageManager} install\` to see why.`);
    process.exit(1);
  }
  writeFileSync(stamp, lockfile);
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
