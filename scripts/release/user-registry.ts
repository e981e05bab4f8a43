import { run } from "./command.ts";
import { buildEnvironment, repository } from "./environment.ts";
import { ReleaseError } from "./fault.ts";
import type { Stage } from "./stage.ts";

/**
 * Returns the registry that this machine installs from: a rehearsal takes the dependencies of our packages from there
 * too.
 */
export async function registryOfUser(stage: Stage): Promise<string> {
  return (await npm(stage, "config", "get", "registry")).trim();
}

/** Checks the registry before anything is built, so that the message comes early and is precise. */
export async function assertRegistryResponds(stage: Stage, url: string): Promise<void> {
  await npm(stage, "view", "openapi-fetch", "version", "--fetch-retries=0").catch((cause: Error) => {
    stage.signal.throwIfAborted();
    const received = /code (E\w+)/.exec(cause.message)?.[1] ?? cause.message;
    const remedy = "rehearse where it can be reached, or name a mirror of it as `npm_config_registry`";
    throw new ReleaseError([{ of: `the registry ${url}`, expected: "openapi-fetch", received, remedy }]);
  });
}

function npm({ signal }: Stage, ...args: string[]): Promise<string> {
  return run("npm", args, { cwd: repository, env: buildEnvironment(), signal });
}
