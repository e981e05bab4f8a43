import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { cli, endingWithTests, freshOrganization, processEnvironment } from "../support/command-line.ts";

// The first process of a container, to which the system delivers only the signals that it listens to.

const inNamespace = ["--pid", "--fork", "--kill-child"];
const canUnshare = spawnSync("unshare", [...inNamespace, "true"]).status === 0;

/** Starts a command as the first process of a namespace, and signals it until it ends. Returns its exit code. */
async function codeAfter(signal: NodeJS.Signals, args: string[]): Promise<number> {
  const { environment } = await freshOrganization();
  const command = [...inNamespace, process.execPath, cli, ...args];
  const unshare = endingWithTests(spawn("unshare", command, { env: processEnvironment(environment) }));
  const closed = once(unshare, "close");
  while (unshare.exitCode === null) {
    signalChildOf(unshare.pid!, signal);
    await pause(10);
  }
  return (await closed)[0] as number;
}

function signalChildOf(pid: number, signal: NodeJS.Signals): void {
  try {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
    if (child) process.kill(Number(child), signal);
  } catch {
    // Both have ended.
  }
}

describe.runIf(canUnshare)("the first process of a container", () => {
  test.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
    ["SIGHUP", 129],
  ] as const)("ends by %s while a server starts", async (signal, code) => {
    expect(await codeAfter(signal, ["serve"])).toBe(code);
  });

  test("ends by a signal while a command waits for its input", async () => {
    expect(await codeAfter("SIGTERM", ["import", "--org", "Acme", "-"])).toBe(143);
  });
});
