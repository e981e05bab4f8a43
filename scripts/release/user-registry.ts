import { run } from "./command.ts";
import { buildEnvironment, repository } from "./environment.ts";
import type { Stage } from "./stage.ts";

/** The registry that this machine installs from: dependencies of our packages come from there in a rehearsal too. */
export async function registryOfUser({ signal }: Stage): Promise<string> {
  const url = await run("npm", ["config", "get", "registry"], { cwd: repository, env: buildEnvironment(), signal });
  return url.trim();
}
