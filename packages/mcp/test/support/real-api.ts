// The server of this repository on SQLite, with its demonstration, and the MCP server as a process before it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { guarded } from "@contacts-api/scripts/child-guard";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { vi } from "vitest";

export interface RealApi {
  /** The settings of the MCP server. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const server = fileURLToPath(import.meta.resolve("../../node_modules/@contacts-api/server/dist/cli.js"));
const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

export async function startApi(): Promise<RealApi> {
  const directory = await mkdtemp(join(tmpdir(), "contacts-mcp-"));
  const settings = { PORT: "0", CONTACTS_DATA_DIR: directory, CONTACTS_LOG_LEVEL: "error" };
  const child = guarded(spawn(process.execPath, [server, "serve", "--demo"], { env: settings }));
  const stop = async () => {
    if (child.exitCode === null && child.kill()) await once(child, "exit");
    await rm(directory, { recursive: true, force: true });
  };
  let output = "";
  child.stderr.on("data", (text) => {
    output += text;
  });
  for await (const text of child.stdout) {
    output += text;
    const url = /^Contacts API +(\S+)$/m.exec(output)?.[1];
    const key = /^Key +(\S+)$/m.exec(output)?.[1];
    if (url && key) return { env: { CONTACTS_BASE_URL: url, CONTACTS_API_KEY: key }, stop };
  }
  await stop();
  throw new Error(`The server did not start:\n${output}`);
}

/** A transport to the command in a separate process, and what that process writes to standard error. */
export function stdio(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cli, ...args],
    env: { ...env },
    stderr: "pipe",
  });
  const errors: string[] = [];
  transport.stderr?.on("data", (text) => errors.push(String(text)));
  return { transport, errors };
}

/** Starts the command. The caller waits for its output. */
export function startCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = guarded(spawn(process.execPath, [cli, ...args], { env: { ...env } }));
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (text) => {
      output[name] += text;
    });
  }
  const exit = once(child, "exit").then(([code]) => code as number | null);
  return { child, output, exit };
}

/** Starts the command on HTTP, and waits until it listens. */
export async function startHttp(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = startCommand(["--http", "0", ...args], env);
  const url = await vi.waitUntil(() => /^Listening on (\S+)\n/.exec(command.output.stderr)?.[1], {
    timeout: 120_000,
    interval: 20,
  });
  return { ...command, url };
}
