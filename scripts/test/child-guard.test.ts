import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { guarded } from "../child-guard.ts";

const guard = new URL("../child-guard.ts", import.meta.url);

/** A server that has a child process, ignores signals and does not notice when its starter ends. */
const server = `
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  const { spawn } = require("node:child_process");
  const { pid } = spawn("sleep", ["600"]);
  setTimeout(process.exit, 600_000); // should the guard fail
  require("node:http").createServer().listen(0, () => {
    require("node:fs").writeFileSync("pids", [process.ppid, process.pid, pid].join(" "));
  });`;

/** A suite that starts the server as a test would, and waits forever. */
const suite = `
  import { spawn } from "node:child_process";
  import { writeFileSync } from "node:fs";
  import { test } from "vitest";
  import { guarded } from ${JSON.stringify(guard.href)};
  test("hangs", async () => {
    guarded(spawn(process.execPath, ["--eval", ${JSON.stringify(server)}], { detached: true, stdio: "ignore" }));
    writeFileSync("guarded", "");
    await new Promise(() => {});
  }, LIMIT);`;

/** Runs the suite in a separate folder until the server has started. */
async function runSuite(limit: number): Promise<{ runner: ChildProcess; worker: number; pids: number[] }> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "node_modules"));
  await symlink(join(repository, "scripts/node_modules/vitest"), join(folder, "node_modules/vitest"));
  await writeFile(join(folder, "server.test.ts"), suite.replace("LIMIT", String(limit)));
  await writeFile(join(folder, "vitest.config.ts"), "export default { test: { watch: false } };");
  const vitest = join(repository, "scripts/node_modules/vitest/vitest.mjs");
  const runner = guarded(spawn(process.execPath, [vitest, "run"], { cwd: folder, stdio: "ignore", detached: true }));
  const read = async () => (await readFile(join(folder, "pids"), "utf8").catch(() => "")).split(" ").map(Number);
  await expect.poll(async () => (await read()).length).toBe(3);
  // On a busy machine the server may listen before its starter continues.
  await expect.poll(() => existsSync(join(folder, "guarded"))).toBe(true);
  const [worker = 0, ...pids] = await read();
  return { runner, worker, pids };
}

test.each(["SIGKILL", "SIGINT", "SIGTERM"] as const)("a server of a test whose runner gets %s ends", async (signal) => {
  const { runner, pids } = await runSuite(600_000);
  expect(pids.map(isRunning)).toEqual([true, true]);
  process.kill(-runner.pid!, signal);
  await expect.poll(() => pids.map(isRunning)).toEqual([false, false]);
});

test("a server of a test that takes too long ends with the run", async () => {
  const { runner, pids } = await runSuite(2_000);
  await expect.poll(() => pids.map(isRunning)).toEqual([false, false]);
  await expect.poll(() => runner.exitCode).toBe(1);
});

test("a worker that is killed alone leaves no server", async () => {
  const { runner, worker, pids } = await runSuite(600_000);
  expect(worker).not.toBe(runner.pid);
  process.kill(worker, "SIGKILL");
  await expect.poll(() => pids.map(isRunning)).toEqual([false, false]);
});

/** A process that has ended may wait for its parent to notice. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" && process.platform !== "linux";
  }
}
