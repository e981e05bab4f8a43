import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { cli, type Environment, freshOrganization, processEnvironment } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

let environment: Environment;

beforeAll(async () => {
  ({ environment } = await freshOrganization());
});

const inNamespace = ["--mount", "sh", "-c"];
const canMount = spawnSync("unshare", [...inNamespace, "mount -t tmpfs none /mnt"]).status === 0;

test("an import says that standard input cannot be stored, and what to do", () => {
  const env = processEnvironment({ ...environment, TMPDIR: "/nonexistent" });
  const { status, stderr } = spawnSync(process.execPath, [cli, "import", "--org", "Acme", "-"], {
    env,
    input: "name\n",
  });
  expect([status, String(stderr)]).toEqual([
    1,
    "The input is stored in /nonexistent until it is imported, and this is not possible (ENOENT): set TMPDIR to a directory with space, or import a file.\n",
  ]);
});

test.runIf(canMount)("an import says that the disk for standard input is full", () => {
  const directory = createTemporaryDirectory();
  const env = processEnvironment({ ...environment, TMPDIR: directory });
  const script = `mount -t tmpfs -o size=64k none "$TMPDIR" && exec "$0" "$@"`;
  const command = [...inNamespace, script, process.execPath, cli, "import", "--org", "Acme", "-"];
  const { status, stderr } = spawnSync("unshare", command, { env, input: "name\n".repeat(100_000) });
  expect([status, String(stderr)]).toEqual([
    1,
    `The input is stored in ${directory} until it is imported, and the disk has no space left: set TMPDIR to a directory with space, or import a file.\n`,
  ]);
});

test.runIf(process.platform === "linux").each([
  ["-", "Standard output cannot be written (ENOSPC).\n"],
  ["/dev/full", "The disk has no space left for /dev/full. Free some, or name a file elsewhere.\n"],
])("an export to %s on a full disk is one sentence", (file, said) => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [cli, "export", "--org", "Acme", "--format", "csv", file], {
    env: processEnvironment(environment),
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  expect([status, String(stderr)]).toEqual([1, said]);
});
