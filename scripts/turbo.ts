// Runs turbo tasks: `node scripts/turbo.ts build test`. Telemetry is off: turbo's costs several times the work of a
// cached run, Redocly's a third of a lint.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { failedTasks } from "./failed-tasks.ts";

/** Runs turbo with the given arguments in the repository and returns its exit code. */
export function turbo(...args: string[]): number {
  const root = fileURLToPath(new URL("..", import.meta.url));
  // Each run leaves a summary, and only the one of this run is wanted.
  rmSync(`${root}.turbo/runs`, { recursive: true, force: true });
  const { status } = spawnSync(`${root}node_modules/.bin/turbo`, ["run", ...args, "--summarize"], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: "1",
      TURBO_NO_UPDATE_NOTIFIER: "1",
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    },
  });
  if (status !== 0) console.error(failedTasks(root));
  return status ?? 1;
}

if (import.meta.main) process.exitCode = turbo(...process.argv.slice(2));
