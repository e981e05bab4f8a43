// The installed command on HTTP, for as long as it is checked.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { guarded } from "@contacts-api/scripts/child-guard";
import type { Installed } from "./installed.ts";

export interface OnHttp {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts it on a free port; throws if it ends before it listens. */
export async function startOnHttp({ folder, command, env }: Installed): Promise<OnHttp> {
  const child = guarded(spawn(process.execPath, [...command, "--http", "0"], { cwd: folder, env }));
  const ended = once(child, "exit");
  for await (const line of createInterface({ input: child.stderr })) {
    const url = /^Listening on (\S+)$/.exec(line)?.[1];
    if (url === undefined) throw new Error(`contacts-mcp did not start: ${line}`);
    // Its log continues.
    child.stderr.resume();
    return {
      url,
      async stop() {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error("contacts-mcp ended before it listened.");
}
