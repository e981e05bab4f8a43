import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { guarded } from "@contacts-api/scripts/child-guard";

export interface Terminal {
  /** Types lines. Resolves with their output when they have ended, or when `isEnough` returns true. */
  type(lines: string, isEnough?: (printed: string) => boolean): Promise<string>;
  /** Presses Ctrl-C and closes the window. */
  close(): Promise<void>;
}

const patienceMs = 60_000;

/** Opens a shell in a folder. Its input and output are pipes, so it prints no prompt. */
export function openTerminal(folder: string, env: NodeJS.ProcessEnv): Terminal {
  const shell = guarded(spawn("bash", { cwd: folder, env, detached: true }));
  const ended = once(shell, "exit");
  let printed = "";
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  return {
    async type(lines, isEnough = () => false) {
      printed = "";
      const mark = `end-${crypto.randomUUID()}`;
      // In quotes that make another text of it, so that only its output is the mark.
      shell.stdin.write(`${lines}echo '${mark.slice(0, 5)}''${mark.slice(5)}'\n`);
      for (const start = performance.now(); !printed.includes(mark) && !isEnough(printed); await pause(20)) {
        if (!isRunning(shell) || performance.now() - start > patienceMs) {
          throw new Error(`These lines did not end:\n${lines}\nThey printed:\n${printed}`);
        }
      }
      return printed.replace(`${mark}\n`, "");
    },
    async close() {
      if (!isRunning(shell)) return;
      shell.stdin.end();
      process.kill(-(shell.pid ?? 0), "SIGINT");
      await Promise.race([ended, pause(10_000)]);
      if (isRunning(shell)) process.kill(-(shell.pid ?? 0), "SIGKILL");
    },
  };
}

function isRunning({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}
