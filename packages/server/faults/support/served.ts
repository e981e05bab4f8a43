// The server as a separate process, from source or as built, with the demonstration organisation.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { entrust } from "./janitor.ts";

export const source = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
export const built = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** The image's options for Node, because bounds on memory apply to the image. */
const settings = entryPoint().slice(1, -1);

function entryPoint(): string[] {
  const dockerfile = readFileSync(new URL("../../../../Dockerfile", import.meta.url), "utf8");
  return JSON.parse(/^ENTRYPOINT (.*)$/m.exec(dockerfile)![1]!);
}

export interface Served {
  readonly url: string;
  readonly key: string;
  readonly child: ChildProcess;
  isAlive(): boolean;
  /** Sends the signal and waits for the end of the process. Returns its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A destination of a server's standard output, other than a socket of this process. */
export interface Output {
  readonly fd: number;
  /** Reads the output. */
  readonly reader: Readable;
}

export type Environment = Readonly<Record<string, string>>;

const running = new Set<ChildProcess>();
const directories = new Set<string>();

// However the script ends, it leaves no process and no file behind.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));

export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "contacts-api-fault-"));
  directories.add(directory);
  entrust("made", directory);
  return directory;
}

/** Starts the server, if necessary by another command such as `faketime …`. */
export async function serve(
  environment: Environment,
  command: readonly string[] = [],
  cli: string = source,
  output?: Output,
): Promise<Served> {
  const [program = "", ...args] = [...command, process.execPath, ...settings, cli, "serve", "--demo"];
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(program, args, {
    env: { PATH, HOME, PORT: "0", CONTACTS_LOG_LEVEL: "silent", ...environment },
    stdio: ["ignore", output?.fd ?? "pipe", "pipe"],
  });
  // The child has it as its own now.
  if (output !== undefined) closeSync(output.fd);
  const reader = output?.reader ?? child.stdout!;
  running.add(child);
  entrust("started", child.pid);
  child.once("exit", () => {
    running.delete(child);
    entrust("ended", child.pid);
  });
  let said = "";
  let complained = "";
  reader.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    complained += text;
  });
  while (!said.includes("\ncurl ")) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}: ${complained}`);
    await Promise.race([once(reader, "data"), once(child, "close")]);
  }
  return {
    url: /http:\/\/\S+/.exec(said)![0],
    key: /org_\w+[\w-]*/.exec(said)![0],
    child,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async end(signal = "SIGTERM") {
      const ended = once(child, "exit");
      child.kill(signal);
      return ((await ended) as [number | null])[0];
    },
  };
}
