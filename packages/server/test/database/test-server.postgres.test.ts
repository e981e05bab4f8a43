import { spawn } from "node:child_process";
import { once } from "node:events";
import { guarded } from "@contacts-api/scripts/child-guard";
import { expect, test } from "vitest";

const source = new URL("../support/postgres-server.ts", import.meta.url).href;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("PostgreSQL ends with the process that has started it for its tests, also when that is killed", async () => {
  const program = `
    import { startPostgres } from ${JSON.stringify(source)};
    const { pid } = await startPostgres();
    process.stdout.write(String(pid));
    setInterval(() => {}, 1_000);`;
  const args = ["--input-type=module", "--eval", program];
  const child = guarded(spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] }));
  const pid = Number(String((await once(child.stdout, "data"))[0]));
  expect(isRunning(pid)).toBe(true);
  child.kill("SIGKILL");
  await expect.poll(() => isRunning(pid)).toBe(false);
});
