import { type ChildProcess, spawn } from "node:child_process";
import { ReleaseError } from "./fault.ts";

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends the command and all processes that it started. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command to its end and returns its standard output.
 * @throws {ReleaseError} with the end of its output if it fails
 */
export async function run(command: string, args: readonly string[], options: CommandOptions): Promise<string> {
  const { stdout, all, end } = await outcome(start(command, args, options));
  options.signal.throwIfAborted();
  if (end === "exit code 0") return stdout;
  const line = [command, ...args].join(" ");
  throw new ReleaseError([
    {
      of: `\`${line}\` in ${options.cwd}`,
      expected: "exit code 0",
      received: `${end}, and this:\n${lastLines(all)}`,
      remedy: "read its output, fix the fault, commit, and rehearse again",
    },
  ]);
}

/** Starts a command in a separate process group, so that ending it ends its children too. */
export function start(command: string, args: readonly string[], { cwd, env, signal }: CommandOptions): ChildProcess {
  signal.throwIfAborted();
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const abort = () => end(child, "SIGKILL");
  signal.addEventListener("abort", abort, { once: true });
  child.once("close", () => signal.removeEventListener("abort", abort));
  return child;
}

/** Signals a command and its children, if they still run. */
export function end(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // All of them have ended.
  }
}

async function outcome(child: ChildProcess): Promise<{ stdout: string; all: string; end: string }> {
  let stdout = "";
  let all = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    all += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    all += text;
  });
  const { promise, resolve } = Promise.withResolvers<string>();
  child.once("error", ({ message }) => resolve(message));
  child.once("close", (code, signal) => resolve(signal ?? `exit code ${code}`));
  return { end: await promise, stdout, all };
}

function lastLines(output: string): string {
  const lines = output.trimEnd().split("\n");
  return lines
    .slice(-30)
    .map((line) => `    ${line}`)
    .join("\n");
}
