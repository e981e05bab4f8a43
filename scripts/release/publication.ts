import { createHash } from "node:crypto";
import type { Build } from "./build.ts";
import { run } from "./command.ts";
import { assertNone, type Fault } from "./fault.ts";
import { type PackedPackage, readPackedPackages } from "./packed-package.ts";

/** Publishes what was packed, as a release does, and looks at what the registry and Git have of it then. */
export async function publish(
  build: Build,
  registry: { readonly url: string; readonly env: NodeJS.ProcessEnv },
  signal: AbortSignal,
): Promise<void> {
  const inCopy = { cwd: build.copy, env: registry.env, signal };
  await run("changeset", ["publish", "--from-pack-dir", build.packed], inCopy);
  const tags = (await run("git", ["tag", "--list"], inCopy)).split("\n");
  const packages = await readPackedPackages(build.packed);
  const faults = packages.map(async (packed) => [
    ...(await registryFaults(packed, registry.url)),
    ...tagFaults(packed, tags),
  ]);
  assertNone((await Promise.all(faults)).flat());
}

async function registryFaults({ name, version, bytes }: PackedPackage, url: string): Promise<Fault[]> {
  const response = await fetch(new URL(name.replace("/", "%2f"), url));
  const { versions } = (await response.json()) as { versions?: Record<string, { dist: { integrity: string } }> };
  const expected = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const received = versions?.[version]?.dist.integrity ?? `no version ${version}, status ${response.status}`;
  if (received === expected) return [];
  return [{ of: name, file: "the tarball in the registry", expected, received, remedy: "publish what was packed" }];
}

function tagFaults({ name, version }: PackedPackage, tags: readonly string[]): Fault[] {
  const tag = `${name}@${version}`;
  if (tags.includes(tag)) return [];
  return [{ of: name, expected: `a Git tag ${tag}`, received: "none", remedy: "see what `changeset publish` says" }];
}
