import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";

/** The executable of pnpm in these tests, which leaves a mark when it runs. */
const executable = '#!/bin/sh\necho "$@" > "$MARK"\n';

/** Makes a repository with only the two programs, and an npm that packs in place of the registry. */
async function bareRepository(lock: (integrity: string, version: string) => string) {
  const root = await temporaryFolder();
  mkdirSync(join(root, "scripts"));
  mkdirSync(join(root, "node_modules"));
  for (const name of ["bootstrap.mjs", "verified-package.mjs"]) {
    copyFileSync(join(repository, "scripts", name), join(root, "scripts", name));
  }
  writeFileSync(join(root, "package.json"), '{ "packageManager": "pnpm@1.2.3" }');
  const tarball = packed(root, executable);
  const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  writeFileSync(join(root, "pnpm-lock.yaml"), lock(integrity, "1.2.3"));
  const bin = join(root, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "npm"), '#!/bin/sh\necho "$2" >> "$LOG"\ncp "$TARBALL" "$4"\n');
  chmodSync(join(bin, "npm"), 0o755);
  const mark = join(root, "mark");
  const environment = {
    PATH: [bin, process.env["PATH"]].join(delimiter),
    TMPDIR: root,
    TARBALL: tarball,
    MARK: mark,
    LOG: join(root, "log"),
  };
  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(root, "scripts", program), ...args], { encoding: "utf8", env: environment });
  return { root, run, mark, environment };
}

function packed(root: string, text: string): string {
  mkdirSync(join(root, "package"), { recursive: true });
  writeFileSync(join(root, "package/pnpm"), text, { mode: 0o755 });
  execFileSync("tar", ["-czf", join(root, "pnpm.tgz"), "package"], { cwd: root });
  return join(root, "pnpm.tgz");
}

const musl = () => {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return process.platform === "linux" && header.glibcVersionRuntime === undefined ? "-musl" : "";
};
const name = `@pnpm/exe.${process.platform}-${process.arch}${musl()}`;
const entry = (integrity: string, version: string) =>
  `lockfileVersion: '9.0'\n\npackages:\n\n  '${name}@${version}':\n    resolution: {integrity: ${integrity}}\n\n` +
  `  other@2.0.0:\n    resolution: {integrity: sha512-other}\n\nsnapshots:\n\n  '${name}@${version}': {}\n`;

test("pnpm runs if its bytes are those of the lockfile, and not again for the same lockfile", async () => {
  const { run, mark, environment } = await bareRepository(entry);
  expect(run("bootstrap.mjs")).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(mark, "utf8")).toBe("install --frozen-lockfile --reporter=append-only\n");
  expect(run("bootstrap.mjs")).toMatchObject({ status: 0, stdout: "" });
  expect(readFileSync(environment.LOG, "utf8")).toBe(`${name}@1.2.3\n`);
});

test("pnpm does not run if the registry has other bytes, and the message names both", async () => {
  const { run, mark, root } = await bareRepository(entry);
  packed(root, `${executable}# another\n`);
  const { status, stderr } = run("bootstrap.mjs");
  expect(status).toBe(1);
  expect(stderr).toMatch(/@1\.2\.3 from the registry is not what pnpm-lock\.yaml names, and was not run\./);
  expect(stderr).toMatch(/Expected: sha512-.*\n {2}Received: sha512-.*\n {2}To do: /);
  expect(existsSync(mark)).toBe(false);
  expect(existsSync(join(root, "node_modules/.installed-lockfile"))).toBe(false);
});

test.each([
  [
    "no integrity",
    () => "lockfileVersion: 9\n\npackages:\n\n  other@1.0.0:\n    resolution: {integrity: sha512-x}\n",
    "it has: none",
  ],
  ["another version", (integrity: string) => entry(integrity, "1.2.4"), "it has: 1.2.4"],
])("nothing is loaded if the lockfile has %s of pnpm", async (_, lock, words) => {
  const { run, mark, environment } = await bareRepository(lock);
  const { status, stderr } = run("bootstrap.mjs");
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect([mark, environment.LOG].filter(existsSync)).toEqual([]);
});

test("says what npm says if the package cannot be loaded", async () => {
  const { run, root } = await bareRepository(entry);
  writeFileSync(join(root, "bin/npm"), "#!/bin/sh\necho no network >&2\nexit 1\n");
  expect(run("bootstrap.mjs").stderr).toMatch(/^The installation failed\. `npm pack .*` failed: no network\n$/);
});

test("unpacks any package of the lockfile", async () => {
  const { run, root } = await bareRepository((integrity) =>
    entry(integrity, "1.2.3").replace("sha512-other", integrity),
  );
  expect(run("verified-package.mjs", "other", join(root, "there"))).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(join(root, "there/pnpm"), "utf8")).toBe(executable);
  expect(run("verified-package.mjs", "missing", join(root, "gone"))).toMatchObject({ status: 1 });
  expect(existsSync(join(root, "gone"))).toBe(false);
});

test("the lockfile of this repository has pnpm's executables, and the package that publishes", async () => {
  const { packageManager } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  const lockfile = readFileSync(join(repository, "pnpm-lock.yaml"), "utf8");
  expect(lockfile).toContain(
    `  '@pnpm/exe.linux-x64@${packageManager.slice("pnpm@".length)}':\n    resolution: {integrity:`,
  );
});
