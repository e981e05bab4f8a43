// The servers that are measured, started as their users start them.
import type { Job, Outcome } from "./load.ts";
import { type ServerProcess, startServerProcess, type Worker } from "./server-process.ts";

export type Load = Worker<Job, Outcome>;
export type Environment = Readonly<Record<string, string>>;

export interface Options {
  /** The `dist/cli.js` of an earlier build that is measured as well. */
  readonly before?: string | undefined;
  /** To try a part of the benchmark with fewer rounds than it has. */
  readonly rounds?: number | undefined;
}

/** The file of the package's command. */
export const cli = "../dist/cli.js";
export const logging = { CONTACTS_LOG_LEVEL: "info" };

/** Starts ours as `npx @contacts-api/server serve` does, or an earlier build of it. */
export const startOurs = (environment: Environment, program = cli): Promise<ServerProcess> =>
  startServerProcess(program, ["serve"], { ...logging, ...environment });

export const startNaive = (environment: Environment): Promise<ServerProcess> =>
  startServerProcess("naive-server.ts", [], { NODE_ENV: "production", ...environment });

export const startConstant = (kind: "http" | "hono"): Promise<ServerProcess> =>
  startServerProcess("constant-server.ts", [kind], {});
