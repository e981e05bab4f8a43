import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Returns the environment of this process, without variables that would change a build or point Git to another
 * repository.
 */
export function buildEnvironment(changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:GIT_(?!SSL_|CONFIG_)|NODE_ENV$|VITEST)/.test(name));
  return { ...Object.fromEntries(kept), PATH: path(), NO_COLOR: "1", ...changes };
}

/**
 * Returns an environment with a single registry and an empty home. The user's configuration and caches are not read,
 * and the caches get no packages that were never published.
 */
export async function secludedEnvironment(home: string, registry: string): Promise<NodeJS.ProcessEnv> {
  await mkdir(home, { recursive: true });
  const { host } = new URL(registry);
  const settings = [
    `registry=${registry}`,
    `//${host}/:_authToken=anybody`,
    "audit=false",
    "fund=false",
    "update-notifier=false",
  ];
  await writeFile(join(home, ".npmrc"), `${settings.join("\n")}\n`);
  const { TMPDIR } = process.env;
  const committer = { GIT_AUTHOR_NAME: "rehearsal", GIT_AUTHOR_EMAIL: "rehearsal@contacts-api.invalid" };
  return {
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...committer,
    GIT_COMMITTER_NAME: committer.GIT_AUTHOR_NAME,
    GIT_COMMITTER_EMAIL: committer.GIT_AUTHOR_EMAIL,
    PATH: path(),
    HOME: home,
    NO_COLOR: "1",
  };
}

/** Returns a path with Node, pnpm and Changesets of a clone, or else of the repository. */
export function path(copy = repository): string {
  const folders = new Set([copy, repository].map((root) => join(root, "node_modules/.bin")));
  return [...folders, process.env["PATH"]].join(":");
}
