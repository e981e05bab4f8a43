import { mkdtemp, realpath, rm } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { ReleaseError } from "./fault.ts";

/** A temporary folder for a release, removed afterwards. */
export interface Stage {
  readonly folder: string;
  /** Aborted by Ctrl-C and other signals. */
  readonly signal: AbortSignal;
  /** Runs one step and prints a line about it, with the time it took. */
  step<Result>(what: string, work: () => Promise<Result>): Promise<Result>;
}

/** Returns the exit code: 0, 1 if the release has a fault, 128 and the signal's number if stopped. */
export async function onStage(play: (stage: Stage) => Promise<void>): Promise<number> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "contacts-api-release-")));
  const stop = new AbortController();
  const stopped = Promise.withResolvers<never>();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const onSignal = (name: NodeJS.Signals) => {
    stop.abort(name);
    stopped.reject(name);
  };
  for (const name of signals) process.once(name, onSignal);
  try {
    await Promise.race([play({ folder, signal: stop.signal, step }), stopped.promise]);
    return 0;
  } catch (error) {
    return codeOf(error, stop.signal);
  } finally {
    // Processes that were just killed may still be closing their files.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    for (const name of signals) process.removeListener(name, onSignal);
  }
}

async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begin = performance.now();
  const seconds = () => `${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s`;
  try {
    const result = await work();
    console.log(`ok  ${seconds()}  ${what}`);
    return result;
  } catch (error) {
    console.log(`--  ${seconds()}  ${what}`);
    throw error;
  }
}

function codeOf(error: unknown, signal: AbortSignal): number {
  if (signal.aborted) {
    console.error("Stopped. What it made is removed; nothing has left this machine.");
    return 128 + constants.signals[signal.reason as NodeJS.Signals];
  }
  if (!(error instanceof ReleaseError)) throw error;
  console.error(`\n${error.message}`);
  return 1;
}
