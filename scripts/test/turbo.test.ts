import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { copyOfRepository, edited, linkDependencies, repository } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { guarded } from "../child-guard.ts";

const binaries = join(repository, "node_modules/.bin");
// A copy has no binaries.
const path = [binaries, join(repository, "spec/node_modules/.bin"), process.env["PATH"]].join(delimiter);

async function turbo(root: string, ...args: string[]): Promise<string> {
  const env = { PATH: path, HOME: root, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
  // In a separate group, which ends with the tests: its tasks are processes too.
  const child = guarded(spawn(join(binaries, "turbo"), ["run", ...args], { cwd: root, env, detached: true }));
  const [status, stdout, stderr] = await Promise.all([
    once(child, "close").then(([code]) => code as number | null),
    text(child.stdout),
    text(child.stderr),
  ]);
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

/** Returns the hash of every task with a command: the key of its stored result. */
async function hashes(root: string): Promise<Map<string, string>> {
  const { tasks } = JSON.parse(await turbo(root, "generate", "build", "typecheck", "test", "--dry=json"));
  const doing = (tasks as Record<string, string>[]).filter(({ command }) => command !== "<NONEXISTENT>");
  return new Map(doing.map(({ taskId, hash }) => [taskId!, hash!]));
}

/** Returns the tasks that a change runs again, without the name of the organisation. */
async function invalidated(change: (root: string) => Promise<void>): Promise<string[]> {
  const root = await copyOfRepository();
  const before = await hashes(root);
  await change(root);
  const after = await hashes(root);
  return [...after.keys()]
    .filter((task) => before.get(task) !== after.get(task))
    .map((task) => task.replace("@contacts-api/", ""));
}

const tasksOf = (packages: string[], tasks: string[]) =>
  packages.flatMap((name) => tasks.map((task) => `${name}#${task}`));

describe("the task graph", () => {
  test("an edit of the spec reaches generate, build, typecheck and test of everything that follows from it", async () => {
    const tasks = await invalidated((root) =>
      writeFile(join(root, "spec/contacts.yaml"), edited("maximum: 200", "maximum: 100")),
    );
    expect(tasks).toEqual(
      expect.arrayContaining([
        ...tasksOf(["client", "server"], ["generate", "build", "typecheck", "test"]),
        ...tasksOf(["docs"], ["build", "typecheck", "test"]),
        ...tasksOf(["spec"], ["build", "test"]),
        ...tasksOf(["generator", "contract-diff", "scripts"], ["test"]),
      ]),
    );
  });

  test("an edit of the generator reaches what it writes, and builds nothing of the spec", async () => {
    const tasks = await invalidated((root) =>
      appendFile(join(root, "packages/generator/src/output.ts"), "// edited\n"),
    );
    expect(tasks).toEqual(
      expect.arrayContaining(tasksOf(["client", "server"], ["generate", "build", "typecheck", "test"])),
    );
    expect(tasks.filter((task) => task.startsWith("spec#"))).toEqual(["spec#generate", "spec#typecheck"]);
  });

  test("an edit of the reader of documents reaches everything that reads them", async () => {
    const tasks = await invalidated((root) => appendFile(join(root, "packages/openapi/src/naming.ts"), "// edited\n"));
    expect(tasks).toEqual(
      expect.arrayContaining([
        ...tasksOf(["client", "server"], ["generate", "build", "test"]),
        ...tasksOf(["docs"], ["build", "test"]),
        ...tasksOf(["spec", "generator", "contract-diff", "ledger", "scripts"], ["test"]),
      ]),
    );
  });

  test("an edit of a test of the generator makes nothing generate", async () => {
    const file = "packages/generator/test/generate.test.ts";
    const tasks = await invalidated((root) => appendFile(join(root, file), "// edited\n"));
    expect(tasks).toContain("generator#test");
    expect(tasks.filter((task) => /#(?:generate|build)$/.test(task))).toEqual([]);
  });

  test("an edit of a hand-written file makes nothing generate", async () => {
    const tasks = await invalidated((root) => appendFile(join(root, "packages/server/src/app.ts"), "// edited\n"));
    expect(tasks).toContain("server#build");
    expect(tasks.filter((task) => task.endsWith("#generate"))).toEqual([]);
  });

  test("a changeset reaches the docs, which show it, and the MCP server, which has their pages, and builds nothing else", async () => {
    const tasks = await invalidated((root) => writeFile(join(root, ".changeset/new.md"), "---\n---\n\nNew.\n"));
    expect(tasks.filter((task) => task.endsWith("#build"))).toEqual(["docs#build", "mcp#build"]);
  });

  test("generated files are no inputs, or each change of the spec would build everything twice", async () => {
    const tasks = await invalidated((root) =>
      appendFile(join(root, "packages/server/src/generated/types.ts"), "// edited\n"),
    );
    expect(tasks.sort()).toEqual(["generator#test", "scripts#test"]); // the first is the drift check
  });
});

describe("turbo run build", () => {
  test("takes what it has built before from the cache, and restores every file", async () => {
    const root = await copyOfRepository();
    await linkDependencies(root, "spec");
    const build = () => turbo(root, "build", "--filter=@contacts-api/spec", `--cache-dir=${join(root, ".cache")}`);
    const bundle = join(root, "spec/dist/openapi.json");
    expect(await build()).not.toContain("FULL TURBO");
    const bundled = await readFile(bundle, "utf8");
    await rm(join(root, "spec/dist"), { recursive: true });
    expect(await build()).toContain("FULL TURBO");
    expect(await readFile(bundle, "utf8")).toBe(bundled);
  });
});

describe("turbo run generate", () => {
  test("is right whatever the cache holds: lost files come back, edits by hand go", async () => {
    const root = await copyOfRepository();
    const run = () => turbo(root, "generate", `--cache-dir=${join(root, ".cache")}`);
    const types = join(root, "packages/server/src/generated/types.ts");
    await run();
    const generated = await readFile(types, "utf8");
    await run();
    expect(await readFile(types, "utf8")).toBe(generated);
    for (const target of ["client", "server"])
      await rm(join(root, `packages/${target}/src/generated`), { recursive: true });
    await run();
    expect(await readFile(types, "utf8")).toBe(generated);
    await appendFile(types, "// by hand\n");
    await run();
    expect(await readFile(types, "utf8")).toBe(generated);
  });

  test("every cached task with files declares them, or a cache hit would restore nothing", async () => {
    const { tasks } = JSON.parse(await readFile(join(repository, "turbo.json"), "utf8"));
    expect(tasks.build.outputs).toEqual(["dist/**"]);
    for (const [name, task] of Object.entries<{ cache?: boolean; outputs?: string[] }>(tasks)) {
      if (name.endsWith("generate")) expect(task.cache, name).toBe(false);
      else if (name !== "sources") expect(task.outputs ?? task.cache, name).toBeDefined();
    }
  });
});
