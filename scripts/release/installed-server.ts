import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { end, start } from "./command.ts";
import type { EmptyProject } from "./empty-project.ts";
import { ReleaseError } from "./fault.ts";

export interface InstalledServer {
  readonly url: string;
  readonly key: string;
}

const STARTS_WITHIN_MS = 30_000;
const STOPS_WITHIN_MS = 15_000;

/** Runs the project's own `contacts-api`, on an empty database and a free port, for the duration of the work. */
export async function withInstalledServer(
  { folder, env, signal }: EmptyProject,
  options: readonly string[],
  work: (server: InstalledServer) => Promise<void>,
): Promise<void> {
  const command = join(folder, "node_modules/.bin/contacts-api");
  const settings = {
    HOST: "127.0.0.1",
    PORT: "0",
    CONTACTS_DATA_DIR: join(folder, "data"),
    CONTACTS_LOG_LEVEL: "error",
  };
  const child = start(command, ["serve", "--demo", ...options], { cwd: folder, env: { ...env, ...settings }, signal });
  const ended = new Promise<string>((resolve) => child.once("exit", (code) => resolve(`exit code ${code}`)));
  try {
    await work(await greetingOf(child));
    end(child, "SIGTERM");
    const tooLate = pause(STOPS_WITHIN_MS, `nothing within ${STOPS_WITHIN_MS} ms`, { ref: false });
    const outcome = await Promise.race([ended, tooLate]);
    if (outcome !== "exit code 0") throw serverError("exit code 0 when told to stop", outcome);
  } finally {
    end(child, "SIGKILL");
  }
}

async function greetingOf(child: ChildProcess): Promise<InstalledServer> {
  const { promise, resolve, reject } = Promise.withResolvers<InstalledServer>();
  let output = "";
  const onOutput = (text: string) => {
    output += text;
    const url = /^Contacts API +(\S+)$/m.exec(output)?.[1];
    const key = /^Key +(\S+)$/m.exec(output)?.[1];
    if (url !== undefined && key !== undefined) resolve({ url, key });
  };
  child.stdout?.setEncoding("utf8").on("data", onOutput);
  child.stderr?.setEncoding("utf8").on("data", onOutput);
  const refuse = (why: string) => reject(serverError("its address and a key", `${why}\n${output}`));
  child.once("exit", (code) => refuse(`exit code ${code}`));
  child.once("error", ({ message }) => refuse(message));
  const timer = setTimeout(() => refuse(`nothing within ${STARTS_WITHIN_MS} ms`), STARTS_WITHIN_MS);
  return promise.finally(() => clearTimeout(timer));
}

function serverError(expected: string, received: string): ReleaseError {
  const remedy = "pack packages/server, install it in an empty folder, and run `npx contacts-api serve --demo` there";
  return new ReleaseError([{ of: "@contacts-api/server, installed", expected, received, remedy }]);
}
