// The server of this repository with the demonstration, on a free port and a temporary database.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface StartedServer {
  readonly url: string;
  readonly key: string;
  stop(): Promise<void>;
}

const cli = fileURLToPath(new URL("../../../packages/server/dist/cli.js", import.meta.url));

export async function startServer(folder: string): Promise<StartedServer> {
  const { DATABASE_URL: _elsewhere, ...inherited } = process.env;
  const env = { ...inherited, CONTACTS_DATA_DIR: folder, HOST: "127.0.0.1", PORT: "0", CONTACTS_LOG_LEVEL: "silent" };
  const child = spawn(process.execPath, [cli, "serve", "--demo"], { env, stdio: ["ignore", "pipe", "inherit"] });
  let [url, key] = ["", ""];
  for await (const line of createInterface(child.stdout)) {
    url ||= /^Contacts API\s+(\S+)$/u.exec(line)?.[1] ?? "";
    key ||= /^Key\s+(\S+)$/u.exec(line)?.[1] ?? "";
    if (url !== "" && key !== "") break;
  }
  if (key === "") throw new Error("The server printed no address and key. Run pnpm build first.");
  child.stdout.resume();
  return {
    url,
    key,
    stop: async () => {
      if (child.kill("SIGTERM")) await once(child, "exit");
    },
  };
}
