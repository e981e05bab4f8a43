import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { faultsOf } from "../commit-subjects.ts";

const program = fileURLToPath(new URL("../commit-subjects.ts", import.meta.url));

/** Runs the program in a repository whose branch adds these commits to `main`. */
function check(...subjects: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), "commits-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@mail.example", ...args], { cwd });
  git("init", "--quiet", "--initial-branch", "main");
  git("commit", "--quiet", "--allow-empty", "--message", "this one is on main already.");
  git("checkout", "--quiet", "-b", "branch");
  for (const subject of subjects) git("commit", "--quiet", "--allow-empty", "--message", subject);
  return spawnSync(process.execPath, [program, "main"], { cwd, encoding: "utf8" });
}

test("the subjects of a branch pass, whatever those before it are", () => {
  expect(check("Bundle Redoc as a single offline file", "Give deletion a page")).toMatchObject({
    status: 0,
    stdout: "2 subjects are fine.\n",
  });
});

test("each wrong subject is named with what is wrong and what to do", () => {
  const { status, stderr } = check("Give deletion a page", `Describe ${"x".repeat(70)}`);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^[0-9a-f]+ Describe x+\n {2}It has 79 characters, and may have 72\.\nReword them with: git rebase/,
  );
  expect(stderr).not.toContain("deletion");
});

test.each([
  ["fix the parser", /capital/],
  ["Fix the parser.", /full stop/],
  ["fixup! Fix the parser", /squashed/],
  ["WIP parser", /squashed/],
])("%s is refused", (subject, fault) => {
  expect(faultsOf(subject).join(" ")).toMatch(fault);
});
