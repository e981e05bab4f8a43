import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./environment.ts";
import type { Fault } from "./fault.ts";
import { manifestOf, type PackedPackage } from "./packed-package.ts";

/** The scripts that npm runs on the machines of users. */
const installScripts = ["preinstall", "install", "postinstall", "prepublish", "preprepare", "prepare", "postprepare"];

const licence = readFileSync(join(repository, "LICENSE"), "utf8");

/** Returns the faults of a packed package's manifest and licence; `publisher` is the owner/name on GitHub, if known. */
export function manifestFaults(packed: PackedPackage, publisher?: string): Fault[] {
  const manifest = manifestOf(packed);
  const { name, version, files } = packed;
  const fault = (expected: string, received: unknown, remedy: string, file = "package.json"): Fault => ({
    of: name,
    file,
    expected,
    received: typeof received === "string" ? received : (JSON.stringify(received) ?? "nothing"),
    remedy,
  });
  const faults: Fault[] = [];
  if (manifest["version"] !== version)
    faults.push(fault(`version ${version}, as planned`, manifest["version"], "build after `changeset version`"));
  if (manifest["license"] !== "MIT") faults.push(fault("license MIT", manifest["license"], "say it in the manifest"));
  if (files.has("LICENSE") && files.get("LICENSE") !== licence)
    faults.push(fault("the repository's licence", "another text", "remove the package's own", "LICENSE"));

  const scripts = Object.keys((manifest["scripts"] as object | undefined) ?? {});
  for (const script of scripts.filter((script) => installScripts.includes(script)))
    faults.push(fault("no script that runs at an installation", `a script ${script}`, "do it in the build instead"));
  if (files.has("binding.gyp"))
    faults.push(fault("nothing to compile at an installation", "a file", "do not pack it", "binding.gyp"));

  for (const [dependency, range] of Object.entries((manifest["dependencies"] as object | undefined) ?? {}))
    if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(range)))
      faults.push(fault(`an exact version of ${dependency}`, range, 'take it from the catalog with "catalog:"'));
  return [...faults, ...provenanceFaults(manifest, publisher, fault)];
}

/** Returns faults of the provenance: npm refuses a package that names another repository than its publisher's. */
function provenanceFaults(
  manifest: Record<string, unknown>,
  publisher: string | undefined,
  fault: (expected: string, received: unknown, remedy: string) => Fault,
): Fault[] {
  if (publisher === undefined) return [];
  const url = `git+https://github.com/${publisher}.git`;
  const { repository: named } = manifest as { repository?: { url?: string } };
  if (named?.url === url) return [];
  return [fault(`repository.url ${url}`, named, "name it in the manifest, or npm refuses the provenance")];
}
