import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { guarded } from "@contacts-api/scripts/child-guard";

export interface StartedServer {
  readonly url: string;
  /** A key of the demonstration, and one of an organisation without contacts. */
  readonly keys: { readonly demonstration: string; readonly empty: string };
  stop(): Promise<void>;
}

const cli = fileURLToPath(new URL("dist/cli.js", import.meta.resolve("@contacts-api/server/package.json")));

/** The server of this repository as a separate process, on a free port, with a temporary database. */
export async function startServer(...options: readonly string[]): Promise<StartedServer> {
  const directory = await mkdtemp(join(tmpdir(), "docs-server-"));
  const { DATABASE_URL: _elsewhere, ...inherited } = process.env;
  const env = {
    ...inherited,
    CONTACTS_DATA_DIR: directory,
    PORT: "0",
    HOST: "127.0.0.1",
    CONTACTS_LOG_LEVEL: "silent",
  };
  const args = [cli, "serve", "--demo", ...options];
  const child = guarded(spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] }));
  const stop = async () => {
    if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
    await rm(directory, { recursive: true });
  };
  try {
    const { url, key } = await greetingOf(child);
    const run = (...args: string[]) => promisify(execFile)(process.execPath, [cli, ...args], { env });
    await run("orgs", "create", "Samples");
    const { stdout } = await run("keys", "create", "--org", "Samples");
    return { url, keys: { demonstration: key, empty: stdout.trim() }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Returns what the server prints when it is ready. Its later output is still read, so that it never waits for a reader. */
function greetingOf(child: ChildProcess): Promise<{ url: string; key: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ url: string; key: string }>();
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (part: string) => {
    text += part;
    const url = /^Contacts API\s+(\S+)$/mu.exec(text)?.[1];
    const key = /^Key\s+(\S+)$/mu.exec(text)?.[1];
    if (url !== undefined && key !== undefined) resolve({ url, key });
  });
  child.once("error", reject);
  child.once("exit", () =>
    reject(new Error("The server ended before it printed its address and key. Is packages/server built?")),
  );
  return promise;
}
