import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { guarded } from "@contacts-api/scripts/child-guard";

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Bytes of physical memory, now and at the peak since it started. */
  memory(): { now: number; peak: number };
  stop(): Promise<void>;
}

/** Starts a Node program that listens on `PORT`, with its log thrown away, and waits until it takes connections. */
export async function startServerProcess(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<ServerProcess> {
  const port = await freePort();
  const child = guarded(
    spawn(process.execPath, [...nodeOptions, pathOf(program), ...args], {
      env: { PATH: process.env["PATH"]!, ...environment, PORT: String(port) },
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
  while (!(await takesConnections(port))) {
    if (child.exitCode !== null)
      throw new Error(`${program} ended with exit code ${child.exitCode} before it listened.`);
    await pause(20);
  }
  return { url: `http://127.0.0.1:${port}`, pid: child.pid!, memory: () => memoryOf(child), stop: () => end(child) };
}

/** A process of this folder that is given jobs. */
export class Worker<Job extends object, Result> {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;

  constructor(program: string, ...args: string[]) {
    this.#child = guarded(fork(pathOf(program), args, { execArgv: [] }));
    this.#ended = once(this.#child, "exit").then(([code]) => {
      throw new Error(`${program} ended with exit code ${code}.`);
    });
    this.#ended.catch(() => {});
  }

  async run(job: Job): Promise<Result> {
    this.#child.send(job);
    const [result] = (await Promise.race([once(this.#child, "message"), this.#ended])) as [Result];
    return result;
  }

  stop(): void {
    this.#child.disconnect();
  }
}

/** Returns the path of a program of this folder, or of one that is named by its absolute path. */
const pathOf = (program: string) => fileURLToPath(new URL(program, import.meta.url));

/** Reads the memory of a process. Only Linux reports its peak. */
function memoryOf({ pid }: ChildProcess): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * 1024;
  return { now: bytes("VmRSS"), peak: bytes("VmHWM") };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function takesConnections(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const outcome = await Promise.race([
    once(socket, "connect").then(() => true),
    once(socket, "error").then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return outcome;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}
