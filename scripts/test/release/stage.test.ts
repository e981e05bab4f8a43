import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { guarded } from "../../child-guard.ts";

const release = new URL("../../release/", import.meta.url);

/** Starts a program of one step as a separate process. */
async function playing(step: string) {
  const file = join(await temporaryFolder(), "play.ts");
  await writeFile(
    file,
    `import { onStage } from "${release}stage.ts";
     import { run } from "${release}command.ts";
     process.exitCode = await onStage(async (stage) => {
       console.log("folder", stage.folder);
       const options = { cwd: stage.folder, env: process.env, signal: stage.signal };
       await stage.step("one step", async () => { ${step} });
     });`,
  );
  const child = guarded(spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "pipe"] }));
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output.text += text;
    });
  return { child, output };
}

async function played(step: string) {
  const { child, output } = await playing(step);
  const [code] = await once(child, "close");
  return { code, text: output.text, folder: /^folder (.*)$/m.exec(output.text)![1]! };
}

describe("a rehearsal", () => {
  test("prints a line with the time of each step, and leaves nothing behind", async () => {
    const { code, text, folder } = await played('await run("node", ["--version"], options);');
    expect(code).toBe(0);
    expect(text).toMatch(/^ok +\d+\.\d s {2}one step$/m);
    expect(existsSync(folder)).toBe(false);
  });

  test("ends with code 1 and the end of what a failed command says", async () => {
    const { code, text, folder } = await played(
      'await run("node", ["--eval", "console.log(`a reason`); process.exit(3)"], options);',
    );
    expect(code).toBe(1);
    expect(text).toMatch(/^-- +\d+\.\d s {2}one step$/m);
    expect(text).toMatch(/Expected: exit code 0\n {2}Received: exit code 3, and this:\n {4}a reason\n/);
    expect(existsSync(folder)).toBe(false);
  });

  test("says which command it cannot find", async () => {
    const { code, text } = await played('await run("no-such-command", [], options);');
    expect(code).toBe(1);
    expect(text).toContain("Received: spawn no-such-command ENOENT");
  });

  test("reports its own fault with a trace", async () => {
    const { code, text } = await played('throw new TypeError("mine");');
    expect(code).toBe(1);
    expect(text).toMatch(/TypeError: mine\n +at /);
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends on %s, with everything that its commands have started", async (signal, expected) => {
    const { child, output } = await playing(
      'await run("sh", ["-c", "sleep 300 & echo $! > pid; echo started > ready; wait"], options);',
    );
    await expect.poll(() => output.text).toMatch(/^folder .*$/m);
    const folder = /^folder (.*)$/m.exec(output.text)![1]!;
    await expect.poll(() => existsSync(join(folder, "ready"))).toBe(true);
    const pid = Number(readFileSync(join(folder, "pid"), "utf8"));
    child.kill(signal);
    expect(await once(child, "close")).toEqual([expected, null]);
    expect(output.text).toContain("Stopped.");
    expect(existsSync(folder)).toBe(false);
    await expect.poll(() => isRunning(pid)).toBe(false);
  });
});

/** A killed process is gone, or waits for its parent to notice. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return true;
}
