// Makes tarballs with possible faults of a release.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { repository } from "@contacts-api/test-support/workspace";
import { filesBelow } from "../../release/files-below.ts";
import { readPackedPackages } from "../../release/packed-package.ts";

export type Files = Readonly<Record<string, string>>;

/** Returns a valid package: the smallest that has a rule. */
export async function specFiles(): Promise<Record<string, string>> {
  const manifest = JSON.parse(await readFile(join(repository, "spec/package.json"), "utf8"));
  const { publishConfig, devDependencies: _none, ...rest } = manifest;
  return {
    "package.json": JSON.stringify({ ...rest, ...publishConfig, version: "1.2.3" }),
    "README.md": "# The contract\n",
    LICENSE: await readFile(join(repository, "LICENSE"), "utf8"),
    "contacts.yaml": "openapi: 3.1.1\n",
    "dist/openapi.json": "{}\n",
    "generated/tools.json": "[]\n",
    ...Object.fromEntries(filesBelow(join(repository, "spec"), "dist/schemas").map((file) => [file, "{}\n"])),
  };
}

/** Packs as `changeset pack` does, with a publish plan beside the tarball. */
export async function pack(folder: string, files: Files, modified = "2026-01-01"): Promise<void> {
  const paths = Object.keys(files).map((path) => join("package", path));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, "package", dirname(path)), { recursive: true });
    await writeFile(join(folder, "package", path), text);
    await utimes(join(folder, "package", path), new Date(modified), new Date(modified));
  }
  execFileSync("tar", ["--create", "--gzip", "--file", "spec.tgz", ...paths], { cwd: folder });
  const hash = createHash("sha256").update(await readFile(join(folder, "spec.tgz")));
  const tarball = { path: "spec.tgz", integrity: `sha256-${hash.digest("base64")}` };
  const release = { kind: "publish", name: "@contacts-api/spec", version: "1.2.3", tarball };
  await writeFile(join(folder, "publish-plan.json"), JSON.stringify({ version: 1, plan: [[release]] }));
}

export async function packed(folder: string, files: Files) {
  await pack(folder, files);
  return await readPackedPackages(folder);
}
