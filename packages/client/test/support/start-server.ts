// The one place that knows how the server of this repository is started: its command line, with the demonstration
// organisation, on a free port and an empty data directory.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { guarded } from "@contacts-api/scripts/child-guard";

export interface RunningServer {
  url: string;
  /** A key of the demonstration organisation. */
  apiKey: string;
  stop(): Promise<void>;
}

const cli = fileURLToPath(import.meta.resolve("../../node_modules/@contacts-api/server/dist/cli.js"));

export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const directory = await mkdtemp(join(tmpdir(), "contacts-server-"));
  const env = {
    PATH: process.env["PATH"],
    PORT: "0",
    CONTACTS_DATA_DIR: directory,
    CONTACTS_LOG_LEVEL: "error",
    ...settings,
  };
  const server = guarded(spawn(process.execPath, [cli, "serve", "--demo"], { env }));
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, "exit");
    await rm(directory, { recursive: true, force: true });
  };
  let output = "";
  server.stderr.on("data", (text) => {
    output += text;
  });
  for await (const text of server.stdout) {
    output += text;
    const url = /^Contacts API +(\S+)$/m.exec(output)?.[1];
    const apiKey = /^Key +(\S+)$/m.exec(output)?.[1];
    if (url !== undefined && apiKey !== undefined) return { url, apiKey, stop };
  }
  await stop();
  throw new Error(`The server did not start:\n${output}`);
}
