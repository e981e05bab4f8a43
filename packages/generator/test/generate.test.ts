import { spawn, spawnSync } from "node:child_process";
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { frozen, frozenText } from "@contacts-api/test-support/frozen-spec";
import { copyOfRepository, edited, repository, rootWith, temporaryFolder } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { compare, read, write } from "../src/output.ts";
import { contractIn, generate, type Target } from "../src/targets.ts";

const targets: Target[] = ["client", "mcp", "server", "spec"];
const folderOf = (root: string, target: Target) =>
  join(root, target === "spec" ? "spec/generated" : `packages/${target}/src/generated`);

function run(root: string, ...args: string[]) {
  return spawnSync(process.execPath, ["packages/generator/src/main.ts", ...args], { cwd: root, encoding: "utf8" });
}

describe("generate", () => {
  test.each(targets)("the committed files of the %s follow from the spec", async (target) => {
    const stale = await compare(folderOf(repository, target), await generate(target, await contractIn(repository)));
    expect(stale, "Generated files are stale. Run pnpm generate.").toEqual([]);
  });

  test.each(targets)("gives the %s the same bytes twice", async (target) => {
    const root = await rootWith(frozenText);
    const once = await generate(target, await contractIn(frozen));
    expect(await generate(target, await contractIn(root))).toEqual(once);
  });

  test.each(targets)(
    "writes plain text for the %s: LF, one at the end, no tab, and in code who wrote it",
    async (target) => {
      for (const [name, text] of await generate(target, await contractIn(frozen))) {
        const isCode = name.endsWith(".ts");
        expect(text.startsWith("// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.\n")).toBe(isCode);
        expect(text, name).not.toMatch(/[\r\t]|[^\n]$|\n\n$|\/(?:work|home|tmp)\//);
      }
    },
  );

  test("writes only what changed, and removes what is too much", async () => {
    const folder = await temporaryFolder();
    const files = await generate("client", await contractIn(frozen));
    expect(await write(folder, files)).toEqual([...files.keys()].sort());
    const before = await stat(join(folder, "types.ts"));
    await appendFile(join(folder, "methods.ts"), "// edited\n");
    await writeFile(join(folder, "old.ts"), "");
    await mkdir(join(folder, "folder"));
    expect(await write(folder, files)).toEqual(["folder", "methods.ts", "old.ts"]);
    expect((await stat(join(folder, "types.ts"))).mtimeMs).toBe(before.mtimeMs);
    expect(await read(folder)).toEqual(files);
  });

  test("works from the command line: writes, has nothing to do, repairs, obeys an edit of the spec", async () => {
    const root = await copyOfRepository();
    for (const target of targets) await rm(folderOf(root, target), { recursive: true, force: true });
    const first = run(root);
    expect(first.stdout).toContain("Wrote packages/server/src/generated/validators.ts\n");
    expect(first.status).toBe(0);
    expect(run(root)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    await rm(join(folderOf(root, "client"), "types.ts"));
    expect(run(root).stdout).toBe("Wrote packages/client/src/generated/types.ts\n");
    await writeFile(join(root, "spec/contacts.yaml"), edited("maximum: 200", "maximum: 100"));
    expect(run(root).stdout).toContain("Wrote packages/client/src/generated/operations.ts\n");
    const names = [
      ...["methods.ts", "openapi.ts", "operation-list.ts", "operations.ts"],
      ...["problem-statuses.ts", "public-types.ts", "queries.ts", "schemas.ts", "types.ts"],
    ];
    expect(await readdir(folderOf(root, "client"))).toEqual(names);
  });
});

describe("generate --check", () => {
  test("names every stale, missing and surplus file and the command, and writes nothing", async () => {
    const root = await copyOfRepository();
    expect(run(root)).toMatchObject({ status: 0 });
    expect(run(root, "--check")).toMatchObject({ status: 0, stdout: "", stderr: "" });

    const client = folderOf(root, "client");
    await appendFile(join(client, "methods.ts"), "// by hand\n");
    await rm(join(client, "types.ts"));
    await writeFile(join(client, "extra.ts"), "");
    expect(run(root, "--check")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: ["extra", "methods", "types"]
        .map((name) => `Generated files are stale: packages/client/src/generated/${name}.ts. Run pnpm generate.\n`)
        .join(""),
    });
    expect(run(root, "server", "--check")).toMatchObject({ status: 0 });
    expect(await readFile(join(client, "methods.ts"), "utf8")).toContain("// by hand");
  });

  test("is tried out by pnpm lint, which writes nothing", async () => {
    const root = await copyOfRepository();
    await writeFile(join(root, "spec/contacts.yaml"), edited("One page of contacts.", "One page of people."));
    const before = await readFile(join(folderOf(root, "client"), "operations.ts"), "utf8");
    expect(run(root, "--dry-run")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(await readFile(join(folderOf(root, "client"), "operations.ts"), "utf8")).toBe(before);
    await writeFile(join(root, "spec/contacts.yaml"), edited("x-safe: true", "x-safe: perhaps"));
    expect(run(root, "--dry-run")).toMatchObject({ status: 1, stderr: expect.stringContaining("x-safe has a value") });
  });

  test("refuses a target that it does not know", () => {
    expect(run(repository, "docs")).toMatchObject({
      status: 1,
      stderr: "Usage: node packages/generator/src/main.ts [client|mcp|server|spec] [--check|--dry-run]\n",
    });
  });
});

describe("a generation that cannot write", () => {
  test("says which file, and leaves nothing that counts as generated", async () => {
    const root = await copyOfRepository();
    const folder = join(root, "packages/client/src/generated");
    await rm(folder, { recursive: true });
    await writeFile(folder, "a file where the folder belongs");
    const run = () => spawnSync(process.execPath, ["packages/generator/src/main.ts"], { cwd: root, encoding: "utf8" });
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Cannot write: \w+: .*packages\/client\/src\/generated/);
    await rm(folder);
    expect(run()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Wrote packages/client/src/generated/types.ts"),
    });
  });

  test("that is killed half-way is made good by the next", async () => {
    const root = await copyOfRepository();
    const spec = edited("description: Identifiers to look for; at least one.", "description: One page of people.");
    await writeFile(join(root, "spec/contacts.yaml"), spec);
    const types = join(root, "packages/server/src/generated/types.ts");
    const methods = join(root, "packages/client/src/generated/methods.ts");
    const before = await readFile(methods, "utf8");
    const child = spawn(process.execPath, ["packages/generator/src/main.ts"], { cwd: root, stdio: "ignore" });
    while (child.exitCode === null && (await readFile(methods, "utf8")) === before) await pause(1);
    child.kill("SIGKILL");
    spawnSync(process.execPath, ["packages/generator/src/main.ts"], { cwd: root });
    expect(await readFile(types, "utf8")).toContain("One page of people.");
    const check = spawnSync(process.execPath, ["packages/generator/src/main.ts", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(check).toMatchObject({ status: 0, stderr: "" });
  });
});
