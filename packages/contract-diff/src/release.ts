// The base of the comparison: the spec of the last release, by its git tag.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "./contract-error.ts";
import { packages } from "./packages.ts";

export interface Base {
  /** `@contacts-api/spec@0.2.0`, or the given file or revision. */
  readonly name: string;
  readonly spec: string;
  /** The versions of the packages at that time, as far as they are known. */
  readonly versions: ReadonlyMap<string, string>;
}

const file = "spec/contacts.yaml";
const firstVersion = "0.0.0";

/** Finds the last release before this commit; returns the reason as a sentence if there is none. */
export async function lastRelease(root: string): Promise<Base | string> {
  const version = await versionIn(root, "spec");
  const tags = git(root, "tag", "--list", "@contacts-api/spec@*", "--sort=-v:refname", "--merged", "HEAD");
  const [tag] = tags?.split("\n").filter(Boolean) ?? [];
  if (tag !== undefined) return revision(root, tag);
  if (tags === undefined) return "This is not a git repository with a commit, so there is no release to compare with.";
  if (version !== firstVersion && git(root, "rev-parse", "--is-shallow-repository")?.trim() === "true") {
    throw new ContractError(
      `The contract cannot be compared with its last release: spec/package.json says ${version}, and this clone has no tags.\n` +
        "  Expected: a tag such as @contacts-api/spec@0.1.0\n  Received: a shallow clone without one\n" +
        "  To do:    git fetch --tags --unshallow, or name what to compare with: --base <file|revision>.",
    );
  }
  return "Nothing is released yet (there is no tag @contacts-api/spec@…), so every change is allowed.";
}

/** Reads a file, or the spec at a git revision. */
export async function namedBase(root: string, name: string): Promise<Base> {
  const spec = await readFile(name, "utf8").catch(() => undefined);
  return spec === undefined ? revision(root, name) : { name, spec, versions: new Map() };
}

function revision(root: string, name: string): Base {
  const spec = git(root, "show", `${name}:./${file}`);
  if (spec === undefined) {
    throw new ContractError(
      `The contract cannot be compared with ${name}.\n  Expected: a file, or a git revision with ${file}\n` +
        "  Received: neither\n  To do:    name another one with --base.",
    );
  }
  const versions = packages.flatMap(({ name: of, folder }): [string, string][] => {
    const text = git(root, "show", `${name}:./${folder}/package.json`);
    return text === undefined ? [] : [[of, JSON.parse(text).version]];
  });
  return { name, spec, versions: new Map(versions) };
}

/** Returns the current version of a package. */
export async function versionIn(root: string, folder: string): Promise<string> {
  return JSON.parse(await readFile(join(root, folder, "package.json"), "utf8")).version;
}

/** Returns the output of git; undefined if it fails. */
function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 26,
    });
  } catch {
    return undefined;
  }
}
