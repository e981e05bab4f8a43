import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { repository } from "@contacts-api/test-support/workspace";
import { expect, onTestFinished, test } from "vitest";
import { failedTasks } from "../failed-tasks.ts";

async function emptyDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "contacts-failed-tasks-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** Runs turbo on packages with these tests, which are programs. */
async function testsRun(programs: Readonly<Record<string, string>>): Promise<string> {
  const root = await emptyDirectory();
  const write = (path: string, content: object) => writeFile(join(root, path), JSON.stringify(content));
  // pnpm would ask the registry for its own version. npm asks for nothing.
  await write("package.json", { name: "root", packageManager: "npm@10.0.0", workspaces: ["packages/*"] });
  await write("turbo.json", { tasks: { test: {} } });
  for (const [name, program] of Object.entries(programs)) {
    await mkdir(join(root, "packages", name), { recursive: true });
    await write(`packages/${name}/package.json`, { name, version: "1.0.0", scripts: { test: "node test.mjs" } });
    await writeFile(join(root, "packages", name, "test.mjs"), program);
  }
  const binaries = join(repository, "node_modules/.bin");
  spawnSync(join(binaries, "turbo"), ["run", "test", "--summarize", "--continue"], {
    cwd: root,
    env: { PATH: [binaries, process.env["PATH"]].join(delimiter), HOME: root, TURBO_TELEMETRY_DISABLED: "1" },
  });
  return root;
}

test("a failed task is repeated from the list of its failed tests on, without colours", async () => {
  const root = await testsRun({
    bad: `
      console.log("10 passed");
      console.log("\u001b[31m⎯⎯ Failed Tests 1 ⎯⎯\u001b[39m");
      console.log("FAIL one test");
      process.exit(1);`,
    good: 'console.log("passed")',
  });
  const text = failedTasks(root);
  expect(text).toMatch(/^\nbad#test failed:\n\n⎯⎯ Failed Tests 1 ⎯⎯\nFAIL one test\n/);
  expect(text).not.toContain("passed");
});

test("a task that is no test is repeated with its last 40 lines", async () => {
  const root = await testsRun({
    bad: "for (let line = 1; line <= 60; line++) console.log('line ' + line); process.exit(1);",
  });
  const text = failedTasks(root);
  expect(text).toContain("line 60\n");
  expect(text).not.toContain("line 20\n");
});

test("nothing is repeated of a run without failures, or of none", async () => {
  expect(failedTasks(await testsRun({ good: 'console.log("passed")' }))).toBe("");
  expect(failedTasks(await emptyDirectory())).toBe("");
});
